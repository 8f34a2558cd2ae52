//! Who asks: a signed-in person in the role now worn, a raiser with a tracking code, or anybody.

use mingtong_domain::ids::{MatterId, PersonId, PlaceId, UnitId};
use mingtong_domain::matter::{self, Matter, StageKind, Visibility};
use mingtong_domain::need::{self, Need};
use mingtong_domain::permission::{authorise, may};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Register;
use mingtong_domain::role::{Actor, Role, Scope};
use mingtong_domain::{Act, Refusal, Voice};
use sha2::{Digest, Sha256};

/// How the id of a stranger begins, as a matter knows them: a browser, or a program without one. Nothing else is known
/// of them.
pub(crate) const STRANGER: &str = "v";

/// Who asks, as a use case needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Person, role worn, scope.
    pub actor: Actor,
    /// Every unit for which the person may act.
    pub units: Vec<UnitId>,
    /// Whose tracking code was shown, and where its raiser is heard.
    pub tracked: Option<Voice>,
}

impl Who {
    /// Anybody, without an account; `person` where they left a contact or carry a cookie.
    pub fn public(person: Option<PersonId>) -> Self {
        Self { actor: Actor::public(person), units: vec![], tracked: None }
    }

    /// The raiser of a matter, known by its tracking code; `person` as the matter knows them.
    pub fn raiser(matter: MatterId, person: Option<PersonId>) -> Self {
        Self { actor: Actor::raiser(person), units: vec![], tracked: Some(Voice::of(matter)) }
    }

    /// The same where their matter goes on in another: there they are heard now.
    #[must_use]
    pub fn heard_in(self, matter: MatterId) -> Self {
        Self { tracked: self.tracked.map(|voice| Voice { heard_in: matter, ..voice }), ..self }
    }

    /// A person in a role.
    pub fn in_role(person: PersonId, role: Role, scope: Scope) -> Self {
        let units = match &scope {
            Scope::Unit(unit) => vec![unit.clone()],
            _ => vec![],
        };
        Self { actor: Actor { person: Some(person), role, scope }, units, tracked: None }
    }

    /// Whoever keeps the installation, at its command line.
    pub fn keeper() -> Self {
        Self { actor: Actor { person: None, role: Role::Admin, scope: Scope::Community }, units: vec![], tracked: None }
    }

    /// Whoever keeps the installation, doing the desk's paperwork at its command line: imports and exports.
    pub fn desk() -> Self {
        Self { actor: Actor { person: None, role: Role::Staff, scope: Scope::Community }, units: vec![], tracked: None }
    }

    /// The same, as one matter knows them. A browser is somebody else in every matter: the log is public, and nobody
    /// shall follow it there from one matter to the next.
    #[must_use]
    pub fn in_matter(&self, id: MatterId) -> Self {
        let Some(person) = self.actor.person.as_ref().filter(|_| self.actor.role == Role::Public) else {
            return self.clone();
        };
        let digest = Sha256::new().chain_update(&person.0).chain_update(id.to_string()).finalize();
        Self::public(Some(PersonId(format!("{STRANGER}{}", hex::encode(&digest[..12])))))
    }

    /// Whether the role may attempt an act at all.
    pub fn may(&self, act: impl Into<Act>) -> bool {
        may(self.actor.role, act)
    }

    /// Refuses what the role may not attempt.
    ///
    /// # Errors
    /// The role may not.
    pub fn authorise(&self, act: impl Into<Act>) -> Result<(), Refusal> {
        authorise(self.actor.role, act)
    }

    /// Whether the person may attempt an act on what lies at a place: the role may, and its scope reaches there. What
    /// lies nowhere is in no scope of a place.
    pub(crate) fn may_at(&self, act: impl Into<Act>, register: &Register, place: Option<&PlaceId>) -> bool {
        let reaches =
            |bound: &PlaceId| place.is_some_and(|place| register.outwards(place).any(|around| around.id == *bound));
        self.may(act) && register.bounds(&self.actor.scope).is_none_or(reaches)
    }

    /// The places to which the role is bound, by their ids; none where it holds everywhere.
    pub(crate) fn places(&self, register: &Register) -> Option<Vec<String>> {
        let inside = |place| register.inside(place).into_iter().map(|place| place.0).collect();
        register.bounds(&self.actor.scope).map(inside)
    }

    /// Refuses what is about the whole community and not for the role, or for a role of one place.
    ///
    /// # Errors
    /// The role may not, or not everywhere.
    pub(crate) fn authorise_everywhere(&self, act: impl Into<Act>, register: &Register) -> Result<(), Refusal> {
        let act = act.into();
        self.authorise(act)?;
        match register.bounds(&self.actor.scope) {
            Some(_) => Err(Refusal::new(Code::OutsideYourPlace, act)),
            None => Ok(()),
        }
    }

    /// Whether the person may see a matter: public ones everybody, private ones those who may read them there, its
    /// unit, and whoever holds its tracking code. One that an undone import took back is seen by nobody.
    pub fn may_see(&self, register: &Register, matter: &Matter) -> bool {
        let is_theirs = || {
            self.may_at(matter::Act::ReadPrivate, register, matter.place.as_ref())
                || self.acts_for_its_unit(matter)
                || self.is_heard_in(matter.id)
        };
        matter.stage.kind() != StageKind::Retracted && (matter.visibility == Visibility::Public || is_theirs())
    }

    /// Whether the person may see a need: a published one everybody; before, the desk and the unit that asks.
    pub(crate) fn may_see_need(&self, register: &Register, need: &Need) -> bool {
        let asks = || need.asked.source.unit().is_some_and(|unit| self.actor.unit() == Some(unit));
        need.is_public() || asks() || self.may_at(need::Act::Publish, register, need.asked.place.as_ref())
    }

    /// Whether the person is somebody of the community, who reads what was written as it was written.
    pub(crate) fn reads_names(&self) -> bool {
        !matches!(self.actor.role, Role::Public | Role::Raiser)
    }

    /// Whether the person is who they say they are in a matter: a raiser is the raiser of the one matter whose code
    /// they hold, also where nobody left a name.
    pub(crate) fn is_themself_in(&self, id: MatterId) -> bool {
        self.actor.role != Role::Raiser || self.is_heard_in(id)
    }

    /// Whether the person raised a matter, as its code says.
    pub(crate) fn is_raiser_of(&self, id: MatterId) -> bool {
        self.tracked.is_some_and(|voice| voice.of == id)
    }

    fn is_heard_in(&self, id: MatterId) -> bool {
        self.tracked.is_some_and(|voice| voice.of == id || voice.heard_in == id)
    }

    /// The matter of the raiser's own, where they are heard in another into which it was merged.
    pub(crate) fn merged_into(&self, id: MatterId) -> Option<MatterId> {
        self.tracked.filter(|voice| voice.heard_in == id && voice.of != id).map(|voice| voice.of)
    }

    /// Whether the person acts for the unit that has or last had a matter.
    pub(crate) fn acts_for_its_unit(&self, matter: &Matter) -> bool {
        self.acts_for(matter.unit.as_ref())
    }

    /// Whether the person acts for a unit.
    pub(crate) fn acts_for(&self, unit: Option<&UnitId>) -> bool {
        unit.is_some_and(|unit| self.actor.unit() == Some(unit))
    }
}
