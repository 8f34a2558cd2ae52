//! A person is given a role, or a role ends.

use super::{Act, Event, Register};
use crate::ids::PersonId;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};

/// Gives a role to a person, or ends it.
///
/// # Errors
/// The role cannot be granted there, its scope is unknown, the person has it already or never had it, or has too many.
pub fn change_role(
    register: &Register,
    held: &[(Role, Scope)],
    holder: PersonId,
    role: Role,
    scope: Scope,
    change: RoleChange,
    actor: &Actor,
) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::GrantRole)?;
    let refuse = |code| Refusal::new(code, Act::GrantRole);
    if !role.is_granted() || !role.fits(&scope) {
        return Err(refuse(Code::ScopeDoesNotFit).with(role.key()));
    }
    match &scope {
        Scope::Place(id) if !register.places.contains_key(id) => return Err(refuse(Code::NoSuchPlace)),
        Scope::Body(id) if !register.bodies.contains_key(id) => return Err(refuse(Code::NoSuchBody)),
        Scope::Unit(id) if !register.units.contains_key(id) => return Err(refuse(Code::NoSuchUnit)),
        _ => {}
    }
    let holds = held.iter().any(|(r, s)| *r == role && *s == scope);
    match change {
        RoleChange::Grant if holds => Err(refuse(Code::RoleUnchanged)),
        RoleChange::Grant if held.len() >= limits::ROLES_MAX => Err(refuse(Code::RegisterFull).with(limits::ROLES_MAX)),
        RoleChange::Grant => Ok(Event::RoleGranted { holder, role, scope }),
        RoleChange::End if !holds => Err(refuse(Code::RoleUnchanged)),
        RoleChange::End => Ok(Event::RoleEnded { holder, role, scope }),
    }
}

/// What happens to a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleChange {
    /// It is given.
    Grant,
    /// It ends.
    End,
}
