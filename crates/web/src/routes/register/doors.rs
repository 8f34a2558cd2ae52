//! The places that people come to by their name: courtyards, streets and open places. Each has a page, and a poster as
//! long as it is in use.

use crate::visit::Visit;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::PlaceKind;

/// They with their full names, in the order of these.
pub(super) fn doors(visit: &Visit) -> Vec<(&PlaceId, String)> {
    let kind = |id| visit.hall.register.places.get(id).map(|place| place.kind);
    let is_door = |id| matches!(kind(id), Some(PlaceKind::Courtyard | PlaceKind::Public));
    visit.hall.places().into_iter().filter(|(id, _)| is_door(*id)).collect()
}

/// Those of them at which something new is reported.
pub(super) fn doors_in_use(visit: &Visit) -> Vec<(&PlaceId, String)> {
    doors(visit).into_iter().filter(|(id, _)| visit.hall.register.is_place_in_use(id)).collect()
}
