//! A person is given a role, or a role ends.

use super::{Act, Event, Register};
use crate::ids::PersonId;
use crate::limits;
use crate::permission::{self, may};
use crate::refusal::{Code, Named, Refusal};
use crate::role::{Actor, Role, Scope};

/// What is known of a role before it is changed.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// What the person holds.
    pub roles: &'a [(Role, Scope)],
    /// Whether somebody else holds the role that is changed.
    pub by_others: bool,
}

/// Gives a role to a person, or ends it. The last administrator and the last secretary do not end their own: somebody
/// has to be there who can give it to the next.
///
/// # Errors
/// Whoever acts does not decide about this role; it cannot be granted there, its scope is unknown, the person has it
/// already or never had it, has too many, or is the last who has it.
pub fn change_role(
    register: &Register,
    held: Held<'_>,
    holder: PersonId,
    role: Role,
    scope: Scope,
    change: RoleChange,
    actor: &Actor,
) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::GrantRole)?;
    let refuse = |code| Refusal::new(code, Act::GrantRole);
    if !decides_on(actor.role, role) {
        return Err(refuse(Code::AdministratorsOnly));
    }
    if !role.is_granted() || !role.fits(&scope) {
        return Err(refuse(Code::ScopeDoesNotFit).naming(Named::Role, role.key()));
    }
    match &scope {
        Scope::Place(id) if !register.places.contains_key(id) => return Err(refuse(Code::NoSuchPlace)),
        Scope::Body(id) if !register.bodies.contains_key(id) => return Err(refuse(Code::NoSuchBody)),
        Scope::Unit(id) if !register.units.contains_key(id) => return Err(refuse(Code::NoSuchUnit)),
        _ => {}
    }
    let holds = held.roles.iter().any(|(r, s)| *r == role && *s == scope);
    match change {
        RoleChange::Grant if holds => Err(refuse(Code::RoleUnchanged)),
        // Whoever has a role there keeps it, and it can be ended.
        RoleChange::Grant if matches!(&scope, Scope::Place(id) if !register.is_place_in_use(id)) => {
            Err(refuse(Code::PlaceRetired))
        }
        RoleChange::Grant if held.roles.len() >= limits::ROLES_MAX => {
            Err(refuse(Code::RegisterFull).with(limits::ROLES_MAX))
        }
        RoleChange::Grant => Ok(Event::RoleGranted { holder, role, scope }),
        RoleChange::End if !holds => Err(refuse(Code::RoleUnchanged)),
        RoleChange::End => {
            is_not_the_last(role, held.by_others, &holder, actor).map_err(refuse)?;
            Ok(Event::RoleEnded { holder, role, scope })
        }
    }
}

/// Whether whoever acts in role `by` decides who holds `role`, and how they come in. About administrators only an
/// administrator does: a secretary who could make one would have their rights, too, and take the whole record along.
pub fn decides_on(by: Role, role: Role) -> bool {
    role != Role::Admin || by == Role::Admin
}

/// Whether a person can give up a role: not the last of those who give roles.
///
/// # Errors
/// Nobody else has it.
pub fn is_not_the_last(role: Role, by_others: bool, holder: &PersonId, actor: &Actor) -> Result<(), Code> {
    let gives_roles = may(role, Act::GrantRole);
    let is_own = actor.person.as_ref() == Some(holder);
    if gives_roles && is_own && !by_others { Err(Code::LastInRole) } else { Ok(()) }
}

/// What happens to a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleChange {
    /// It is given.
    Grant,
    /// It ends.
    End,
}
