//! The full-text index.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;
use mingtong_text::search::Query;
use std::collections::BTreeMap;

operations! {
    /// Puts the terms of matters into the index: `(matter, terms)`.
    search::put_terms(community: CommunityId, rows: &[(i64, String)]) -> ();
    /// Takes matters out of the index.
    search::delete_terms(community: CommunityId, matters: &[i64]) -> ();
    /// Empties the index of a community.
    search::clear_terms(community: CommunityId) -> ();
    /// The latest matters that match each of some dozens of queries, so many of each at the most: `(place of the query,
    /// matter)`.
    search::latest_with(community: CommunityId, queries: &[Query], limit: u32) -> Vec<(i64, i64)>;
    /// Merges a part of the index, so that it holds no words that no matter has any more; whether there is more to do.
    search::merge_terms(is_first: bool) -> bool;
    /// What the full-text index holds of each matter, as a number that is the same on either engine.
    search::term_sums(community: CommunityId) -> BTreeMap<i64, u64>;
}
