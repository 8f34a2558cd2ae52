//! What the public proof keeps in memory: of every log the upper part of its tree, the checkpoint that was signed, and
//! the keys by which it is checked.

use mingtong_domain::ids::CommunityId;
use mingtong_proof::Stem;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The upper part of a tree, for one at a time: 32 bytes for every 255 events, so a million take 125 kB.
type Shared = Arc<tokio::sync::Mutex<Stem>>;

/// What is kept in memory. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Proving {
    stems: Arc<Mutex<HashMap<CommunityId, Shared>>>,
    checkpoints: Arc<Mutex<HashMap<CommunityId, String>>>,
    keys: Arc<Mutex<HashMap<CommunityId, Vec<String>>>>,
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
}
