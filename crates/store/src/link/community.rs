//! Communities, with the heads of their logs.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::CommunityRow;
use crate::{postgres, sqlite};
use mingtong_domain::ids::{Area, CommunityId};

operations! {
    /// The communities, by ordinal.
    community::communities() -> Vec<CommunityRow>;
    /// A community.
    community::community(community: CommunityId) -> Option<CommunityRow>;
    /// A community by its short name.
    community::community_by_slug(slug: &str) -> Option<CommunityRow>;
    /// Takes the head row for the length of a write.
    community::lock_head(community: CommunityId) -> Option<CommunityRow>;
    /// Adds a community with an empty log and gives its ordinal.
    community::add_community(slug: &str) -> CommunityId;
    /// Adds a community with a given ordinal (restore, rebuild).
    community::put_community(row: &CommunityRow) -> ();
    /// Moves the heads of areas of the log; none of them back.
    community::raise_area_heads(community: CommunityId, heads: &[(Area, i64)]) -> ();
    /// The heads of the areas of the log.
    community::area_heads(community: CommunityId) -> Vec<(Area, i64)>;
    /// Moves the head of the log.
    community::set_head(community: CommunityId, head: i64, register_head: i64) -> ();
}
