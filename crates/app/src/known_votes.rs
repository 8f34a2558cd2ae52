//! Votes as they were when they were last read. Thousands of ballots are given to a vote that does not change
//! meanwhile: a ballot is an event of its elector's stream, or none.

use mingtong_domain::ids::{CommunityId, VoteId};
use mingtong_domain::vote::Vote;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// Votes that are remembered at the most; beyond it they are read anew. A city has fewer open at a time.
const VOTES_MAX: usize = 256;

type Key = (CommunityId, VoteId);

/// The votes that are remembered.
#[derive(Debug, Clone, Default)]
pub(crate) struct KnownVotes(Arc<RwLock<HashMap<Key, Arc<Vote>>>>);

impl KnownVotes {
    /// A vote, if it is remembered as it stands after the event at this position.
    pub(crate) fn at(&self, key: &Key, position: i64) -> Option<Arc<Vote>> {
        let votes = self.0.read().unwrap_or_else(PoisonError::into_inner);
        votes.get(key).filter(|vote| vote.latest == position).cloned()
    }

    /// Remembers a vote. Its latest event is committed: the position of one that is not may yet become another's.
    pub(crate) fn remember(&self, key: Key, vote: Arc<Vote>) {
        let mut votes = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if votes.len() >= VOTES_MAX && !votes.contains_key(&key) {
            votes.clear();
        }
        votes.insert(key, vote);
    }
}
