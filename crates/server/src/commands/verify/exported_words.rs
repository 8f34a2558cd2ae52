//! The words that were exported beside tables, beside their digests in the log. What is what was recorded is put aside
//! in the scratch database: the tables that are made from it say it then.

use super::compared::{Compared, NOTHING};
use super::exported::Exported;
use super::published::events;
use super::published_matters::compare_texts;
use super::published_words::{compare_words, expected};
use super::put_aside::salted;
use super::reopened::not_exported;
use super::sealed_stretch::words;
use crate::commands::export_open_data::each_with_words;
use mingtong_adapters::outward::NoAnswer;
use mingtong_app::{App, Hall};
use mingtong_domain::ids::{Stream, TextRef};
use mingtong_domain::matter::{Matter, open_texts};
use mingtong_store::Replay;
use mingtong_store::rows::ContentRow;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Texts that are put aside at once.
const BATCH: usize = 1_000;

/// Compares the words of every thing that has any.
///
/// # Errors
/// There are no words beside the tables, they cannot be read, or the scratch database failed.
pub async fn compare(
    replay: &Replay,
    (app, hall): (&App, &Hall),
    exported: &Exported,
    found: &mut Compared,
) -> anyhow::Result<()> {
    let mut waiting = BTreeSet::new();
    each_with_words(app, hall, |thing| {
        waiting.insert(thing.stream);
        Ok(())
    })
    .await?;
    let (mut texts, mut sealed) = (BTreeMap::new(), BTreeSet::new());
    for thing in exported.things()? {
        let thing = thing?;
        let named = thing["stream"].as_str().and_then(Stream::parse);
        if let Some(Stream::Matter(id)) = named.clone().filter(|stream| is_sealed(replay, stream)) {
            waiting.remove(&Stream::Matter(id));
            sealed.insert(id);
            found.were_private.insert(id);
            let (said, _) = words((replay, &mut *found), id, &thing["texts"]).await?;
            texts.extend(said.into_iter().map(|row| (row.content_id.clone(), row)));
            continue;
        }
        match named.filter(|stream| waiting.remove(stream)) {
            Some(stream) => one(replay, hall, (&stream, &thing), found).await?,
            None => found.differ("words", thing["stream"].to_string(), NOTHING, "…"),
        }
        texts.extend(kept(&thing).map(|row| (row.content_id.clone(), row)));
        if texts.len() >= BATCH {
            replay.put_texts(std::mem::take(&mut texts).into_values().collect()).await?;
        }
    }
    replay.put_texts(texts.into_values().collect()).await?;
    for stream in waiting.iter().filter(|stream| !is_sealed(replay, stream)) {
        one(replay, hall, (stream, &Value::Null), found).await?;
    }
    not_exported((replay, found), &sealed, |id| ("words", Stream::Matter(id).to_string())).await?;
    Ok(())
}

/// Whether something that nobody knows was said of a matter: what is not shown of it may be withheld since.
fn is_sealed(replay: &Replay, stream: &Stream) -> bool {
    matches!(stream, Stream::Matter(id) if replay.closed.unknown_of(*id) > 0)
}

/// Its texts, as far as they come to the references beside which they stand.
fn kept(thing: &Value) -> impl Iterator<Item = ContentRow> + '_ {
    let texts = thing["texts"].as_array().map(Vec::as_slice).unwrap_or_default();
    texts.iter().filter_map(|text| salted(text).filter(|row| text["reference"] == row.content_id))
}

async fn one(
    replay: &Replay,
    hall: &Hall,
    (stream, shown): (&Stream, &Value),
    found: &mut Compared,
) -> Result<(), NoAnswer> {
    match stream {
        Stream::Matter(id) => {
            let events = events(replay, stream).await?;
            let matter = Matter::from_stream(&events);
            let expected = matter.map(|matter| open_texts(&matter, &events)).unwrap_or_default();
            let is_there = |text: &TextRef| !replay.closed.erased.contains(text);
            let expected = expected.into_iter().filter(is_there).map(|text| text.0).collect();
            compare_texts(found, ("text", id.to_string().as_str()), expected, &shown["texts"]);
        }
        _ => compare_words(found, stream, expected(replay, hall, stream).await?, shown),
    }
    Ok(())
}
