//! The places that people come to by their name: courtyards, streets and open places. Each has a page and a poster.

use crate::visit::Visit;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::PlaceKind;

/// They with their full names, in the order of these.
pub(super) fn doors(visit: &Visit) -> Vec<(&PlaceId, String)> {
    let kind = |id| visit.hall.register.places.get(id).map(|place| place.kind);
    let is_door = |id| matches!(kind(id), Some(PlaceKind::Courtyard | PlaceKind::Public));
    visit.hall.places().into_iter().filter(|(id, _)| is_door(*id)).collect()
}
