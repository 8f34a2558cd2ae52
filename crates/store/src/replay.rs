//! A record made again by somebody who has nothing but the public entries of its log: a scratch database with the same
//! read tables, of which the same questions are asked. Texts, people and what is sealed are not there; what rests on
//! them is noted, so that nobody takes a gap for a falsehood.

use crate::closed::Closed;
use crate::error::StoreError;
use crate::judged::ImpossibleEntry;
use crate::log::{Entry, SEALED};
use crate::rebuild::rebuild_judging;
use crate::rows::{CommunityRow, ContentRow, EventRow};
use crate::scratch::scratch_dir;
use crate::store::Store;
use crate::streams::nature;
use crate::work::Work;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{AgreementId, Area, CommunityId, PartyKey, Stream, TextRef, VoteId};
use mingtong_domain::{Millis, community};
use std::collections::{BTreeMap, BTreeSet};
use tempfile::TempDir;

/// Entries that are written at once.
const BATCH: usize = 8_192;
/// The one community of the scratch database.
const COMMUNITY: CommunityId = CommunityId(1);

/// An entry that this program cannot read: of a kind or a version that it does not know, or in another place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The position.
    pub position: u64,
    /// Why, for whoever looks after the program.
    pub why: String,
}

/// When something happened to the ballot of an elector. What it was is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfBallot {
    /// The first time.
    pub first: Millis,
    /// The position of the latest.
    pub position: i64,
}

impl OfBallot {
    fn and(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), position: self.position.max(other.position) }
    }
}

/// A record on its way.
pub struct Replay {
    store: Store,
    slug: Option<String>,
    head: i64,
    register_head: i64,
    waiting: Vec<EventRow>,
    /// What is not for everybody.
    pub closed: Closed,
    /// The votes of which there are entries.
    pub votes: BTreeSet<VoteId>,
    /// When something happened to the ballots of electors.
    pub ballots: BTreeMap<(VoteId, u32), OfBallot>,
    /// The parties of agreements of whose answers there are entries: in which version, and which of them.
    pub answers: BTreeMap<AgreementId, BTreeSet<(u32, PartyKey)>>,
    /// When the first entry was recorded.
    pub begun: Option<Millis>,
    /// When the last one was, by its place.
    pub newest: Option<Millis>,
    /// What stands before the numbers of matters; nothing before the entry that says so.
    pub prefix: String,
    /// What cannot have happened to matters, votes and funds, by what was folded last.
    pub impossible: Vec<ImpossibleEntry>,
    _dir: TempDir,
}

impl Replay {
    /// An empty one.
    ///
    /// # Errors
    /// There is no room for a scratch database.
    pub async fn begin() -> Result<Self, StoreError> {
        let dir = scratch_dir()?;
        let store = Store::open_scratch(&dir.path().join("replay.db")).await?;
        Ok(Self {
            store,
            slug: None,
            head: 0,
            register_head: 0,
            waiting: Vec::with_capacity(BATCH),
            closed: Closed::default(),
            votes: BTreeSet::new(),
            ballots: BTreeMap::new(),
            answers: BTreeMap::new(),
            begun: None,
            newest: None,
            prefix: String::new(),
            impossible: vec![],
            _dir: dir,
        })
    }

    /// The scratch database, as it was folded last.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The community in it.
    pub fn community(&self) -> CommunityId {
        COMMUNITY
    }

    /// Its short name; none before the first entry.
    pub fn slug(&self) -> Option<&str> {
        self.slug.as_deref()
    }

    /// The position after the last entry.
    pub fn head(&self) -> u64 {
        u64::try_from(self.head).unwrap_or_default()
    }

    /// Whether enough wait to be written.
    pub fn is_full(&self) -> bool {
        self.waiting.len() >= BATCH
    }

