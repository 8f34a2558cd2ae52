//! Resolutions.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{ResolutionFilter, ResolutionRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a resolution.
    resolution::put_resolution(community: CommunityId, row: &ResolutionRow) -> ();
    /// Writes the items of meetings that stand in a resolution, and the matters it is about.
    resolution::put_resolved(
        community: CommunityId,
        resolution: i64,
        items: &[(String, i64)],
        matters: &[i64]
    ) -> ();
    /// Writes the lines of ballots that stand in a resolution.
    resolution::put_resolved_lines(community: CommunityId, resolution: i64, lines: &[(String, i64)]) -> ();
    /// A list of resolutions, the latest first.
    resolution::resolutions(community: CommunityId, filter: &ResolutionFilter) -> Vec<ResolutionRow>;
    /// The greatest number of a resolution in a range; none before the first.
    resolution::latest_resolution(community: CommunityId, from: i64, before: i64) -> Option<i64>;
    /// The items of a meeting that stand in a resolution: the item, the resolution and its state.
    resolution::resolved_items(community: CommunityId, meeting: &str) -> Vec<(i64, i64, String)>;
    /// The lines of the ballot of a vote that stand in a resolution: the line, the resolution and its state.
    resolution::resolved_lines(community: CommunityId, vote: &str) -> Vec<(i64, i64, String)>;
    /// Which of the resolutions from a number to a number rest on a vote that is void.
    resolution::resting_on_void(community: CommunityId, first: i64, last: i64) -> Vec<i64>;
}
