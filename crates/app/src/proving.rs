//! What the public proof keeps in memory: of every log the upper part of its tree, the checkpoint that was signed,
//! the keys by which it is checked, what its witnesses cosigned; and the full tiles of leaves that were asked for
//! lately. Entries are never kept: whoever asks for them is shown what the database holds now.

use mingtong_domain::Millis;
use mingtong_domain::ids::CommunityId;
use mingtong_proof::{Stem, Tile};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The upper part of a tree, for one at a time: 32 bytes for every 255 events, so a million take 125 kB.
type Shared = Arc<tokio::sync::Mutex<Stem>>;

/// Full tiles of leaves that are kept, of 8 kB each; beyond it they are read anew.
const TILES_MAX: usize = 1_024;

type Tiles = HashMap<(CommunityId, Tile), Vec<u8>>;

/// A witness of a log, and what it cosigned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnessed {
    /// What the operator calls it.
    pub name: String,
    /// Its public key as a text, by which everybody can check.
    pub key: String,
    /// What it cosigned last, as far as this process saw it.
    pub last: Option<Cosigned>,
    /// Whether it refused the newest head: that one does not fit what it saw before.
    pub refuses: bool,
}

/// What a witness cosigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cosigned {
    /// How many events.
    pub size: u64,
    /// When, by its clock.
    pub at: Millis,
}

/// What is kept in memory. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Proving {
    stems: Arc<Mutex<HashMap<CommunityId, Shared>>>,
    checkpoints: Arc<Mutex<HashMap<CommunityId, String>>>,
    tiles: Arc<Mutex<Tiles>>,
    keys: Arc<Mutex<HashMap<CommunityId, Vec<String>>>>,
    witnesses: Arc<Mutex<HashMap<CommunityId, Vec<Witnessed>>>>,
}

impl Proving {
    /// The upper part of the tree over a log, as far as it was needed so far.
    pub(crate) fn stem(&self, community: CommunityId) -> Shared {
        self.stems.lock().unwrap_or_else(PoisonError::into_inner).entry(community).or_default().clone()
    }

    /// The checkpoint that was signed last, with its signatures.
    pub(crate) fn checkpoint(&self, community: CommunityId) -> Option<String> {
        self.checkpoints.lock().unwrap_or_else(PoisonError::into_inner).get(&community).cloned()
    }

    /// A tile that was read before: a full one never changes.
    pub(crate) fn tile(&self, community: CommunityId, tile: Tile) -> Option<Vec<u8>> {
        self.tiles.lock().unwrap_or_else(PoisonError::into_inner).get(&(community, tile)).cloned()
    }

    /// Keeps a tile that was read, if it is full.
    pub(crate) fn keep_tile(&self, community: CommunityId, tile: Tile, bytes: &[u8]) {
        if tile.is_full() {
            let mut tiles = self.tiles.lock().unwrap_or_else(PoisonError::into_inner);
            if tiles.len() >= TILES_MAX {
                tiles.clear();
            }
            tiles.insert((community, tile), bytes.to_vec());
        }
    }

    /// Shows a checkpoint from now on.
    pub(crate) fn show(&self, community: CommunityId, checkpoint: String) {
        self.checkpoints.lock().unwrap_or_else(PoisonError::into_inner).insert(community, checkpoint);
    }

    /// The keys by which the checkpoint is checked, each as a line; none where nobody signs here.
    pub(crate) fn keys(&self, community: CommunityId) -> Vec<String> {
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        keys.get(&community).cloned().unwrap_or_default()
    }

    /// Names the keys from now on.
    pub(crate) fn name_keys(&self, community: CommunityId, keys: Vec<String>) {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).insert(community, keys);
    }

    /// The witnesses of a log; none where nobody was named.
    pub(crate) fn witnesses(&self, community: CommunityId) -> Vec<Witnessed> {
        self.witnesses.lock().unwrap_or_else(PoisonError::into_inner).get(&community).cloned().unwrap_or_default()
    }

    /// Shows them from now on.
    pub(crate) fn show_witnesses(&self, community: CommunityId, witnesses: Vec<Witnessed>) {
        self.witnesses.lock().unwrap_or_else(PoisonError::into_inner).insert(community, witnesses);
    }
}
