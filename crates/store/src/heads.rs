//! The latest known position of every community's log, in memory, so that a cached page needs no query to know that it
//! is still fresh. Own commits set it at once; those of other processes are seen by [`crate::Store::refresh_heads`].

use mingtong_domain::ids::CommunityId;
use std::collections::HashMap;
use std::sync::RwLock;
use std::sync::atomic::{AtomicI64, Ordering};

#[derive(Debug, Default)]
pub(crate) struct Heads {
    by_community: RwLock<HashMap<CommunityId, AtomicI64>>,
}

impl Heads {
    /// The next position of the community's log; none when it was never seen.
    pub(crate) fn get(&self, community: CommunityId) -> Option<i64> {
        let heads = self.by_community.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        heads.get(&community).map(|head| head.load(Ordering::Acquire))
    }

    /// A log only grows: an older answer that comes late changes nothing.
    pub(crate) fn raise(&self, community: CommunityId, head: i64) {
        let heads = self.by_community.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(known) = heads.get(&community) {
            known.fetch_max(head, Ordering::AcqRel);
            return;
        }
        drop(heads);
        let mut heads = self.by_community.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        heads.entry(community).or_default().fetch_max(head, Ordering::AcqRel);
    }
}
