//! A log that was checked is read anew, and what is published is compared with what follows from it.

use super::compared::Compared;
use super::exported::Exported;
use super::exported_words;
use super::hex::unhex;
use super::impossible;
use super::moment::WrongClock;
use super::published::{Published, compare};
use super::reopened;
use super::settling::Grown;
use super::tables;
use mingtong_app::{App, Chance, Clock, Hall};
use mingtong_domain::Millis;
use mingtong_domain::time::Calendar;
use mingtong_proof::{Hash, hash};
use mingtong_store::log::Entry;
use mingtong_store::{ImpossibleEntry, Replay, StoreError, Unread};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How often it is compared where something differs.
const TRIES: usize = 5;
/// Entries that cannot be read and are named.
const UNREAD_MAX: usize = 100;
/// Entries after the head that are read: a log that is signed is never so far behind.
const UNSIGNED_MAX: u64 = 100_000;

/// Why an entry is not taken in that is shown and is not what was recorded.
pub const OTHER_THAN_ITS_HASH: &str = "it is not what its leaf hash says";
/// Why an entry of a bundle that is held back was not read, of which nothing at all is shown.
pub const NOT_SHOWN: &str = "it is not among the entries that are shown";

/// What came of it.
#[derive(Debug, Default)]
pub struct Replayed {
    /// Entries of kinds that this program does not know.
    pub unread: Vec<Unread>,
    /// Entries that are what was signed and cannot be honest, or are kept back without a cause.
    pub impossible: Vec<ImpossibleEntry>,
    /// Entries that were read.
    pub read: u64,
    /// Entries after the head, which nobody signed yet.
    pub unsigned: u64,
    /// Entries of bundles that are held back, and that nobody shows one by one either: what they say was not read.
    pub held_back: u64,
    /// Sealed entries.
    pub sealed: u64,
    /// Entries that say that something was erased.
    pub erasures: u64,
    /// What was compared; none where there is nothing to compare with.
    pub compared: Option<Compared>,
    /// Whether it was to be compared, and nobody publishes anything there.
    pub not_published: bool,
    /// How many entries the tables follow from that it was compared with, and as of which moment, by what they say.
    pub tables: Option<(u64, String)>,
    /// What stands before the numbers of matters.
    pub prefix: String,
}

impl Replayed {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        let is_possible = self.unread.is_empty() && self.impossible.is_empty();
        is_possible && self.compared.as_ref().is_none_or(|compared| compared.differences.is_empty())
    }
}

/// A log on its way into a scratch database.
pub struct Replaying {
    replay: Replay,
    held: BTreeMap<u64, Hash>,
    unread: Vec<Unread>,
    read: u64,
    failed: Option<StoreError>,
    calendar: &'static Calendar,
    /// The position after the last leaf, whether it was read or not.
    end: u64,
    /// Where it ends: what happened later is not looked at.
    until: u64,
    /// Whether each entry of the bundles that are held back was asked for by itself.
    is_asked: bool,
}

impl Replaying {
    /// With nothing in it. The working days are those by which the community counts. Where tables are compared, it is
    /// read as far as they follow from it.
    pub fn begin(calendar: &'static Calendar, tables: Option<&Exported>) -> Result<Self, StoreError> {
        let (replay, until) = (wait(Replay::begin())?, tables.map_or(u64::MAX, |tables| tables.entries));
        let (held, unread) = (BTreeMap::new(), vec![]);
        Ok(Self { replay, held, unread, read: 0, failed: None, calendar, end: 0, until, is_asked: false })
    }

    /// What stands before the numbers of matters, as far as it was read.
    pub fn prefix(&self) -> &str {
        &self.replay.prefix
    }

    /// Of which community it is, as far as it was read.
    pub fn slug(&self) -> Option<&str> {
        self.replay.slug()
    }

    /// Takes in a leaf, in order.
    pub fn take(&mut self, position: u64, leaf: Hash, entry: Option<&[u8]>) {
        if position >= self.until {
            return;
        }
        self.note(position, leaf, entry);
        if self.replay.is_full() && self.failed.is_none() {
            self.failed = wait(self.replay.write()).err();
        }
    }

    fn note(&mut self, position: u64, leaf: Hash, entry: Option<&[u8]>) {
        self.end = self.end.max(position + 1);
        match entry {
            Some(entry) => self.read(position, leaf, entry),
            None => {
                self.held.insert(position, leaf);
            }
        }
    }

    fn read(&mut self, position: u64, leaf: Hash, entry: &[u8]) {
        self.read += 1;
        if let Err(unread) = self.replay.take(position, entry, leaf.0) {
            self.is_unread(unread);
        }
    }

