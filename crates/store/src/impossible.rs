//! Entries that cannot be honest, though each is well-formed and is what was signed: whoever has the database and the
//! key of the log in hand can add them, and what no decision of the program gives betrays them.
//!
//! Named is what happened to a matter, a vote or a fund that cannot have happened to it, who said "me too" twice, and
//! what is sealed where nothing is: a matter that everybody reads is told in the open, and so is nearly everything
//! else.

use crate::append::read_events;
use crate::error::StoreError;
use crate::judged::{ImpossibleEntry, Judging};
use crate::link::Reader;
use crate::log::{Entry, EntryHead, SEALED};
use crate::rebuild::{PAGE, grouped};
use crate::rows::EventRow;
use crate::store::Store;
use crate::streams::{Sealed, nature};
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{CommunityId, MatterId, Stream, VoteId};
use mingtong_domain::impossible::Impossible;
use mingtong_domain::matter::{self, Visibility};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Streams that are read at once.
const STREAMS: usize = 200;

/// What was found in a log.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// What cannot be honest, in order.
    pub impossible: Vec<ImpossibleEntry>,
    /// When each vote was called and published, by position.
    votes: BTreeMap<VoteId, (i64, Option<i64>)>,
}

impl Looked {
    /// From which position on an entry may be kept from everybody because a vote waits to be published; none where no
    /// vote waits. A vote that was published at `head` or after it counts as waiting: it was, for whoever asked before.
    pub fn waits_from(&self, head: i64) -> Option<i64> {
        let waiting = self.votes.values().filter(|(_, published)| published.is_none_or(|at| at >= head));
        waiting.map(|(called, _)| *called).min()
    }
}

/// Looks for what cannot be honest in the log of a community, up to a position: in its entries, and in all that
/// happened to each of its matters, votes and funds.
///
/// # Errors
/// The database failed, or holds what cannot be read.
pub async fn look_for_impossible(store: &Store, community: CommunityId, until: i64) -> Result<Looked, StoreError> {
    let mut reader = store.snapshot().await?;
    let looking = Looking { streams: Some(BTreeSet::new()), ..Looking::default() };
    let Looking { mut looked, streams, .. } = Box::pin(look(&mut reader, community, until, looking)).await?;
    let (mut streams, mut judging) = (streams.unwrap_or_default(), Judging::default());
    while !streams.is_empty() {
        let some = next_of(&mut streams);
        let names: Vec<String> = some.iter().map(Stream::to_string).collect();
        let rows = reader.link().rows_of_streams(community, &names).await?;
        let rows: Vec<EventRow> = rows.into_iter().filter(|row| row.position < until).collect();
        let recorded = read_events(&mut reader.link(), community, &rows).await?;
        let mut by_stream = grouped(&rows, recorded);
        for (stream, name) in some.iter().zip(&names) {
            let events = by_stream.remove(name.as_str()).unwrap_or_default();
            looked.impossible.extend(judging.judge(stream, &events));
        }
    }
    looked.impossible.sort_by_key(|it| it.position);
    Ok(looked)
}

/// The next streams that are read at once.
fn next_of(streams: &mut BTreeSet<Stream>) -> Vec<Stream> {
    let mut some = Vec::new();
    while some.len() < STREAMS {
        let Some(stream) = streams.pop_first() else { break };
        // Ten thousand homes may stand in one: there are no two of them together.
        let is_large = matches!(stream, Stream::Electorate(_));
        some.push(stream);
        if is_large {
            break;
        }
    }
    some
}

/// The same in the entries alone: what happened to each thing was judged where that was read
/// ([`crate::Replay::impossible`]).
///
/// # Errors
/// The database failed, or holds what cannot be read.
pub async fn look_at_entries(store: &Store, community: CommunityId, until: i64) -> Result<Looked, StoreError> {
    Ok(look(&mut store.snapshot().await?, community, until, Looking::default()).await?.looked)
}

