//! The full-text index.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;
use std::collections::BTreeMap;

operations! {
    /// Puts the terms of matters into the index: `(matter, terms)`.
    search::put_terms(community: CommunityId, rows: &[(i64, String)]) -> ();
    /// Takes matters out of the index.
    search::delete_terms(community: CommunityId, matters: &[i64]) -> ();
    /// Empties the index of a community.
    search::clear_terms(community: CommunityId) -> ();
    /// Merges a part of the index, so that it holds no words that no matter has any more; whether there is more to do.
    search::merge_terms(is_first: bool) -> bool;
    /// What the full-text index holds of each matter, as a number that is the same on either engine.
    search::term_sums(community: CommunityId) -> BTreeMap<i64, u64>;
}
