//! A place as somebody names it in a line: by its code, its name where only one is called so, its full name, its id.

use crate::args::text_arg;
use crate::visit::Visit;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::PlaceKind;

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
    let wrong = |key: &str| visit.words.ta(key, &[text_arg("given", typed)]);
    // A list of places may have brought two of one full name, told apart by their codes: nobody guesses which is meant.
    // Of those only one may be in use: then that one is.
    let called = visit.hall.places_called(typed);
    let used: Vec<&PlaceId> = called.iter().filter(|id| visit.hall.register.is_place_in_use(id)).collect();
    match (called.as_slice(), used.as_slice()) {
        ([one], _) => Ok(Some(one.clone())),
        (_, [one]) => Ok(Some((*one).clone())),
        ([], _) => Err(wrong("place-named-none")),
        _ => Err(wrong("place-named-many")),
    }
}

/// Full names to propose: of places in use.
pub(crate) fn proposed_places(visit: &Visit) -> Vec<String> {
    let places = &visit.hall.register.places;
    let holds_others = |id: &PlaceId| match places.get(id).map(|place| place.kind) {
        Some(PlaceKind::Grid | PlaceKind::Courtyard | PlaceKind::Public | PlaceKind::Building) => true,
        Some(PlaceKind::Entrance | PlaceKind::Home) | None => false,
    };
    let is_proposed = |id: &PlaceId| holds_others(id) && visit.hall.register.is_place_in_use(id);
    let named = visit.hall.places().into_iter().filter(|(id, _)| is_proposed(id));
    named.map(|(_, name)| name).take(PROPOSED_MAX).collect()
}
