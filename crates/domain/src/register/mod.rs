//! The register of a community: its places, units, bodies, and who holds which role.
//!
//! Grid and address are readings of one place tree of variable depth. Codes are text (leading zeros count), change
//! over the years and are kept as history; they are never a key.

use crate::event::{Event, Recorded};
use crate::ids::*;
use crate::limits;
use crate::permission::{self, Act};
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::{Rule, RuleBook};
use crate::time::Millis;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// Grid 网格.
    Grid,
    /// Courtyard or estate 院坝、小区.
    Courtyard,
    /// Building 楼栋.
    Building,
    /// Entrance 单元.
    Entrance,
    /// Home 户.
    Home,
    /// Street, square, green 街巷、公共场地.
    Public,
}

impl PlaceKind {
    /// Every kind.
    pub const ALL: [PlaceKind; 6] = [
        PlaceKind::Grid,
        PlaceKind::Courtyard,
        PlaceKind::Building,
        PlaceKind::Entrance,
        PlaceKind::Home,
        PlaceKind::Public,
    ];

    /// The key in texts, code and API.
    pub fn key(self) -> &'static str {
        match self {
            PlaceKind::Grid => "grid",
            PlaceKind::Courtyard => "courtyard",
            PlaceKind::Building => "building",
            PlaceKind::Entrance => "entrance",
            PlaceKind::Home => "home",
            PlaceKind::Public => "public",
        }
    }

    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// Residents' council 居民议事会.
    Council,
    /// Courtyard deliberation group 院坝议事小组.
    CourtyardGroup,
}

impl BodyKind {
    /// The key in texts, code and API.
    pub fn key(self) -> &'static str {
        match self {
            BodyKind::Council => "council",
            BodyKind::CourtyardGroup => "courtyard_group",
        }
    }

    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        [BodyKind::Council, BodyKind::CourtyardGroup].into_iter().find(|kind| kind.key() == key)
    }
}

/// A node of the place tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// What it lies in.
    pub parent: Option<PlaceId>,
    /// What it is.
    pub kind: PlaceKind,
    /// Its codes, each from a moment on, the latest last.
    pub codes: Vec<(Millis, String)>,
    /// Its name.
    pub name: TextRef,
}

impl Place {
    /// The code now in force.
    pub fn code(&self) -> &str {
        self.codes.last().map_or("", |(_, code)| code)
    }
}

/// A deliberating body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// Council or courtyard group.
    pub kind: BodyKind,
    /// Its name.
    pub name: TextRef,
    /// The courtyard it is for.
    pub place: Option<PlaceId>,
}

/// The register as it stands: a fold of the community's own events.
#[derive(Debug, Clone)]
pub struct Register {
    /// The places, by id.
    pub places: BTreeMap<PlaceId, Place>,
    /// The units with their names, by id.
    pub units: BTreeMap<UnitId, TextRef>,
    /// The bodies, by id.
    pub bodies: BTreeMap<BodyId, Body>,
    /// How people reach the community: telephone, address, hours.
    pub contact: Option<TextRef>,
    /// The rules: the defaults, and what the community set itself.
    pub rules: RuleBook,
}

impl Default for Register {
    fn default() -> Self {
        Self {
            places: BTreeMap::new(),
            units: BTreeMap::new(),
            bodies: BTreeMap::new(),
            contact: None,
            rules: RuleBook::defaults().clone(),
        }
    }
}

impl Register {
    /// Takes in an event. `words` gives the text behind a reference (empty when erased); only rules need it.
    pub fn apply(&mut self, recorded: &Recorded, words: impl Fn(&TextRef) -> String) {
        match recorded.event.as_ref() {
            Some(Event::PlaceRegistered { place, parent, kind, code, name }) => {
                let codes = vec![(recorded.at, code.clone())];
                let added = Place { id: place.clone(), parent: parent.clone(), kind: *kind, codes, name: name.clone() };
                self.places.insert(place.clone(), added);
            }
            Some(Event::PlaceRecoded { place, code }) => {
                if let Some(place) = self.places.get_mut(place) {
                    place.codes.push((recorded.at, code.clone()));
                }
            }
            Some(Event::UnitRegistered { unit, name }) => {
                self.units.insert(unit.clone(), name.clone());
            }
            Some(Event::BodyFormed { body, kind, name, place }) => {
                let formed = Body { id: body.clone(), kind: *kind, name: name.clone(), place: place.clone() };
                self.bodies.insert(body.clone(), formed);
            }
            Some(Event::ContactTold { text }) => self.contact = Some(text.clone()),
            Some(Event::RuleSet { rule, value, jurisdiction, basis, from, to }) => {
                let (jurisdiction, basis) = (words(jurisdiction), words(basis));
                let rule = Rule { id: *rule, value: *value, jurisdiction, basis, from: *from, to: *to };
                // A rule that was in order when it was set stays so; one that is not leaves the book as it was.
                let _ = self.rules.set(rule);
            }
            _ => {}
        }
    }