    /// Takes in an entry that was checked against its leaf hash.
    ///
    /// # Errors
    /// [`Unread`]: it is not taken in.
    pub fn take(&mut self, position: u64, canonical: &[u8], leaf_hash: [u8; 32]) -> Result<(), Unread> {
        let unread = |why: String| Unread { position, why };
        let text = std::str::from_utf8(canonical).map_err(|error| unread(error.to_string()))?;
        let entry = Entry::parse(text).map_err(|error| unread(error.to_string()))?;
        let at = i64::try_from(position).map_err(|error| unread(error.to_string()))?;
        let slug = self.slug.get_or_insert_with(|| entry.community.clone());
        if entry.position != at || entry.community != *slug {
            return Err(unread("another position or community".to_owned()));
        }
        let stream = entry.stream().map_err(|error| unread(error.to_string()))?;
        let name = entry.stream.clone();
        let sealed = (entry.kind == SEALED).then(|| entry.sealed().unwrap_or_else(|| TextRef(String::new())));
        let recorded = entry.recorded(None).map_err(|error| unread(error.to_string()))?;
        // What was held back is taken in after what came later.
        self.begun = Some(self.begun.map_or(recorded.at, |begun| begun.min(recorded.at)));
        if let Some(event) = recorded.event.as_ref().filter(|event| event.erases().is_some()) {
            self.closed.erasures += 1;
            let gone = event.references();
            self.closed.erased.extend(gone.texts);
            self.closed.erased_pictures.extend(gone.pictures);
        }
        if nature(&stream).area == Area::Register {
            self.register_head = self.register_head.max(at + 1);
        }
        self.note(&stream, &recorded, sealed);
        // By its place: a moment that a wrong clock once said is over when the next entry is there.
        if at >= self.head {
            self.newest = Some(recorded.at);
        }
        self.head = self.head.max(at + 1);
        let (canonical, leaf_hash) = (text.to_owned(), leaf_hash.to_vec());
        self.waiting.push(EventRow { position: at, stream: name, canonical, leaf_hash });
        Ok(())
    }

    fn note(&mut self, stream: &Stream, recorded: &Recorded, sealed: Option<TextRef>) {
        match (stream, &recorded.event) {
            (Stream::Vote(vote), _) => {
                self.votes.insert(vote.clone());
            }
            // A picture of a ballot may be erased at any time: that is no vote, and is told in the open.
            (Stream::Ballot(vote, elector), event) if event.as_ref().is_none_or(|event| event.erases().is_none()) => {
                let now = OfBallot { first: recorded.at, position: recorded.position };
                let known = self.ballots.entry((vote.clone(), *elector)).or_insert(now);
                *known = known.and(now);
            }
            (Stream::Consent(agreement, version, party), _) => {
                self.answers.entry(agreement.clone()).or_default().insert((*version, party.clone()));
            }
            (Stream::Community, Some(Event::Community(community::Event::Founded { prefix, .. }))) => {
                self.prefix.clone_from(prefix);
            }
            _ => {}
        }
        self.closed.note(stream, recorded, sealed);
    }

    /// Writes what waits.
    ///
    /// # Errors
    /// The scratch database failed.
    pub async fn write(&mut self) -> Result<(), StoreError> {
        let Some(slug) = self.slug.clone() else { return Ok(()) };
        let (rows, head, register_head) = (std::mem::take(&mut self.waiting), self.head, self.register_head);
        let write: Work<(), StoreError> = Box::new(move |tx| {
            Box::pin(async move {
                if tx.link().community(COMMUNITY).await?.is_none() {
                    let row = CommunityRow { community_id: COMMUNITY, slug, head, register_head };
                    tx.link().put_community(&row).await?;
                }
                tx.link().append_events(COMMUNITY, &rows).await?;
                tx.link().set_head(COMMUNITY, head, register_head).await
            })
        });
        self.store.write(Some(COMMUNITY), write).await
    }

