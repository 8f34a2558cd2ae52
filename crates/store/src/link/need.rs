//! Needs, and who takes them up.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{NeedFilter, NeedRow, UptakeFilter, UptakeRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a need.
    need::put_need(community: CommunityId, row: &NeedRow) -> ();
    /// Writes the uptakes of a need.
    need::put_uptakes(community: CommunityId, rows: &[UptakeRow]) -> ();
    /// A list of needs.
    need::needs(community: CommunityId, filter: &NeedFilter) -> Vec<NeedRow>;
    /// The greatest number of a need in a range; none before the first.
    need::latest_need(community: CommunityId, from: i64, before: i64) -> Option<i64>;
    /// A list of uptakes of public needs, the latest first.
    need::uptakes(community: CommunityId, filter: &UptakeFilter) -> Vec<UptakeRow>;
}
