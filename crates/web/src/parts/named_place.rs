//! A place as somebody names it in a line: by its code, its name where only one is called so, its full name, its id.

use crate::args::text_arg;
use crate::visit::Visit;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::{Place, PlaceKind};

/// Names that a line proposes: what holds others, as many as an old phone carries.
const PROPOSED_MAX: usize = 300;

/// The place that is named; none where nothing is written.
///
/// # Errors
/// No place, or several, are called so: in words.
pub(crate) fn named_place(visit: &Visit, typed: &str) -> Result<Option<PlaceId>, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let hall = &visit.hall;
    let places = &hall.register.places;
    let wrong = |key: &str| visit.words.ta(key, &[text_arg("given", typed)]);
    let is_meant = |place: &&Place| place.id.as_str() == typed || place.code() == typed;
    if let Some(place) = places.values().find(is_meant) {
        return Ok(Some(place.id.clone()));
    }
    let mut called: Vec<&Place> = places.values().filter(|place| hall.place_name(&place.id) == typed).collect();
    if called.is_empty() {
        called.extend(places.values().filter(|place| hall.words(&place.name) == typed));
    }
    // A list of places may have brought two of one full name, told apart by their codes: nobody guesses which is meant.
    match called.as_slice() {
        [one] => Ok(Some(one.id.clone())),
        [] => Err(wrong("place-named-none")),
        [..] => Err(wrong("place-named-many")),
    }
}

/// Full names to propose.
pub(crate) fn proposed_places(visit: &Visit) -> Vec<String> {
    let places = &visit.hall.register.places;
    let holds_others = |id: &PlaceId| match places.get(id).map(|place| place.kind) {
        Some(PlaceKind::Grid | PlaceKind::Courtyard | PlaceKind::Public | PlaceKind::Building) => true,
        Some(PlaceKind::Entrance | PlaceKind::Home) | None => false,
    };
    let named = visit.hall.places().into_iter().filter(|(id, _)| holds_others(id));
    named.map(|(_, name)| name).take(PROPOSED_MAX).collect()
}
