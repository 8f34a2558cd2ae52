//! The words that everybody reads whole, each with its salt: with it a stranger sees whether they are those of which
//! the log holds the digest (docs/adr/0053). What is masked where it is shown is named without its words. Those of
//! matters are read by [`crate::matter::list_open_texts`].

use super::stranger::{Stranger, left_out};
use super::{of_funds, of_meetings};
use crate::agreement::{AgreementQuery, list_agreements};
use crate::app::App;
use crate::fail::Fail;
use crate::fund::list_funds;
use crate::hall::Hall;
use crate::matter::OpenText;
use crate::need::{NeedQuery, list_needs};
use crate::notice::list_notices;
use crate::project::{ProjectQuery, list_projects};
use crate::reception::list_receptions;
use crate::resolution::{ResolutionQuery, list_resolutions};
use crate::resource::{ResourceQuery, list_resources};
use crate::vote::{VoteQuery, VotesShown, list_votes};
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{Stream, TextRef};
use mingtong_domain::limits::PAGE_ROWS;
use mingtong_domain::open_words::{open_names, open_words};
use mingtong_store::{Link, read_events, stream_of};
use mingtong_text::personal::{self, Masker};
use std::collections::HashMap;

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsOf {
    /// Of the register: one thing, by the name of its stream.
    Names,
    /// Of notices.
    Notices,
    /// Of meetings.
    Meetings,
    /// Of resolutions.
    Resolutions,
    /// Of receptions.
    Receptions,
    /// Of votes.
    Votes,
    /// Of funds.
    Funds,
    /// Of what is paid of them.
    Expenses,
    /// Of needs that are on the list.
    Needs,
    /// Of what units and shops offer.
    Resources,
    /// Of agreements, once people are asked.
    Agreements,
    /// Of projects.
    Projects,
}

impl WordsOf {
    /// All of them: names first, by which others are told apart.
    pub const ALL: [Self; 12] = [
        Self::Names,
        Self::Notices,
        Self::Meetings,
        Self::Resolutions,
        Self::Receptions,
        Self::Votes,
        Self::Funds,
        Self::Expenses,
        Self::Needs,
        Self::Resources,
        Self::Agreements,
        Self::Projects,
    ];

    /// What addresses call them.
    pub fn key(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Notices => "notices",
            Self::Meetings => "meetings",
            Self::Resolutions => "resolutions",
            Self::Receptions => "receptions",
            Self::Votes => "votes",
            Self::Funds => "funds",
            Self::Expenses => "expenses",
            Self::Needs => "needs",
            Self::Resources => "resources",
            Self::Agreements => "agreements",
            Self::Projects => "projects",
        }
    }

    /// Those of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.key() == key)
    }
}

/// The words of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenWords {
    /// What the log calls it.
    pub stream: Stream,
    /// The texts that everybody reads whole.
    pub texts: Vec<OpenText>,
    /// The references of those that are masked where they are shown.
    pub masked: Vec<TextRef>,
}

/// The words of some things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenWordsPart {
    /// Each thing, in the order of its list.
    pub things: Vec<OpenWords>,
    /// What is asked for to read on; none after the last one.
    pub next: Option<String>,
}

/// The open words of a page of things: the first one, or the one that another page names as its next.
///
/// # Errors
/// [`Fail::NotFound`] where no page is called so; too many read now, or the database failed.
pub async fn list_open_words(app: &App, hall: &Hall, of: WordsOf, from: Option<&str>) -> Result<OpenWordsPart, Fail> {
    // Whoever takes everything along does not hold up the pages.
    let _pass = app.gates.searching.enter().await?;
    let stranger = Stranger { app, hall, who: Who::public(None) };
    let (streams, next) = streams(&stranger, of, from).await?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut things = Vec::with_capacity(streams.len());
    for stream in streams {
        things.push(words_of(link, hall, stream).await?);
    }
    Ok(OpenWordsPart { things, next })
}

/// The references of the words of a thing that everybody reads, masked or not.
///
/// # Errors
/// The database failed.
pub async fn open_references(link: &mut Link<'_>, hall: &Hall, stream: &Stream) -> Result<Vec<TextRef>, Fail> {
    match stream {
        Stream::Register => {
            let rows = link.register_rows(hall.id, 0).await?;
            Ok(open_names(&read_events(link, hall.id, &rows).await?))
        }
        _ => Ok(open_words(stream, &stream_of(link, hall.id, stream).await?)),
    }
}

