//! Who decides how somebody comes in.

use crate::fail::Fail;
use mingtong_domain::Refusal;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{Act, decides_on};
use mingtong_domain::role::Role;
use mingtong_store::Link;

/// Refuses whoever acts in role `by` to choose how a person comes in about whose roles they do not decide: a password
/// that a secretary gives an administrator opens all that an administrator may. To be asked within the write.
///
/// # Errors
/// The person is an administrator, and whoever acts is none; or the database failed.
pub(super) async fn lets_in(link: &mut Link<'_>, community: CommunityId, by: Role, person: &str) -> Result<(), Fail> {
    let held = link.roles_of(community, person).await?;
    let decides = held.iter().filter_map(|row| Role::from_key(&row.role)).all(|role| decides_on(by, role));
    if decides { Ok(()) } else { Err(Refusal::new(Code::AdministratorsOnly, Act::GrantRole).into()) }
}