async fn look(
    reader: &mut Reader,
    community: CommunityId,
    until: i64,
    mut looking: Looking,
) -> Result<Looking, StoreError> {
    let mut from = 0;
    while from < until {
        let rows = reader.link().range_rows(community, from, PAGE).await?;
        let Some(last) = rows.last() else { break };
        from = last.position + 1;
        for row in rows.iter().filter(|row| row.position < until) {
            looking.take(&row.canonical)?;
        }
    }
    Ok(looking)
}

/// What is known after the entries so far.
#[derive(Default)]
struct Looking {
    looked: Looked,
    /// What is to be judged as a whole; none where that is done elsewhere.
    streams: Option<BTreeSet<Stream>>,
    /// Who said "me too" of what, as digests: of a log of nothing else there is room for all.
    supported: HashSet<[u8; 32]>,
    /// Matters of which nothing is sealed: everybody read them from the beginning on, and nothing was said since that
    /// may be followed by something private.
    open: BTreeSet<MatterId>,
}

impl Looking {
    /// Most entries are of a stream and a kind of which no more is asked: they are not read any further.
    fn take(&mut self, canonical: &str) -> Result<(), StoreError> {
        let EntryHead { stream: name, kind, position } = EntryHead::parse(canonical)?;
        let stream = Stream::parse(&name).ok_or_else(|| StoreError::Inconsistent(format!("stream {name}")))?;
        if let Some(streams) = self.streams.as_mut().filter(|_| Judging::is_of(&stream)) {
            streams.insert(stream.clone());
        }
        let why = match &stream {
            _ if kind == SEALED => self.sealed(&stream),
            Stream::Support(id) => self.supported(*id, &Entry::parse(canonical)?.recorded(None)?),
            Stream::Matter(id) => {
                self.told(*id, &kind, canonical)?;
                None
            }
            Stream::Vote(id) => {
                self.vote(id, &kind, position);
                None
            }
            _ => None,
        };
        let stream = || name.into_owned();
        self.looked.impossible.extend(why.map(|why| ImpossibleEntry { position, stream: stream(), why }));
        Ok(())
    }

    /// Something sealed happened.
    fn sealed(&mut self, stream: &Stream) -> Option<Impossible> {
        let is_open = match stream {
            // What is sealed may say that it is private from now on: what comes after it is not judged.
            Stream::Matter(id) => self.open.remove(id),
            Stream::Support(id) => self.open.contains(id),
            stream => nature(stream).sealed == Sealed::Never,
        };
        is_open.then_some(Impossible::Sealed)
    }

    /// Something happened to a matter, in the open.
    fn told(&mut self, id: MatterId, kind: &str, canonical: &str) -> Result<(), StoreError> {
        if !["matter.raised", "matter.visibility_changed", "matter.absorbed"].contains(&kind) {
            return Ok(());
        }
        match Entry::parse(canonical)?.recorded(None)?.event {
            Some(Event::Matter(matter::Event::Raised { visibility: Visibility::Public, .. })) => {
                self.open.insert(id);
            }
            // What follows may be private, also where another matter that ended in this one was made so since.
            _ => {
                self.open.remove(&id);
            }
        }
        Ok(())
    }

    fn supported(&mut self, id: MatterId, recorded: &Recorded) -> Option<Impossible> {
        let Some(Event::Matter(matter::Event::Supported { matter, supporter })) = &recorded.event else { return None };
        if *matter != id {
            return Some(Impossible::OfAnother);
        }
        let is_first = self.supported.insert(Sha256::digest(format!("{id} {}", supporter.0)).into());
        (!is_first).then_some(Impossible::SupportedTwice)
    }

