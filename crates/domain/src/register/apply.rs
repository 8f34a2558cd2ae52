//! The only place where the register changes: it takes in an event that happened.

use super::{Category, Event, Map, Place, Register, Wording};
use crate::body::{self, Registered};
use crate::community;
use crate::event::{self, Recorded};
use crate::ids::{CategoryId, PlaceId, TextRef};
use crate::rules::Rule;
use crate::time::Millis;
use std::sync::Arc;

impl Register {
    /// Takes in an event. `words` gives the text behind a reference (empty when erased); only rules and years need it.
    pub fn apply(&mut self, recorded: &Recorded, words: impl Fn(&TextRef) -> String) {
        match &recorded.event {
            Some(event::Event::Register(event)) => self.take_in(event, recorded.at),
            Some(event::Event::Body(body::Event::Formed { body, kind, name, place })) => {
                let formed = Registered { id: body.clone(), kind: *kind, name: name.clone(), place: place.clone() };
                self.bodies.insert_mut(body.clone(), formed);
            }
            Some(event::Event::Community(event)) => self.take_in_community(event, words),
            // What happened to a thing with a stream of its own is no part of the register.
            _ => {}
        }
    }

    fn take_in(&mut self, event: &Event, at: Millis) {
        match event {
            Event::PlaceRegistered { place, parent, kind, code, name } => {
                let codes = vec![(at, code.clone())];
                let (id, parent_id, name) = (place.clone(), parent.clone(), name.clone());
                let added = Place { id, parent: parent_id, kind: *kind, codes, name, retired: None };
                self.places.insert_mut(place.clone(), added);
                self.put_code(place, code);
                self.put_inside(place, parent.as_ref());
            }
            Event::PlaceRecoded { place, code } => self.recoded(place, code, at),
            Event::PlaceRenamed { place, name } => {
                if let Some(found) = self.places.get(place) {
                    self.places.insert_mut(place.clone(), Place { name: name.clone(), ..found.clone() });
                }
            }
            Event::PlaceMoved { place, parent } => self.moved(place, parent.as_ref()),
            Event::PlaceRetired { place } => self.retired(place, Some(at)),
            Event::PlaceRestored { place } => self.retired(place, None),
            Event::UnitRegistered { unit, name } | Event::UnitRenamed { unit, name } => {
                self.units.insert_mut(unit.clone(), name.clone());
            }
            Event::CategoryAdded { category, parent, name, english, code, order } => {
                let given = |words: &TextRef| Wording::Given(words.clone());
                let added = Category {
                    id: category.clone(),
                    parent: parent.clone(),
                    name: given(name),
                    english: english.as_ref().map(given),
                    codes: code_from(code, at),
                    order: *order,
                    from: at,
                    retired: None,
                };
                self.categories.insert_mut(category.clone(), added);
            }
            Event::CategoryRenamed { category, name, english } => self.with_category(category, |it| {
                it.name = Wording::Given(name.clone());
                it.english = english.clone().map(Wording::Given);
            }),
            Event::CategoryRecoded { category, code } => {
                self.with_category(category, |it| it.codes.push((at, code.clone())));
            }
            Event::CategoryMoved { category, parent, order } => self.with_category(category, |it| {
                it.parent.clone_from(parent);
                it.order = *order;
            }),
            Event::CategoryRetired { category } => self.with_category(category, |it| it.retired = Some(at)),
            Event::CategoryRestored { category } => self.with_category(category, |it| it.retired = None),
            // Who holds which role is asked of its own table.
            Event::RoleGranted { .. } | Event::RoleEnded { .. } => {}
        }
    }

    fn with_category(&mut self, id: &CategoryId, change: impl FnOnce(&mut Category)) {
        let Some(mut category) = self.categories.get(id).cloned() else { return };
        change(&mut category);
        self.categories.insert_mut(id.clone(), category);
    }

    fn moved(&mut self, id: &PlaceId, parent: Option<&PlaceId>) {
        let Some(found) = self.places.get(id) else { return };
        let before = found.parent.clone();
        let moved = Place { parent: parent.cloned(), ..found.clone() };
        if let Some((before, siblings)) = before.and_then(|id| Some((id.clone(), self.children.get(&id)?.clone()))) {
            self.children.insert_mut(before, siblings.remove(id));
        }
        self.places.insert_mut(id.clone(), moved);
        self.put_inside(id, parent);
    }

    fn retired(&mut self, id: &PlaceId, since: Option<Millis>) {
        let Some(found) = self.places.get(id) else { return };
        let changed = Place { retired: since, ..found.clone() };
        self.places.insert_mut(id.clone(), changed);
    }

    fn put_inside(&mut self, id: &PlaceId, parent: Option<&PlaceId>) {
        let Some(parent) = parent else { return };
        let mut siblings = self.children.get(parent).cloned().unwrap_or_else(Map::default);
        siblings.insert_mut(id.clone(), ());
        self.children.insert_mut(parent.clone(), siblings);
    }

    fn recoded(&mut self, id: &PlaceId, code: &str, at: Millis) {
        let Some(place) = self.places.get(id) else { return };
        let mut place = place.clone();
        if self.by_code.get(place.code()) == Some(id) {
            self.by_code.remove_mut(place.code());
        }
        place.codes.push((at, code.to_owned()));
        self.places.insert_mut(id.clone(), place);
        self.put_code(id, code);
    }

    fn put_code(&mut self, place: &PlaceId, code: &str) {
        if !code.is_empty() {
            self.by_code.insert_mut(code.to_owned(), place.clone());
        }
    }

    fn arranged(&mut self, year: u32, notice: String) {
        let Ok(year) = i16::try_from(year) else { return };
        // A notice that was in order when it was told stays so.
        if let Ok(calendar) = self.calendar_with(year, &notice) {
            self.calendar = Some(Arc::new(calendar));
        }
        self.years.insert_mut(year, notice);
    }

    fn take_in_community(&mut self, event: &community::Event, words: impl Fn(&TextRef) -> String) {
        match event {
            community::Event::Founded { .. } => {}
            community::Event::ContactTold { text } => self.contact = Some(text.clone()),
            community::Event::Described { english, street } => {
                (self.english, self.street) = (english.clone(), street.clone());
            }
            community::Event::YearArranged { year, notice } => self.arranged(*year, words(notice)),
            community::Event::RuleSet { rule, value, jurisdiction, basis, from, to } => {
                let (jurisdiction, basis) = (words(jurisdiction), words(basis));
                let rule = Rule { id: *rule, value: *value, jurisdiction, basis, from: *from, to: *to };
                // A rule that was in order when it was set stays so.
                self.rules.take_in(rule);
            }
        }
    }
}

/// A code from a moment on; none where it is empty.
fn code_from(code: &str, at: Millis) -> Vec<(Millis, String)> {
    (!code.is_empty()).then(|| (at, code.to_owned())).into_iter().collect()
}
