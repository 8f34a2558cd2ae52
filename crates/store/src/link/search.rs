//! The full-text index.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Puts the terms of matters into the index: `(matter, terms)`.
    search::put_terms(community: CommunityId, rows: &[(i64, String)]) -> ();
    /// Takes matters out of the index.
    search::delete_terms(community: CommunityId, matters: &[i64]) -> ();
    /// Empties the index of a community.
    search::clear_terms(community: CommunityId) -> ();
    /// The full-text index as `(matter, term, position)`, sorted, `skip` rows in.
    search::dump_terms(community: CommunityId, skip: u32, limit: u32) -> Vec<(i64, String, i64)>;
}
