//! The words of notices, meetings and resolutions that everybody reads whole, each with its salt: with it a stranger
//! sees whether they are those of which the log holds the digest (docs/adr/0053). What is masked where it is shown is
//! named without its words.

use super::stranger::{Stranger, left_out};
use super::{OpenTable, of_meetings};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::OpenText;
use crate::notice::list_notices;
use crate::resolution::{ResolutionQuery, list_resolutions};
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{Stream, TextRef};
use mingtong_domain::limits::PAGE_ROWS;
use mingtong_domain::open_words::open_words;
use mingtong_store::{Link, stream_of};
use mingtong_text::personal::{self, Masker};
use std::collections::HashMap;

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

/// The words of some things of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenWordsPart {
    /// Each thing, in the order of the table.
    pub things: Vec<OpenWords>,
    /// What is asked for to read on; none after the last one.
    pub next: Option<String>,
}

/// The open words of a part of a table: the first one, or the one that another part names as its next.
///
/// # Errors
/// [`Fail::NotFound`] where no part is called so, and for a table of another noun; too many read now, or the database
/// failed.
pub async fn list_open_words(
    app: &App,
    hall: &Hall,
    table: OpenTable,
    from: Option<&str>,
) -> Result<OpenWordsPart, Fail> {
    // Whoever takes everything along does not hold up the pages.
    let _pass = app.gates.searching.enter().await?;
    let stranger = Stranger { app, hall, who: Who::public(None) };
    let (streams, next) = streams(&stranger, table, from).await?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut things = Vec::with_capacity(streams.len());
    for stream in streams {
        things.push(words_of(link, hall, stream).await?);
    }
    Ok(OpenWordsPart { things, next })
}

/// The things of a part.
async fn streams(
    it: &Stranger<'_>,
    table: OpenTable,
    from: Option<&str>,
) -> Result<(Vec<Stream>, Option<String>), Fail> {
    match table {
        OpenTable::Notices => {
            let list = list_notices(it.app, it.hall, left_out(from)?).await?;
            let streams = list.items.into_iter().map(|item| Stream::Notice(item.id));
            Ok((streams.collect(), list.next.map(|next| next.to_string())))
        }
        OpenTable::Meetings => {
            let (items, next) = of_meetings::page(it, from, PAGE_ROWS).await?;
            Ok((items.into_iter().map(|item| Stream::Meeting(item.id)).collect(), next))
        }
        OpenTable::Resolutions => {
            let query = ResolutionQuery { skip: left_out(from)?, ..ResolutionQuery::default() };
            let (items, next) = list_resolutions(it.app, it.hall, &it.who, &query).await?;
            let streams = items.into_iter().map(|item| Stream::Resolution(item.id));
            Ok((streams.collect(), next.map(|next| next.to_string())))
        }
        _ => Err(Fail::NotFound),
    }
}

async fn words_of(link: &mut Link<'_>, hall: &Hall, stream: Stream) -> Result<OpenWords, Fail> {
    let events = stream_of(link, hall.id, &stream).await?;
    let open = open_words(&stream, &events);
    let behind = match &stream {
        Stream::Resolution(_) => all_texts(&events),
        _ => open.clone(),
    };
    let ids: Vec<String> = behind.into_iter().map(|text| text.0).collect();
    let texts = link.contents(hall.id, &ids).await?.into_iter().filter_map(OpenText::of);
    let known: HashMap<TextRef, OpenText> = texts.map(|text| (text.reference.clone(), text)).collect();
    // As the pages do: a name that one text of a resolution introduces is hidden in all of them.
    let masker = Masker::of(known.values().map(|text| text.words.as_str()));
    let is_whole = |text: &OpenText| match &stream {
        Stream::Notice(_) => true,
        Stream::Meeting(_) => personal::mask(&text.words) == text.words,
        _ => masker.mask(&text.words) == text.words,
    };
    let (texts, masked): (Vec<OpenText>, Vec<OpenText>) =
        open.iter().filter_map(|text| known.get(text).cloned()).partition(is_whole);
    Ok(OpenWords { texts, masked: masked.into_iter().map(|text| text.reference).collect(), stream })
}

fn all_texts(events: &[Recorded]) -> Vec<TextRef> {
    let events = events.iter().filter_map(|recorded| recorded.event.as_ref());
    events.flat_map(|event| event.references().texts).collect()
}
