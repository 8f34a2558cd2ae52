//! Bodies.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::BodyRow;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a body.
    body::put_body(community: CommunityId, row: &BodyRow) -> ();
    /// A body with a record of its own.
    body::body(community: CommunityId, id: &str) -> Option<BodyRow>;
    /// Every body with a record of its own: so many as the limit on bodies allows.
    body::bodies(community: CommunityId) -> Vec<BodyRow>;
}
