//! Resources of units.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{ResourceFilter, ResourceRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a resource.
    resource::put_resource(community: CommunityId, row: &ResourceRow) -> ();
    /// A list of resources, the latest first.
    resource::resources(community: CommunityId, filter: &ResourceFilter) -> Vec<ResourceRow>;
    /// The greatest number of a resource in a range; none before the first.
    resource::latest_resource(community: CommunityId, from: i64, before: i64) -> Option<i64>;
}