    /// Puts texts aside, each of which comes to its reference; one that is there already stays, and one that stands in
    /// two things, as the reason why two matters were parted, is put once.
    ///
    /// # Errors
    /// The scratch database failed.
    pub async fn put_texts(&self, texts: Vec<ContentRow>) -> Result<(), StoreError> {
        let texts: BTreeMap<String, ContentRow> =
            texts.into_iter().map(|text| (text.content_id.clone(), text)).collect();
        let ids: Vec<String> = texts.keys().cloned().collect();
        let put: Work<(), StoreError> = Box::new(move |tx| {
            Box::pin(async move {
                let known = tx.link().contents(COMMUNITY, &ids).await?;
                let known: BTreeSet<String> = known.into_iter().map(|text| text.content_id).collect();
                let new: Vec<ContentRow> =
                    texts.into_values().filter(|text| !known.contains(&text.content_id)).collect();
                tx.link().put_contents(COMMUNITY, &new).await
            })
        });
        self.store.write(Some(COMMUNITY), put).await
    }

    /// Makes the read tables from all entries so far. What was put aside, and of which one of them tells that it was
    /// erased, is gone then, as it is everywhere.
    ///
    /// # Errors
    /// The scratch database failed.
    pub async fn fold(&mut self) -> Result<(), StoreError> {
        self.write().await?;
        self.forget_erased().await?;
        self.impossible = rebuild_judging(&self.store).await?;
        self.store.refresh_heads().await
    }