/// The things of a page.
async fn streams(it: &Stranger<'_>, of: WordsOf, from: Option<&str>) -> Result<(Vec<Stream>, Option<String>), Fail> {
    match of {
        WordsOf::Names => match from {
            None => Ok((vec![Stream::Register], None)),
            Some(_) => Err(Fail::NotFound),
        },
        WordsOf::Notices => {
            let list = list_notices(it.app, it.hall, left_out(from)?).await?;
            Ok(page(list.items.into_iter().map(|item| Stream::Notice(item.id)), list.next))
        }
        WordsOf::Meetings => {
            let (items, next) = of_meetings::page(it, from, PAGE_ROWS).await?;
            Ok(page(items.into_iter().map(|item| Stream::Meeting(item.id)), next))
        }
        WordsOf::Resolutions => {
            let query = ResolutionQuery { skip: left_out(from)?, ..ResolutionQuery::default() };
            let (items, next) = list_resolutions(it.app, it.hall, &it.who, &query).await?;
            Ok(page(items.into_iter().map(|item| Stream::Resolution(item.id)), next))
        }
        WordsOf::Receptions => {
            let skip = left_out(from)?;
            let items = list_receptions(it.app, it.hall, skip).await?;
            let next = (items.len() >= PAGE_ROWS as usize).then(|| skip.saturating_add(PAGE_ROWS));
            Ok(page(items.into_iter().map(|item| Stream::Reception(item.id)), next))
        }
        WordsOf::Votes => {
            let query = VoteQuery { shown: VotesShown::All, place: None, matter: None, skip: left_out(from)? };
            let list = list_votes(it.app, it.hall, query).await?;
            Ok(page(list.items.into_iter().map(|item| Stream::Vote(item.id)), list.next))
        }
        WordsOf::Funds => {
            let list = list_funds(it.app, it.hall, left_out(from)?).await?;
            Ok(page(list.items.into_iter().map(|item| Stream::Fund(item.id)), list.next))
        }
        WordsOf::Expenses => {
            let (expenses, next) = of_funds::page_of_expenses(it, from).await?;
            Ok(page(expenses.into_iter().map(|(fund, item)| Stream::Expense(fund, item.id)), next))
        }
        WordsOf::Needs => {
            let query = NeedQuery { skip: left_out(from)?, ..NeedQuery::default() };
            let list = list_needs(it.app, it.hall, &it.who, &query).await?;
            Ok(page(list.items.into_iter().map(|item| Stream::Need(item.id)), list.next))
        }
        WordsOf::Resources => {
            let query = ResourceQuery { all: true, skip: left_out(from)?, ..ResourceQuery::default() };
            let list = list_resources(it.app, it.hall, &it.who, &query).await?;
            Ok(page(list.items.into_iter().map(|item| Stream::Resource(item.id)), list.next))
        }
        WordsOf::Agreements => {
            let query = AgreementQuery { skip: left_out(from)?, ..AgreementQuery::default() };
            let list = list_agreements(it.app, it.hall, &it.who, query).await?;
            Ok(page(list.items.into_iter().map(|item| Stream::Agreement(item.id)), list.next))
        }
        WordsOf::Projects => {
            let query = ProjectQuery { skip: left_out(from)?, ..ProjectQuery::default() };
            let (items, next) = list_projects(it.app, it.hall, &it.who, &query).await?;
            Ok(page(items.into_iter().map(|item| Stream::Project(item.id)), next))
        }
    }
}

fn page<N: ToString>(streams: impl Iterator<Item = Stream>, next: Option<N>) -> (Vec<Stream>, Option<String>) {
    (streams.collect(), next.map(|next| next.to_string()))
}

async fn words_of(link: &mut Link<'_>, hall: &Hall, stream: Stream) -> Result<OpenWords, Fail> {
    let open = open_references(link, hall, &stream).await?;
    let behind = match &stream {
        Stream::Register | Stream::Notice(_) | Stream::Meeting(_) => open.clone(),
        _ => all_texts(&stream_of(link, hall.id, &stream).await?),
    };
    let ids: Vec<String> = behind.into_iter().map(|text| text.0).collect();
    let texts = link.contents(hall.id, &ids).await?.into_iter().filter_map(OpenText::of);
    let known: HashMap<TextRef, OpenText> = texts.map(|text| (text.reference.clone(), text)).collect();
    let is_whole = of_whom(&stream, &known);
    let (texts, masked): (Vec<OpenText>, Vec<OpenText>) =
        open.iter().filter_map(|text| known.get(text).cloned()).partition(is_whole);
    Ok(OpenWords { texts, masked: masked.into_iter().map(|text| text.reference).collect(), stream })
}

/// Whether a text of a thing is read whole. As the pages do: a name that one text of a resolution introduces is hidden
/// in all of them.
fn of_whom(stream: &Stream, known: &HashMap<TextRef, OpenText>) -> Box<dyn Fn(&OpenText) -> bool + Send> {
    match stream {
        Stream::Register | Stream::Notice(_) => Box::new(|_| true),
        Stream::Meeting(_) => Box::new(|text| personal::mask(&text.words) == text.words),
        _ => {
            let masker = Masker::of(known.values().map(|text| text.words.as_str()));
            Box::new(move |text| masker.mask(&text.words) == text.words)
        }
    }
}

fn all_texts(events: &[Recorded]) -> Vec<TextRef> {
    let events = events.iter().filter_map(|recorded| recorded.event.as_ref());
    events.flat_map(|event| event.references().texts).collect()
}