    fn vote(&mut self, id: &VoteId, kind: &str, position: i64) {
        match kind {
            "vote.called" => {
                self.looked.votes.entry(id.clone()).or_insert((position, None));
            }
            "vote.published" => {
                if let Some((_, published)) = self.looked.votes.get_mut(id) {
                    *published = published.or(Some(position));
                }
            }
            // What was published of it is kept back again, and for good.
            "vote.voided" => {
                if let Some((_, published)) = self.looked.votes.get_mut(id) {
                    *published = None;
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::Millis;
    use serde_json::{Value, json};

    fn entry(position: i64, stream: &str, kind: &str, data: Value) -> Entry {
        let (community, stream, kind) = ("town".to_owned(), stream.to_owned(), kind.to_owned());
        Entry { community, position, stream, at_ms: Millis(position), actor: None, role: None, kind, v: 1, data }
    }

    fn sealed(position: i64, stream: &str) -> Entry {
        entry(position, stream, "sealed", json!({ "sealed": "c0" }))
    }

    fn raised(position: i64, stream: &str, visibility: &str) -> Entry {
        let id = stream.trim_start_matches("matter/");
        let about = json!({
            "matter": id, "channel": "web", "place": null, "title": "t", "text": "x", "raiser": null,
            "visibility": visibility, "track": "ordinary", "pictures": [], "reception": null, "body": null,
            "personal_data": false, "received": 0, "clocks": [], "letter": null,
        });
        entry(position, stream, "matter.raised", about)
    }

    fn found(entries: Vec<Entry>) -> Vec<(i64, Impossible)> {
        let mut looking = Looking::default();
        for entry in entries {
            looking.take(&entry.canonical().unwrap()).unwrap();
        }
        looking.looked.impossible.into_iter().map(|it| (it.position, it.why)).collect()
    }

    #[test]
    fn what_is_sealed_where_nothing_is_is_named() {
        let (one, other) = ("matter/2026-0001", "matter/2026-0002");
        let private = json!({ "visibility": "private", "reason": "r" });
        let absorbed = json!({ "from": "2026-0002" });
        let honest = vec![
            raised(0, one, "public"),
            sealed(1, other),
            entry(2, one, "matter.visibility_changed", private),
            sealed(3, one),
            sealed(4, "ballot/v1/7"),
            sealed(5, "reporting/2026-0001"),
            raised(6, "matter/2026-0003", "public"),
            entry(7, "matter/2026-0003", "matter.absorbed", absorbed),
            sealed(8, "matter/2026-0003"),
        ];
        assert_eq!(found(honest), []);
        let planted = vec![raised(0, one, "public"), sealed(1, one), sealed(2, one), sealed(3, "notice/n1")];
        assert_eq!(found(planted), [(1, Impossible::Sealed), (3, Impossible::Sealed)]);
    }

    #[test]
    fn who_says_me_too_twice_is_named() {
        let (one, other) = ("support/2026-0001", "support/2026-0002");
        let by = |matter: &str, who: &str| json!({ "matter": matter, "supporter": who });
        let said = vec![
            entry(0, one, "matter.supported", by("2026-0001", "p1")),
            entry(1, other, "matter.supported", by("2026-0002", "p1")),
            entry(2, one, "matter.supported", by("2026-0001", "p2")),
            entry(3, one, "matter.supported", by("2026-0001", "p1")),
        ];
        assert_eq!(found(said), [(3, Impossible::SupportedTwice)]);
    }

    #[test]
    fn who_says_me_too_of_another_matter_than_that_under_which_it_stands_is_named() {
        let by = |matter: &str| json!({ "matter": matter, "supporter": "p1" });
        let said = vec![
            entry(0, "support/2026-0001", "matter.supported", by("2026-0002")),
            entry(1, "support/2026-0001", "matter.supported", by("2026-0001")),
        ];
        assert_eq!(found(said), [(0, Impossible::OfAnother)]);
    }

    #[test]
    fn an_entry_waits_for_a_vote_that_was_called_and_is_not_published() {
        let waits_from = |entries: Vec<Entry>, head| {
            let mut looking = Looking::default();
            entries.into_iter().for_each(|entry| looking.take(&entry.canonical().unwrap()).unwrap());
            looking.looked.waits_from(head)
        };
        let of = |position, kind: &str| entry(position, "vote/v1", kind, json!({}));
        assert_eq!(waits_from(vec![], 9), None);
        assert_eq!(waits_from(vec![of(3, "vote.called")], 9), Some(3));
        let published = || vec![of(3, "vote.called"), of(7, "vote.published")];
        assert_eq!((waits_from(published(), 8), waits_from(published(), 7)), (None, Some(3)));
        let voided = [published(), vec![of(8, "vote.voided")]].concat();
        assert_eq!(waits_from(voided, 9), Some(3), "its ballots are kept back again");
    }
}
