//! Who holds which office.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::RoleRow;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Grants a role.
    register::put_role(community: CommunityId, row: &RoleRow) -> ();
    /// Ends a role.
    register::delete_role(community: CommunityId, row: &RoleRow) -> ();
    /// The roles a person holds.
    register::roles_of(community: CommunityId, person: &str) -> Vec<RoleRow>;
    /// Everybody's roles, at most so many.
    register::roles(community: CommunityId, limit: u32) -> Vec<RoleRow>;
}
