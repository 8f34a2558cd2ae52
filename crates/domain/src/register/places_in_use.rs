//! Which places are in use: where something new can be put.

use super::{Place, Register};
use crate::ids::PlaceId;
use crate::refusal::Code;

impl Register {
    /// Why nothing new can be put at a place; none where it can. What lies there stays, and goes on.
    pub fn place_fault(&self, id: &PlaceId) -> Option<Code> {
        match self.places.get(id) {
            None => Some(Code::NoSuchPlace),
            Some(_) if !self.is_place_in_use(id) => Some(Code::PlaceRetired),
            Some(_) => None,
        }
    }

    /// Whether something new can be put at a place: it is there, and neither it nor anything it lies in was retired.
    pub fn is_place_in_use(&self, id: &PlaceId) -> bool {
        self.places.contains_key(id) && self.retired_around(id).is_none()
    }

    /// The place itself, or the nearest one it lies in, that was retired.
    pub fn retired_around(&self, id: &PlaceId) -> Option<&Place> {
        self.outwards(id).find(|place| place.retired.is_some())
    }
}