    fn is_unread(&mut self, unread: Unread) {
        if self.unread.len() < UNREAD_MAX {
            self.unread.push(unread);
        }
    }

    /// Folds it, and compares it with tables, or where somebody publishes it.
    pub fn finish(mut self, published: Option<&Published>, tables: Option<&Exported>) -> anyhow::Result<Replayed> {
        if let Some(failed) = self.failed.take() {
            return Err(failed.into());
        }
        wait(Box::pin(self.compared(published, tables)))
    }

    async fn compared(&mut self, published: Option<&Published>, tables: Option<&Exported>) -> anyhow::Result<Replayed> {
        let head = self.end;
        let (compared, unsigned) = match (published, tables) {
            (published, Some(tables)) => (self.compared_with_tables(published, tables).await?, 0),
            (Some(published), None) => self.compared_with(published).await?,
            (None, None) => {
                self.replay.fold().await?;
                (None, 0)
            }
        };
        // What this program does not know may explain what comes after it.
        let impossible = match self.unread.is_empty() {
            true => Box::pin(impossible::look(&self.replay, &self.held, (self.is_asked, head))).await?,
            false => vec![],
        };
        Ok(Replayed {
            unread: std::mem::take(&mut self.unread),
            impossible,
            read: self.read,
            unsigned,
            held_back: self.held.len() as u64,
            sealed: self.replay.closed.sealed,
            erasures: self.replay.closed.erasures,
            not_published: published.is_some() && compared.is_none(),
            compared,
            tables: tables.map(|tables| (tables.entries, tables.at.to_string())),
            prefix: self.replay.prefix.clone(),
        })
    }

    /// Compares exported tables, as of the moment at which they were written.
    async fn compared_with_tables(
        &mut self,
        published: Option<&Published>,
        tables: &Exported,
    ) -> anyhow::Result<Option<Compared>> {
        let is_filled = match published {
            Some(published) => self.fill(published).await?,
            None => false,
        };
        // Something of any row may be among them.
        anyhow::ensure!(is_filled || self.held.is_empty(), "{} entries are held back", self.held.len());
        Box::pin(reopened::by_tables(&mut self.replay, tables)).await?;
        self.replay.fold().await?;
        let Some(slug) = self.replay.slug() else { return Ok(None) };
        let stated = Millis(tables.at.as_millisecond());
        let wrong_clock = WrongClock::before(stated, self.replay.newest);
        let mut found = Compared { wrong_clock, ..Compared::default() };
        let (app, hall) = self.opened(slug, tables).await?;
        Box::pin(exported_words::compare(&self.replay, (&app, &hall), tables, &mut found)).await?;
        // The tables are made with the words and names that are found to be those of the record.
        let (app, hall) = self.opened(slug, tables).await?;
        Box::pin(tables::compare(&app, &hall, (&self.replay, tables), &mut found)).await?;
        Ok(Some(found))
    }

    /// The record as it is read now, as of the moment of some tables.
    async fn opened(&self, slug: &str, tables: &Exported) -> anyhow::Result<(App, Arc<Hall>)> {
        let clock = Clock::set_to(tables.at.as_millisecond());
        let app = App::new(self.replay.store().clone(), clock, Chance::System).with_calendar(self.calendar);
        let hall = app.hall(slug).await?;
        Ok((app, hall))
    }

    /// Compares, and again where something differs: it may come of what happened meanwhile, or of a moment that passed.
    /// Gives how many entries were not signed yet, too.
    async fn compared_with(&mut self, published: &Published) -> anyhow::Result<(Option<Compared>, u64)> {
        self.fill(published).await?;
        let (mut compared, mut unsigned) = (None, self.tail(published).await?.entries);
        let mut before = vec![];
        for _ in 0..TRIES {
            unsigned += self.take_in_reopened(published).await?;
            self.replay.fold().await?;
            compared = self.compare(published).await?;
            let Some(found) = compared.as_mut().filter(|it: &&mut Compared| !it.differences.is_empty()) else { break };
            let (all, grown) = (found.differences.clone(), self.tail(published).await?);
            unsigned += grown.entries;
            grown.excuse(found, &before);
            before = all;
            // What differs twice and hangs on nothing that happened meanwhile differs.
            if found.unsettled == 0 || !found.differences.is_empty() {
                break;
            }
        }
        Ok((compared, unsigned))
    }

    /// Takes in which entries made matters public again. Where a page is ahead of what was read, that is read first:
    /// gives how many entries that were.
    async fn take_in_reopened(&mut self, published: &Published) -> anyhow::Result<u64> {
        let mut entries = 0;
        for nth in 1..=TRIES {
            if !Box::pin(reopened::by_pages(&mut self.replay, published, nth < TRIES)).await? {
                break;
            }
            entries += self.tail(published).await?.entries;
        }
        Ok(entries)
    }

