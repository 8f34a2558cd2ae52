//! Who asks: a signed-in person in the role now worn, a raiser with a tracking code, or anybody.

use mingtong_domain::Refusal;
use mingtong_domain::ids::{PersonId, UnitId};
use mingtong_domain::permission::{Act, authorise, may};
use mingtong_domain::role::{Actor, Role, Scope};

/// Who asks, as a use case needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Person, role worn, scope.
    pub actor: Actor,
    /// Every unit for which the person may act.
    pub units: Vec<UnitId>,
}

impl Who {
    /// Anybody, without an account; `person` where they left a contact or carry a cookie.
    pub fn public(person: Option<PersonId>) -> Self {
        Self { actor: Actor::public(person), units: vec![] }
    }

    /// The raiser of a matter, known by its tracking code.
    pub fn raiser(person: Option<PersonId>) -> Self {
        Self { actor: Actor::raiser(person), units: vec![] }
    }

    /// A person in a role.
    pub fn in_role(person: PersonId, role: Role, scope: Scope) -> Self {
        let units = match &scope {
            Scope::Unit(unit) => vec![unit.clone()],
            _ => vec![],
        };
        Self { actor: Actor { person: Some(person), role, scope }, units }
    }

    /// Whoever keeps the installation, at its command line.
    pub fn keeper() -> Self {
        Self { actor: Actor { person: None, role: Role::Admin, scope: Scope::Community }, units: vec![] }
    }

    /// Whoever keeps the installation, doing the desk's paperwork at its command line: imports and exports.
    pub fn desk() -> Self {
        Self { actor: Actor { person: None, role: Role::Staff, scope: Scope::Community }, units: vec![] }
    }

    /// Whether the role may attempt an act at all.
    pub fn may(&self, act: Act) -> bool {
        may(self.actor.role, act)
    }

    /// Refuses what the role may not attempt.
    ///
    /// # Errors
    /// The role may not.
    pub fn authorise(&self, act: Act) -> Result<(), Refusal> {
        authorise(self.actor.role, act)
    }
}