    /// The place and everything it lies in, from the inside out; empty for an unknown place.
    pub fn path(&self, place: Option<&PlaceId>) -> Vec<PlaceId> {
        let mut path = Vec::new();
        let mut next = place;
        while let Some(found) = next.and_then(|id| self.places.get(id)) {
            if path.len() >= limits::PLACE_DEPTH_MAX {
                break;
            }
            path.push(found.id.clone());
            next = found.parent.as_ref();
        }
        path
    }

    /// The place and everything inside it.
    pub fn inside(&self, place: &PlaceId) -> Vec<PlaceId> {
        self.places.keys().filter(|id| self.path(Some(id)).contains(place)).cloned().collect()
    }
}

/// Says how people reach the community (Personal Information Protection Law art. 17: whoever handles personal data
/// names themself and a way to reach them).
///
/// # Errors
/// The role may not.
pub fn tell_contact(text: TextRef, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::TellContact)?;
    Ok(Event::ContactTold { text })
}

/// Adds a place.
///
/// # Errors
/// Unknown parent, a tree too deep or too large, a code in use or one that does not continue its parent's code.
pub fn register_place(register: &Register, place: Place, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace.key());
    if register.places.len() >= limits::PLACES_MAX {
        return Err(refuse(Code::RegisterFull).with(limits::PLACES_MAX));
    }
    if let Some(parent) = &place.parent {
        let path = register.path(Some(parent));
        if path.is_empty() {
            return Err(refuse(Code::NoSuchPlace));
        }
        if path.len() >= limits::PLACE_DEPTH_MAX {
            return Err(refuse(Code::PlaceTooDeep).with(limits::PLACE_DEPTH_MAX));
        }
    }
    check_code(register, &place.id, place.parent.as_ref(), place.code()).map_err(refuse)?;
    let code = place.code().to_owned();
    Ok(Event::PlaceRegistered { place: place.id, parent: place.parent, kind: place.kind, code, name: place.name })
}

/// Gives a place another code; the old one stays as history.
///
/// # Errors
/// Unknown place, a code in use or one that does not continue its parent's code.
pub fn recode_place(register: &Register, place: &PlaceId, code: String, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace.key());
    let found = register.places.get(place).ok_or_else(|| refuse(Code::NoSuchPlace))?;
    check_code(register, place, found.parent.as_ref(), &code).map_err(refuse)?;
    Ok(Event::PlaceRecoded { place: place.clone(), code })
}

/// Codes form a chain of prefixes (GB/T 2260 and the grid codes built on it); an empty code is allowed.
fn check_code(register: &Register, place: &PlaceId, parent: Option<&PlaceId>, code: &str) -> Result<(), Code> {
    if code.is_empty() {
        return Ok(());
    }
    if register.places.values().any(|other| other.id != *place && other.code() == code) {
        return Err(Code::CodeInUse);
    }
    let parent_code = parent.and_then(|id| register.places.get(id)).map_or("", Place::code);
    if code.starts_with(parent_code) && code.len() > parent_code.len() { Ok(()) } else { Err(Code::CodePrefix) }
}

/// Adds a unit. Whether the name is taken is looked up by the caller, who can read names.
///
/// # Errors
/// The register is full, or the name is in use.
pub fn register_unit(
    register: &Register,
    unit: UnitId,
    name: TextRef,
    name_taken: bool,
    actor: &Actor,
) -> Result<Event, Refusal> {
    if !permission::may(actor.role, Act::RegisterUnit) {
        permission::authorise(actor.role, Act::Import)?;
    }
    let refuse = |code| Refusal::new(code, Act::RegisterUnit.key());
    if register.units.len() >= limits::UNITS_MAX {
        return Err(refuse(Code::RegisterFull).with(limits::UNITS_MAX));
    }
    if name_taken {
        return Err(refuse(Code::NameInUse));
    }
    Ok(Event::UnitRegistered { unit, name })
}

/// Forms a body.
///
/// # Errors
/// Unknown place.
pub fn form_body(register: &Register, body: Body, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::FormBody)?;
    if body.place.as_ref().is_some_and(|place| !register.places.contains_key(place)) {
        return Err(Refusal::new(Code::NoSuchPlace, Act::FormBody.key()));
    }
    Ok(Event::BodyFormed { body: body.id, kind: body.kind, name: body.name, place: body.place })
}

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
    let refuse = |code| Refusal::new(code, Act::GrantRole.key());
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

/// Checks a rule that is to be set; the event carries its texts as references.
///
/// # Errors
/// The role may not, or the value is not possible.
pub fn check_rule(register: &Register, rule: &Rule, actor: &Actor) -> Result<(), Refusal> {
    permission::authorise(actor.role, Act::SetRule)?;
    register.rules.check(rule).map_err(|fault| Refusal::new(Code::BadRule, Act::SetRule.key()).with(fault))
}

/// Whether `slug` can be a community's short name in addresses: 2–40 lower-case letters, digits and hyphens.
///
/// # Errors
/// It cannot.
pub fn check_slug(slug: &str) -> Result<(), Refusal> {
    let shaped = (2..=40).contains(&slug.len())
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-');
    if shaped { Ok(()) } else { Err(Refusal::new(Code::BadSlug, "found_community")) }
}

#[cfg(test)]
mod tests;
