//! The register as it stands. A copy shares what did not change, so that a whole community can be kept in memory and
//! copied whenever its log has grown.

use super::{Category, Place, category};
use crate::body::Registered;
use crate::ids::*;
use crate::limits;
use crate::role::Scope;
use crate::rules::RuleBook;
use crate::time::{Calendar, CalendarFault};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A map in the order of its keys, whose copies share what did not change.
pub type Map<K, V> = rpds::RedBlackTreeMapSync<K, V>;

/// The register as it stands: a fold of the community's own events.
#[derive(Debug, Clone)]
pub struct Register {
    /// The places, by id.
    pub places: Map<PlaceId, Place>,
    /// The units with their names, by id.
    pub units: Map<UnitId, TextRef>,
    /// The categories of matters, by id: those with which every community begins, and what became of them.
    pub categories: Map<CategoryId, Category>,
    /// The bodies, by id.
    pub bodies: Map<BodyId, Registered>,
    /// How people reach the community: telephone, address, hours.
    pub contact: Option<TextRef>,
    /// What the community is called in English.
    pub english: Option<TextRef>,
    /// The street or town that it belongs to.
    pub street: Option<TextRef>,
    /// The working days with the years that the community told; none as long as it told none.
    pub calendar: Option<Arc<Calendar>>,
    /// The notices of those years, in the form of the calendar.
    pub(super) years: Map<i16, String>,
    /// The rules: the defaults, and what the community set itself.
    pub rules: RuleBook,
    /// The places by the code now in force, those without a code left out.
    pub(super) by_code: Map<String, PlaceId>,
    /// What lies directly in a place.
    pub(super) children: Map<PlaceId, Map<PlaceId, ()>>,
}

impl Default for Register {
    fn default() -> Self {
        Self {
            places: Map::default(),
            units: Map::default(),
            categories: category::shipped().iter().map(|it| (it.id.clone(), it.clone())).collect(),
            bodies: Map::default(),
            contact: None,
            english: None,
            street: None,
            calendar: None,
            years: Map::default(),
            rules: RuleBook::of_a_community(),
            by_code: Map::default(),
            children: Map::default(),
        }
    }
}

impl Register {
    /// The working days with the years that were told, and with this one. Years that the program has come to know by
    /// itself are those of the program.
    ///
    /// # Errors
    /// A line cannot be read, or a year is left out.
    pub(crate) fn calendar_with(&self, year: i16, notice: &str) -> Result<Calendar, CalendarFault> {
        let known = Calendar::state_council().last().year();
        let mut years: BTreeMap<i16, &str> = self.years.iter().map(|(year, text)| (*year, text.as_str())).collect();
        years.insert(year, notice);
        let later: Vec<&str> = years.into_iter().filter(|(year, _)| *year > known).map(|(_, text)| text).collect();
        Calendar::with_notices(&later.join("\n"))
    }

    /// The notice that was told of a year, in the form of the calendar.
    pub(crate) fn year_told(&self, year: i16) -> Option<&str> {
        self.years.get(&year).map(String::as_str)
    }

    /// The place and everything it lies in, from the inside out; empty for an unknown place.
    pub fn path(&self, place: Option<&PlaceId>) -> Vec<PlaceId> {
        place.into_iter().flat_map(|place| self.outwards(place)).map(|place| place.id.clone()).collect()
    }

    /// The place and everything it lies in, from the inside out.
    pub fn outwards<'a>(&'a self, place: &PlaceId) -> impl Iterator<Item = &'a Place> {
        let around = |place: &&'a Place| self.places.get(place.parent.as_ref()?);
        std::iter::successors(self.places.get(place), around).take(limits::PLACE_DEPTH_MAX)
    }

    /// The place to which a role of this scope is bound: its own, or that of its body; none where it holds everywhere.
    pub fn bounds<'a>(&'a self, scope: &'a Scope) -> Option<&'a PlaceId> {
        match scope {
            Scope::Place(place) => Some(place),
            Scope::Body(body) => self.bodies.get(body)?.place.as_ref(),
            Scope::Community | Scope::Unit(_) => None,
        }
    }

    /// What lies directly in a place, by id.
    pub fn directly_inside(&self, place: &PlaceId) -> impl Iterator<Item = &PlaceId> {
        self.children.get(place).into_iter().flat_map(Map::keys)
    }

    /// How many levels the tree has from a place downwards, the place itself counted.
    pub fn levels(&self, place: &PlaceId) -> usize {
        let own = self.path(Some(place)).len();
        let depth = |id: &PlaceId| self.path(Some(id)).len();
        self.inside(place).iter().map(depth).max().map_or(0, |deepest| deepest + 1 - own)
    }

    /// The place and everything inside it, by id; empty for an unknown place.
    pub fn inside(&self, place: &PlaceId) -> Vec<PlaceId> {
        let mut found: Vec<PlaceId> = self.places.get(place).map(|place| place.id.clone()).into_iter().collect();
        let mut at = 0;
        // The tree has no circles: a place is registered after what it lies in, and put under nothing of its own.
        while let Some(id) = found.get(at) {
            let children = self.children.get(id).into_iter().flat_map(Map::keys).cloned();
            let children: Vec<PlaceId> = children.collect();
            found.extend(children);
            at += 1;
        }
        found.sort();
        found
    }
}
