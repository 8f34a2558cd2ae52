//! Receptions.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::ReceptionRow;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a reception.
    reception::put_reception(community: CommunityId, row: &ReceptionRow) -> ();
    /// A reception.
    reception::reception(community: CommunityId, id: &str) -> Option<ReceptionRow>;
    /// Receptions that are on or to come, the soonest first.
    reception::receptions_ahead(community: CommunityId, now_ms: i64, limit: u32) -> Vec<ReceptionRow>;
    /// Receptions, the latest first.
    reception::receptions(community: CommunityId, skip: u32, limit: u32) -> Vec<ReceptionRow>;
}
