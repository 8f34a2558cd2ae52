//! Whether a role may attempt an act at all, and the refusal where it may not.
//!
//! What depends on the thing (its state, its unit, its place, who did the work) is decided beside it.

use crate::acts::Act;
use crate::refusal::{Code, Named, Refusal};
use crate::role::Role;

/// Whether a person wearing `role` may attempt `act` at all.
pub fn may(role: Role, act: impl Into<Act>) -> bool {
    act.into().roles.contains(&role)
}

/// Refuses what the table does not give to `role`.
///
/// # Errors
/// [`Code::RoleMayNot`], naming the role.
pub fn authorise(role: Role, act: impl Into<Act>) -> Result<(), Refusal> {
    let act = act.into();
    if may(role, act) { Ok(()) } else { Err(Refusal::new(Code::RoleMayNot, act).naming(Named::Role, role.key())) }
}