    async fn forget_erased(&self) -> Result<(), StoreError> {
        let erased: Vec<String> = self.closed.erased.iter().map(|text| text.0.clone()).collect();
        if erased.is_empty() {
            return Ok(());
        }
        let forget: Work<(), StoreError> = Box::new(move |tx| {
            Box::pin(async move {
                for text in &erased {
                    // When, nobody asks here.
                    tx.link().erase_content(COMMUNITY, text, 0).await?;
                }
                Ok(())
            })
        });
        self.store.write(Some(COMMUNITY), forget).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{leaf_hash, text_ref};
    use mingtong_domain::ids::MatterId;
    use serde_json::{Value, json};

    fn entry(position: i64, stream: &str, kind: &str, data: Value) -> String {
        let (community, stream, kind) = ("town".to_owned(), stream.to_owned(), kind.to_owned());
        let (at_ms, actor, role) = (Millis(1_623_115_800_000 + position), None, None);
        Entry { community, position, stream, at_ms, actor, role, kind, v: 1, data }.canonical().unwrap()
    }

    fn take(replay: &mut Replay, position: u64, entry: &str) -> Result<(), Unread> {
        replay.take(position, entry.as_bytes(), leaf_hash(entry))
    }

    #[tokio::test]
    async fn what_is_sealed_is_counted_and_what_is_unknown_is_named() {
        let mut replay = Replay::begin().await.unwrap();
        let sealed = json!({ "sealed": "c0" });
        assert_eq!(take(&mut replay, 0, &entry(0, "matter/2026-0001", "sealed", sealed.clone())), Ok(()));
        assert_eq!(take(&mut replay, 1, &entry(1, "ballot/v1/7", "sealed", sealed)), Ok(()));
        let unknown = [
            (2, entry(2, "matter/2026-0002", "matter.flown_away", json!({}))),
            (3, entry(3, "moon/1", "sealed", json!({ "sealed": "c0" }))),
            (4, entry(5, "matter/2026-0002", "sealed", json!({ "sealed": "c0" }))),
            (6, "{}".to_owned()),
        ];
        for (position, entry) in unknown {
            let unread = take(&mut replay, position, &entry).unwrap_err();
            assert_eq!(unread.position, position, "{entry}");
        }
        assert_eq!((replay.closed.sealed, replay.head(), replay.slug()), (2, 2, Some("town")));
        assert!(replay.closed.holds_of(MatterId::new(2026, 1).unwrap()));
        assert!(!replay.closed.holds_of(MatterId::new(2026, 2).unwrap()));
        assert_eq!(replay.ballots.keys().next(), Some(&("v1".into(), 7)));
        replay.fold().await.unwrap();
        assert_eq!(replay.store().head(COMMUNITY), Some(2));
    }

    #[tokio::test]
    async fn the_newest_entry_is_the_last_one_whatever_a_clock_said_before() {
        let mut replay = Replay::begin().await.unwrap();
        for (position, ahead_ms) in [(0_i64, 0), (2, 86_400_000), (3, 0), (1, 1)] {
            let stream = "matter/2026-0001".to_owned();
            let entry = Entry {
                community: "town".to_owned(),
                position,
                stream,
                at_ms: Millis(1_623_115_800_000 + ahead_ms),
                actor: None,
                role: None,
                kind: SEALED.to_owned(),
                v: 1,
                data: json!({ "sealed": "c0" }),
            };
            take(&mut replay, position.unsigned_abs(), &entry.canonical().unwrap()).unwrap();
        }
        assert_eq!(replay.newest, Some(Millis(1_623_115_800_000)));
    }

    #[tokio::test]
    async fn what_is_sealed_of_reports_is_counted_for_each() {
        let mut replay = Replay::begin().await.unwrap();
        for (position, stream) in (0..).zip(["reporting/2026-0001", "reporting/2026-0002", "reporting/2026-0001"]) {
            let sealed = entry(position, stream, "sealed", json!({ "sealed": "c0" }));
            assert_eq!(take(&mut replay, position.unsigned_abs(), &sealed), Ok(()));
        }
        let counted: Vec<(i64, u64)> = replay.closed.reports.into_iter().collect();
        assert_eq!(counted, [(2_026_000_001, 2), (2_026_000_002, 1)]);
    }

    #[tokio::test]
    async fn who_answered_an_agreement_twice_counts_once() {
        let mut replay = Replay::begin().await.unwrap();
        for (position, stream) in (0..).zip(["consent/a1/1/7", "consent/a1/1/8", "consent/a1/1/7", "consent/a2/1/7"]) {
            let sealed = entry(position, stream, "sealed", json!({ "sealed": "c0" }));
            assert_eq!(take(&mut replay, position.unsigned_abs(), &sealed), Ok(()));
        }
        let counted: Vec<usize> = replay.answers.values().map(BTreeSet::len).collect();
        assert_eq!(counted, [2, 1]);
    }

    #[tokio::test]
    async fn a_text_that_stands_in_two_things_is_put_aside_once() {
        let mut replay = Replay::begin().await.unwrap();
        take(&mut replay, 0, &entry(0, "matter/2026-0001", "sealed", json!({ "sealed": "c0" }))).unwrap();
        replay.fold().await.unwrap();
        let (salt, words) = ([7; 16], "两件不是一件事");
        let (content_id, body) = (text_ref(&salt, words).0, Some(words.to_owned()));
        let text = ContentRow { content_id: content_id.clone(), salt: salt.to_vec(), body, erased_ms: None };
        replay.put_texts(vec![text.clone(), text]).await.unwrap();
        let mut reader = replay.store().read().await.unwrap();
        assert_eq!(reader.link().contents(COMMUNITY, &[content_id]).await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn what_was_put_aside_is_gone_once_the_log_tells_that_it_was_erased() {
        let mut replay = Replay::begin().await.unwrap();
        let (salt, words) = ([7; 16], "路灯不亮");
        let text = text_ref(&salt, words);
        let told = [
            entry(0, "matter/2026-0001", "sealed", json!({ "sealed": "c0" })),
            entry(1, "notice/n1", "notice.text_erased", json!({ "text": text.0 })),
        ];
        take(&mut replay, 0, &told[0]).unwrap();
        replay.fold().await.unwrap();
        let (content_id, body) = (text.0.clone(), Some(words.to_owned()));
        replay.put_texts(vec![ContentRow { content_id, salt: salt.to_vec(), body, erased_ms: None }]).await.unwrap();
        for (position, is_there) in [(0, true), (1, false)] {
            if !is_there {
                take(&mut replay, position, &told[1]).unwrap();
            }
            replay.fold().await.unwrap();
            let mut reader = replay.store().read().await.unwrap();
            let known = reader.link().contents(COMMUNITY, std::slice::from_ref(&text.0)).await.unwrap();
            assert_eq!(known.first().is_some_and(|row| row.body.is_some()), is_there);
        }
    }
}
