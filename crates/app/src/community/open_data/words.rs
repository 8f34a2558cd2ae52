//! The words that everybody reads whole, each with its salt: with it a stranger sees whether they are those of which
//! the log holds the digest (docs/adr/0053). What is masked where it is shown is named without its words. Those of
//! matters are read by [`crate::matter::list_open_texts`].

use super::stranger::Stranger;
use super::words_listed::{WordsOf, things};
use crate::account_book::LineWords;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::{masked_people, without_name};
use crate::matter::OpenText;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::fund::Expense;
use mingtong_domain::ids::{Stream, TextRef};
use mingtong_domain::meeting::Meeting;
use mingtong_domain::notice::{Notice, Objection};
use mingtong_domain::open_words::{Open, open_words};
use mingtong_domain::procedure::{MotionOf, Procedure};
use mingtong_store::{Link, read_events, stream_of};
use mingtong_text::personal::{self, Masker};
use std::collections::HashMap;
use std::sync::Arc;

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
    let (streams, next) = things(&stranger, of, from).await?;
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
pub async fn open_references(link: &mut Link<'_>, hall: &Hall, stream: &Stream) -> Result<Open, Fail> {
    Ok(open_words(stream, &events_of(link, hall, stream).await?))
}

/// What happened to a thing, as [`open_words`] wants to be told.
async fn events_of(link: &mut Link<'_>, hall: &Hall, stream: &Stream) -> Result<Vec<Recorded>, Fail> {
    match stream {
        Stream::Register => {
            let rows = link.register_rows(hall.id, 0).await?;
            Ok(read_events(link, hall.id, &rows).await?)
        }
        Stream::Meeting(id) => {
            let mut events = stream_of(link, hall.id, stream).await?;
            events.extend(stream_of(link, hall.id, &Stream::Floor(id.clone())).await?);
            Ok(events)
        }
        _ => Ok(stream_of(link, hall.id, stream).await?),
    }
}

async fn words_of(link: &mut Link<'_>, hall: &Hall, stream: Stream) -> Result<OpenWords, Fail> {
    let events = events_of(link, hall, &stream).await?;
    let open = open_words(&stream, &events);
    let mut behind: Vec<TextRef> =
        if is_read_alone(&stream) { open.all().cloned().collect() } else { all_texts(&events) };
    if let Stream::Procedure(_) = &stream {
        behind.extend(of_its_meetings(link, hall, &events).await?);
    }
    let known = texts_behind(link, hall, behind).await?;
    let is_whole = reading(hall, &stream, &events, &known);
    let (shown, masked): (Vec<OpenText>, Vec<OpenText>) = found(&known, &open.shown).partition(is_whole);
    let texts = found(&known, &open.frozen).chain(shown).collect();
    Ok(OpenWords { texts, masked: masked.into_iter().map(|text| text.reference).collect(), stream })
}

/// Texts by their references.
type Known = HashMap<TextRef, OpenText>;

async fn texts_behind(link: &mut Link<'_>, hall: &Hall, texts: Vec<TextRef>) -> Result<Known, Fail> {
    let ids: Vec<String> = texts.into_iter().map(|text| text.0).collect();
    let texts = link.contents(hall.id, &ids).await?.into_iter().filter_map(OpenText::of);
    Ok(texts.map(|text| (text.reference.clone(), text)).collect())
}

/// Those of these texts that are there.
fn found<'a>(known: &'a Known, texts: &'a [TextRef]) -> impl Iterator<Item = OpenText> + 'a {
    texts.iter().filter_map(move |text| known.get(text).cloned())
}

/// Whether what is masked of a text of a thing follows from that text alone, whatever stands beside it.
fn is_read_alone(stream: &Stream) -> bool {
    matches!(
        stream,
        Stream::Register | Stream::Roll(_) | Stream::Meeting(_) | Stream::Reporting(_) | Stream::AccountBook(_)
    )
}

/// Whether a text is read whole.
type Reads<'a> = Box<dyn Fn(&OpenText) -> bool + Send + 'a>;

