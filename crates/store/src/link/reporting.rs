//! Reports of units and their staff, and what they did.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{ReportingFilter, ReportingRow, ServiceRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a report.
    reporting::put_reporting(community: CommunityId, row: &ReportingRow) -> ();
    /// Writes the services of a report.
    reporting::put_services(community: CommunityId, rows: &[ServiceRow]) -> ();
    /// A list of reports.
    reporting::reportings(community: CommunityId, filter: &ReportingFilter) -> Vec<ReportingRow>;
    /// How many reports there are of a filter, whatever its page.
    reporting::count_reportings(community: CommunityId, filter: &ReportingFilter) -> i64;
    /// The greatest number of a report in a range; none before the first.
    reporting::latest_reporting(community: CommunityId, from: i64, before: i64) -> Option<i64>;
    /// What a unit and its staff did from a moment to before another, the latest first.
    reporting::services(
        community: CommunityId, unit: &str, from_ms: i64, before_ms: i64, limit: u32
    ) -> Vec<ServiceRow>;
}
