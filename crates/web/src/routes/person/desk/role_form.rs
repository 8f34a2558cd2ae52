//! A role and where it holds, as a form asks for them.

use crate::form::Form;
use crate::parts::named_place::{named_place, proposed_places};
use crate::visit::Visit;
use mingtong_domain::ids::{BodyId, UnitId};
use mingtong_domain::register::decides_on;
use mingtong_domain::role::{Role, Scope};

/// What a role and its scope are chosen from.
pub(super) struct Choices {
    /// What is sent, its words.
    pub(super) roles: Vec<(&'static str, String)>,
    pub(super) bodies: Vec<(String, String)>,
    pub(super) units: Vec<(String, String)>,
    /// Full names that the line for the place proposes.
    pub(super) places: Vec<String>,
}

impl Choices {
    pub(super) fn new(visit: &Visit) -> Self {
        let hall = &visit.hall;
        let by = visit.who().actor.role;
        let granted = Role::ALL.iter().filter(|role| role.is_granted() && decides_on(by, **role));
        Self {
            roles: granted.map(|role| (role.key(), visit.words.word("role", role.key()))).collect(),
            bodies: hall.register.bodies.keys().map(|id| (id.0.clone(), hall.body_name(id).to_owned())).collect(),
            units: hall.units().into_iter().map(|(id, name)| (id.0.clone(), name.to_owned())).collect(),
            places: proposed_places(visit),
        }
    }
}

/// The role and the scope of a form; whether they fit is for the domain to say.
///
/// # Errors
/// No role is chosen, more than one scope, or a place that nobody knows: in words.
pub(super) fn role_of(visit: &Visit, form: &Form) -> Result<(Role, Scope), String> {
    let said = |key: &str| visit.words.t(key).to_owned();
    let role = Role::from_key(form.get("role")).ok_or_else(|| said("holders-no-role"))?;
    let place = named_place(visit, form.get("place"))?.map(Scope::Place);
    let body = form.maybe("body").map(|id| Scope::Body(BodyId(id)));
    let unit = form.maybe("unit").map(|id| Scope::Unit(UnitId(id)));
    let mut scopes = [place, body, unit].into_iter().flatten();
    match (scopes.next(), scopes.next()) {
        (Some(_), Some(_)) => Err(said("holders-one-scope")),
        (Some(scope), None) => Ok((role, scope)),
        (None, _) => Ok((role, Scope::Community)),
    }
}