/// Which texts of a thing are read whole where they are shown. As the pages do: a name that one text of it introduces
/// is hidden in all of them, or in an objection and its answer. A masker knows so many names and no more: what a text
/// says by itself is looked at apart.
fn reading<'a>(hall: &'a Hall, stream: &Stream, events: &[Recorded], known: &Known) -> Reads<'a> {
    match stream {
        Stream::AccountBook(_) => Box::new(move |text| {
            // A row, or why the sheet was taken back, which may have lines of its own.
            let names_nobody = text.words.lines().all(|line| masked_people(line) == line);
            names_nobody && LineWords::are_read_whole(&text.words, hall)
        }),
        _ if is_read_alone(stream) => Box::new(|text| is_unmasked(&text.words)),
        Stream::Notice(_) => {
            let objections = maskers_of_objections(events, known);
            Box::new(move |text| {
                let stays = |masker: &Arc<Masker>| masker.mask(&text.words) == text.words;
                is_unmasked(&text.words) && objections.get(&text.reference).is_none_or(stays)
            })
        }
        _ => {
            let masker = Masker::of(known.values().map(|text| text.words.as_str()));
            let payee = payee(stream, events, known);
            let is_about_money =
                matches!(stream, Stream::Fund(_) | Stream::Expense(..) | Stream::Project(_) | Stream::Agreement(_));
            Box::new(move |text| {
                let is_without = |name: &String| without_name(hall, &text.words, name) == text.words;
                let is_whole = is_unmasked(&text.words) && masker.mask(&text.words) == text.words;
                let names_nobody = !is_about_money || masked_people(&text.words) == text.words;
                is_whole && names_nobody && payee.as_ref().is_none_or(is_without)
            })
        }
    }
}

fn is_unmasked(words: &str) -> bool {
    personal::mask(words) == words
}

/// Who is paid, of an expense: whoever that is, is masked in its words as well.
fn payee(stream: &Stream, events: &[Recorded], known: &Known) -> Option<String> {
    let Stream::Expense(..) = stream else { return None };
    let expense = Expense::from_stream(events)?;
    Some(known.get(&expense.spending.payee)?.words.clone())
}

/// What hides names in an objection and in its answer: both are read together, and not with those of others.
fn maskers_of_objections(events: &[Recorded], known: &Known) -> HashMap<TextRef, Arc<Masker>> {
    let objections = Notice::from_stream(events).map(|notice| notice.objections).unwrap_or_default();
    let mut maskers = HashMap::new();
    for Objection { text, answer, .. } in objections {
        let pair: Vec<TextRef> = std::iter::once(text).chain(answer.map(|answer| answer.text)).collect();
        let words = pair.iter().filter_map(|text| known.get(text)).map(|text| text.words.as_str());
        let masker = Arc::new(Masker::of(words));
        maskers.extend(pair.into_iter().map(|text| (text, Arc::clone(&masker))));
    }
    maskers
}

/// What the meetings are called, and where they were, whose decisions are numbers of a procedure: they are read beside
/// its own words.
async fn of_its_meetings(link: &mut Link<'_>, hall: &Hall, events: &[Recorded]) -> Result<Vec<TextRef>, Fail> {
    let Some(procedure) = Procedure::from_stream(events) else { return Ok(vec![]) };
    let motions: Vec<MotionOf> = procedure.sheets().filter_map(|held| held.taken_from.clone()).collect();
    let mut texts = vec![];
    for motion in motions {
        let events = stream_of(link, hall.id, &Stream::Meeting(motion.meeting)).await?;
        texts.extend(Meeting::from_stream(&events).into_iter().flat_map(|meeting| [meeting.title, meeting.place]));
    }
    Ok(texts)
}

fn all_texts(events: &[Recorded]) -> Vec<TextRef> {
    let events = events.iter().filter_map(|recorded| recorded.event.as_ref());
    events.flat_map(|event| event.references().texts).collect()
}