    async fn compare(&self, published: &Published) -> anyhow::Result<Option<Compared>> {
        let Some(slug) = self.replay.slug() else { return Ok(None) };
        Box::pin(compare(&self.replay, (slug, self.calendar), published, self.held.len() as u64)).await
    }

    /// Entries of bundles that are held back are published one by one, but for those that wait. False where nobody
    /// publishes them.
    async fn fill(&mut self, published: &Published) -> anyhow::Result<bool> {
        let mut from = self.held.keys().next().copied();
        while let Some(first) = from {
            let Some(page) = published.log(first).await? else { return Ok(false) };
            // What is said of positions that there are not yet is no answer.
            let (mut last, end, mut listed) = (first, self.end, BTreeSet::new());
            for shown in entries(&page).into_iter().filter(|shown| shown.position < end) {
                last = last.max(shown.position);
                listed.insert(shown.position);
                self.fill_in(&shown);
            }
            // One that waits is listed with its hash; one that is not listed is gone.
            let gone: Vec<u64> = self.held.range(first..=last).map(|(position, _)| *position).collect();
            for position in gone.into_iter().filter(|position| !listed.contains(position)) {
                self.held.remove(&position);
                self.is_unread(Unread { position, why: NOT_SHOWN.to_owned() });
            }
            if self.replay.is_full() {
                self.replay.write().await?;
            }
            from = self.held.range(last + 1..).next().map(|(position, _)| *position);
        }
        self.is_asked = true;
        Ok(true)
    }

    /// Takes in an entry of a bundle that is held back, where it is shown by itself.
    fn fill_in(&mut self, shown: &Shown) {
        let Some(leaf) = self.held.get(&shown.position).copied() else { return };
        let entry = shown.entry.as_deref().map(str::as_bytes);
        match entry {
            None if shown.leaf == leaf && !shown.is_altered => return,
            Some(entry) if hash::leaf(entry) == leaf => self.read(shown.position, leaf, entry),
            _ => self.is_unread(other_than_its_hash(shown.position)),
        }
        self.held.remove(&shown.position);
    }

    /// Takes in what happened after the head.
    async fn tail(&mut self, published: &Published) -> anyhow::Result<Grown> {
        let (begun, mut streams) = (self.end, BTreeSet::new());
        while self.end - begun < UNSIGNED_MAX {
            let Some(page) = published.log(self.end).await? else { break };
            // In order and without a gap: whatever else is said there is not the log.
            let at = self.end;
            for shown in entries(&page) {
                if shown.position != self.end {
                    continue;
                }
                match &shown.entry {
                    _ if shown.is_other() => {
                        self.is_unread(other_than_its_hash(shown.position));
                        self.note(shown.position, shown.leaf, None);
                    }
                    entry => {
                        streams.extend(entry.as_deref().and_then(stream_of));
                        self.note(shown.position, shown.leaf, entry.as_ref().map(String::as_bytes));
                    }
                }
            }
            if self.replay.is_full() {
                self.replay.write().await?;
            }
            if page["next"].is_null() || self.end == at {
                break;
            }
        }
        Ok(Grown { entries: self.end - begun, streams })
    }
}

fn stream_of(entry: &str) -> Option<String> {
    Entry::parse(entry).ok().map(|entry| entry.stream)
}

fn other_than_its_hash(position: u64) -> Unread {
    Unread { position, why: OTHER_THAN_ITS_HASH.to_owned() }
}

/// An entry on a page of the log; nothing of it where it is held back.
struct Shown {
    position: u64,
    leaf: Hash,
    entry: Option<String>,
    /// Whether the server says itself that it is not what was recorded.
    is_altered: bool,
}

impl Shown {
    /// Whether it is not what its leaf hash says, of which nothing has to be signed yet.
    fn is_other(&self) -> bool {
        let comes_to_it = |entry: &String| hash::leaf(entry.as_bytes()) == self.leaf;
        self.is_altered || !self.entry.as_ref().is_none_or(comes_to_it)
    }
}

fn entries(page: &Value) -> Vec<Shown> {
    let items = page["items"].as_array().map(Vec::as_slice).unwrap_or_default();
    let shown = |item: &Value| {
        let (position, leaf) = (item["position"].as_u64()?, unhex(item["leaf_hash"].as_str()?)?);
        let leaf = Hash::from_slice(&leaf).ok()?;
        let (entry, altered) = (item["canonical"].as_str(), item["altered"].as_bool());
        Some(Shown { position, leaf, entry: entry.map(str::to_owned), is_altered: altered.unwrap_or(false) })
    };
    items.iter().filter_map(shown).collect()
}

/// Nothing else is to be done meanwhile.
pub(super) fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(work))
}
