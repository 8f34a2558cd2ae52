//! The read tables made again from the log. They hold nothing that is not in the log or in the texts beside it.

use crate::append::read_events;
use crate::error::StoreError;
use crate::fold::{Folding, fold};
use crate::link::Link;
use crate::rows::EventRow;
use crate::store::Store;
use crate::streams::{Folded, nature};
use crate::work::Work;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, Stream};
use std::collections::{BTreeSet, HashMap};

/// Events read at a time.
pub(crate) const PAGE: u32 = 2_000;
/// Streams folded at a time.
const FOLD: usize = 200;

/// Makes every read table again from the log, each community in one transaction.
///
/// # Errors
/// The database failed; that community's tables are then as they were.
pub async fn rebuild(store: &Store) -> Result<(), StoreError> {
    let communities = store.read().await?.link().communities().await?;
    for row in communities {
        let id = row.community_id;
        let refold: Work<(), StoreError> = Box::new(move |tx| {
            Box::pin(async move {
                tx.link().clear_read_tables(id).await?;
                refold_all(&mut tx.link(), id).await
            })
        });
        store.write(Some(id), refold).await?;
    }
    Ok(())
}

/// Folds the whole log into the empty read tables of the same database.
pub(crate) async fn refold_all(link: &mut Link<'_>, community: CommunityId) -> Result<(), StoreError> {
    let mut whole = BTreeSet::new();
    let mut from = 0;
    loop {
        let rows = link.range_rows(community, from, PAGE).await?;
        let Some(last) = rows.last() else { break };
        from = last.position + 1;
        let recorded = read_events(link, community, &rows).await?;
        fold_crowd(link, community, &rows, recorded, &mut whole).await?;
    }
    let whole: Vec<Stream> = whole.into_iter().collect();
    for streams in whole.chunks(FOLD) {
        let foldings = read_whole(link, community, streams).await?;
        fold(link, community, &foldings, &HashMap::new()).await?;
    }
    Ok(())
}

/// Streams with all their events, read together: a question for each would take longer than its answer.
async fn read_whole(
    link: &mut Link<'_>,
    community: CommunityId,
    streams: &[Stream],
) -> Result<Vec<Folding>, StoreError> {
    let names: Vec<String> = streams.iter().map(Stream::to_string).collect();
    let rows = link.rows_of_streams(community, &names).await?;
    let recorded = read_events(link, community, &rows).await?;
    let mut by_stream: HashMap<&str, Vec<Recorded>> = HashMap::with_capacity(streams.len());
    for (row, recorded) in rows.iter().zip(recorded) {
        by_stream.entry(&row.stream).or_default().push(recorded);
    }
    let folding = |(stream, name): (&Stream, &String)| {
        let events = by_stream.remove(name.as_str()).unwrap_or_default();
        Folding { stream: stream.clone(), fresh: events.len(), events }
    };
    Ok(streams.iter().zip(&names).map(folding).collect())
}

/// What grows with the crowd is folded event by event; the streams that are folded as a whole are remembered.
async fn fold_crowd(
    link: &mut Link<'_>,
    community: CommunityId,
    rows: &[EventRow],
    recorded: Vec<Recorded>,
    whole: &mut BTreeSet<Stream>,
) -> Result<(), StoreError> {
    let mut foldings = Vec::new();
    for (row, event) in rows.iter().zip(recorded) {
        let stream = Stream::parse(&row.stream);
        let stream = stream.ok_or_else(|| StoreError::Inconsistent(format!("stream {}", row.stream)))?;
        match nature(&stream).folded {
            Folded::Whole => {
                whole.insert(stream);
            }
            Folded::Crowd => foldings.push(Folding { stream, events: vec![event], fresh: 1 }),
        }
    }
    fold(link, community, &foldings, &HashMap::new()).await.map(drop)
}
