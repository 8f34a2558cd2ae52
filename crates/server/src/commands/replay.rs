//! A log that was checked is read anew, and what is published is compared with what follows from it.

use super::compared::Compared;
use super::published::{Published, compare};
use mingtong_api::Config;
use mingtong_app::{App, Chance, Clock};
use mingtong_proof::{Hash, hash};
use mingtong_store::{Replay, StoreError, Unread};
use serde_json::Value;
use std::collections::BTreeMap;

/// How often it is compared again where the log grows meanwhile.
const TRIES: usize = 3;
/// Entries that cannot be read and are named.
const UNREAD_MAX: usize = 100;

/// What came of it.
#[derive(Debug, Default)]
pub struct Replayed {
    /// Entries of kinds that this program does not know.
    pub unread: Vec<Unread>,
    /// Entries after the head, which nobody signed yet.
    pub unsigned: u64,
    /// Entries that are held back.
    pub held_back: u64,
    /// Sealed entries.
    pub sealed: u64,
    /// Entries that say that something was erased.
    pub erasures: u64,
    /// What was compared; none where there is nothing to compare with.
    pub compared: Option<Compared>,
}

impl Replayed {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.unread.is_empty() && self.compared.as_ref().is_none_or(|compared| compared.differences.is_empty())
    }
}

/// A log on its way into a scratch database.
pub struct Replaying {
    replay: Replay,
    held: BTreeMap<u64, Hash>,
    unread: Vec<Unread>,
    failed: Option<StoreError>,
    /// The position after the last leaf, whether it was read or not.
    end: u64,
}

impl Replaying {
    /// With nothing in it.
    pub fn begin() -> Result<Self, StoreError> {
        let replay = wait(Replay::begin())?;
        Ok(Self { replay, held: BTreeMap::new(), unread: vec![], failed: None, end: 0 })
    }

    /// Takes in a leaf, in order.
    pub fn take(&mut self, position: u64, leaf: Hash, entry: Option<&[u8]>) {
        self.end = self.end.max(position + 1);
        match entry {
            Some(entry) => self.read(position, leaf, entry),
            None => {
                self.held.insert(position, leaf);
            }
        }
        if self.replay.is_full() && self.failed.is_none() {
            self.failed = wait(self.replay.write()).err();
        }
    }

    fn read(&mut self, position: u64, leaf: Hash, entry: &[u8]) {
        if let Err(unread) = self.replay.take(position, entry, leaf.0)
            && self.unread.len() < UNREAD_MAX
        {
            self.unread.push(unread);
        }
    }

    /// Folds it, and compares where somebody publishes it.
    pub fn finish(mut self, published: Option<&Published>) -> anyhow::Result<Replayed> {
        if let Some(failed) = self.failed.take() {
            return Err(failed.into());
        }
        wait(Box::pin(self.compared(published)))
    }

    async fn compared(&mut self, published: Option<&Published>) -> anyhow::Result<Replayed> {
        let (mut compared, mut unsigned) = (None, 0);
        match published {
            None => self.replay.fold().await?,
            Some(published) => {
                self.fill(published).await?;
                for nth in 1..=TRIES {
                    let grown = self.tail(published).await?;
                    // Nothing happened since it was compared: what differs differs.
                    if nth > 1 && grown == 0 {
                        break;
                    }
                    unsigned += grown;
                    self.replay.fold().await?;
                    compared = self.compare(published).await?;
                    if compared.as_ref().is_none_or(|it: &Compared| it.differences.is_empty()) {
                        break;
                    }
                }
            }
        }
        Ok(Replayed {
            unread: std::mem::take(&mut self.unread),
            unsigned,
            held_back: self.held.len() as u64,
            sealed: self.replay.closed.sealed,
            erasures: self.replay.closed.erasures,
            compared,
        })
    }

    async fn compare(&self, published: &Published) -> anyhow::Result<Option<Compared>> {
        let Some(slug) = self.replay.slug() else { return Ok(None) };
        // Whatever is asked of it is answered as the server answers strangers: by the same program.
        let app = App::new(self.replay.store().clone(), Clock::System, Chance::System);
        let ours = mingtong_api::router(app, Config::default());
        let comparing = compare(&self.replay, (ours, slug), published, self.held.is_empty());
        Ok(Box::pin(comparing).await?)
    }

    /// Entries of bundles that are held back are published one by one, but for those that wait.
    async fn fill(&mut self, published: &Published) -> anyhow::Result<()> {
        let mut from = self.held.keys().next().copied();
        while let Some(first) = from {
            let Some(page) = published.log(first).await? else { return Ok(()) };
            let mut last = first;
            for (position, leaf, entry) in entries(&page) {
                last = last.max(position);
                let Some(entry) = entry.filter(|_| self.held.get(&position) == Some(&leaf)) else { continue };
                self.held.remove(&position);
                self.read(position, leaf, entry.as_bytes());
            }
            from = self.held.range(last + 1..).next().map(|(position, _)| *position);
        }
        Ok(())
    }

    /// Takes in what happened after the head. Gives how many entries that are.
    async fn tail(&mut self, published: &Published) -> anyhow::Result<u64> {
        let begun = self.end;
        loop {
            let Some(page) = published.log(self.end).await? else { return Ok(self.end - begun) };
            let found = entries(&page);
            found.iter().for_each(|(position, leaf, entry)| {
                self.take(*position, *leaf, entry.as_ref().map(String::as_bytes));
            });
            if page["next"].is_null() || found.is_empty() {
                return Ok(self.end - begun);
            }
        }
    }
}

/// The entries of a page of the log, each with its hash; none where it is held back, or is not what its hash says.
fn entries(page: &Value) -> Vec<(u64, Hash, Option<String>)> {
    let items = page["items"].as_array().map(Vec::as_slice).unwrap_or_default();
    let entry = |item: &Value| {
        let position = item["position"].as_u64()?;
        let leaf = unhex(item["leaf_hash"].as_str()?)?;
        let canonical = item["canonical"].as_str().filter(|text| hash::leaf(text.as_bytes()) == leaf);
        Some((position, leaf, canonical.map(str::to_owned)))
    };
    items.iter().filter_map(entry).collect()
}

fn unhex(text: &str) -> Option<Hash> {
    let byte = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..text.len()).step_by(2).map(byte).collect();
    Hash::from_slice(&bytes?).ok()
}

/// Nothing else is to be done meanwhile.
fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(work))
}
