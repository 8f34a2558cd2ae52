//! The read tables made again from the log. They hold nothing that is not in the log or in the texts beside it.

use crate::append::read_events;
use crate::error::StoreError;
use crate::fold::{Folding, fold};
use crate::judged::{ImpossibleEntry, Judging};
use crate::link::Link;
use crate::rows::EventRow;
use crate::store::Store;
use crate::streams::{Folded, nature};
use crate::work::Work;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, Stream, TextRef};
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
    rebuild_judging(store).await.map(drop)
}

/// The same, and what cannot have happened: here, where each stream is read whole, that costs next to nothing.
pub(crate) async fn rebuild_judging(store: &Store) -> Result<Vec<ImpossibleEntry>, StoreError> {
    let mut found = vec![];
    let communities = store.read().await?.link().communities().await?;
    for row in communities {
        let id = row.community_id;
        let refold: Work<Vec<ImpossibleEntry>, StoreError> = Box::new(move |tx| {
            Box::pin(async move {
                tx.link().clear_read_tables(id).await?;
                refold_all(&mut tx.link(), id).await
            })
        });
        found.extend(store.write(Some(id), refold).await?);
    }
    Ok(found)
}

/// Folds the whole log into the empty read tables of the same database. Says what cannot have happened.
pub(crate) async fn refold_all(
    link: &mut Link<'_>,
    community: CommunityId,
) -> Result<Vec<ImpossibleEntry>, StoreError> {
    let (mut parts, mut judging, mut found) = (Parts::of(community), Judging::default(), vec![]);
    while let Some(Part { foldings, texts }) = parts.next(link).await? {
        fold(link, community, &foldings, &texts).await?;
        // What grows with the crowd comes event by event: an audit reads it as a whole.
        for folding in foldings.iter().filter(|it| nature(&it.stream).folded == Folded::Whole) {
            found.extend(judging.judge(&folding.stream, &folding.events));
        }
    }
    Ok(found)
}

/// A part of the log, to be folded at once.
pub(crate) struct Part {
    pub(crate) foldings: Vec<Folding>,
    /// The texts that its events refer to, but those that were erased.
    pub(crate) texts: HashMap<TextRef, String>,
}

/// The whole log of a community in parts: first what grows with the crowd, event by event; then the streams that are
/// folded as a whole.
pub(crate) struct Parts {
    community: CommunityId,
    /// The next position to be read; none when all of them were.
    from: Option<i64>,
    whole: BTreeSet<Stream>,
}

impl Parts {
    /// From the beginning.
    pub(crate) fn of(community: CommunityId) -> Self {
        Self { community, from: Some(0), whole: BTreeSet::new() }
    }

    /// The next part; none when there is no more.
    pub(crate) async fn next(&mut self, link: &mut Link<'_>) -> Result<Option<Part>, StoreError> {
        let foldings = match self.from {
            Some(from) => match self.read_crowd(link, from).await? {
                Some(foldings) => foldings,
                None => self.read_whole(link).await?,
            },
            None => self.read_whole(link).await?,
        };
        if foldings.is_empty() && self.from.is_none() {
            return Ok(None);
        }
        let texts = texts_of(link, self.community, &foldings).await?;
        Ok(Some(Part { foldings, texts }))
    }

    /// What grows with the crowd, of some events; the streams that are folded as a whole are remembered. None when
    /// there are no more events.
    async fn read_crowd(&mut self, link: &mut Link<'_>, from: i64) -> Result<Option<Vec<Folding>>, StoreError> {
        let rows = link.range_rows(self.community, from, PAGE).await?;
        self.from = rows.last().map(|last| last.position + 1);
        if rows.is_empty() {
            return Ok(None);
        }
        let (mut streams, mut crowd) = (Vec::new(), Vec::new());
        for row in rows {
            let stream = Stream::parse(&row.stream);
            let stream = stream.ok_or_else(|| StoreError::Inconsistent(format!("stream {}", row.stream)))?;
            match nature(&stream).folded {
                Folded::Whole => {
                    self.whole.insert(stream);
                }
                Folded::Crowd => {
                    streams.push(stream);
                    crowd.push(row);
                }
            }
        }
        let recorded = read_events(link, self.community, &crowd).await?;
        let folding = |(stream, event)| Folding { stream, events: vec![event], fresh: 1 };
        Ok(Some(streams.into_iter().zip(recorded).map(folding).collect()))
    }

    /// Some of the streams that are folded as a whole, with all their events, read together: a question for each would
    /// take longer than its answer.
    async fn read_whole(&mut self, link: &mut Link<'_>) -> Result<Vec<Folding>, StoreError> {
        let streams: Vec<Stream> = std::iter::from_fn(|| self.whole.pop_first()).take(FOLD).collect();
        let names: Vec<String> = streams.iter().map(Stream::to_string).collect();
        if names.is_empty() {
            return Ok(vec![]);
        }
        let rows = link.rows_of_streams(self.community, &names).await?;
        let recorded = read_events(link, self.community, &rows).await?;
        let mut by_stream = grouped(&rows, recorded);
        let folding = |(stream, name): (Stream, &String)| {
            let events = by_stream.remove(name.as_str()).unwrap_or_default();
            Folding { stream, fresh: events.len(), events }
        };
        Ok(streams.into_iter().zip(&names).map(folding).collect())
    }
}

pub(crate) fn grouped(rows: &[EventRow], recorded: Vec<Recorded>) -> HashMap<&str, Vec<Recorded>> {
    let mut by_stream: HashMap<&str, Vec<Recorded>> = HashMap::new();
    for (row, recorded) in rows.iter().zip(recorded) {
        by_stream.entry(&row.stream).or_default().push(recorded);
    }
    by_stream
}

async fn texts_of(
    link: &mut Link<'_>,
    community: CommunityId,
    foldings: &[Folding],
) -> Result<HashMap<TextRef, String>, StoreError> {
    let events = foldings.iter().flat_map(|folding| &folding.events).filter_map(|recorded| recorded.event.as_ref());
    let ids: BTreeSet<String> = events.flat_map(|event| event.references().texts).map(|text| text.0).collect();
    let rows = link.contents(community, &ids.into_iter().collect::<Vec<_>>()).await?;
    Ok(rows.into_iter().filter_map(|row| Some((TextRef(row.content_id), row.body?))).collect())
}
