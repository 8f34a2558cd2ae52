//! A place is added to the tree, or gets another code.

use super::{Act, Event, Place, Register};
use crate::ids::PlaceId;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::Actor;

/// Adds a place.
///
/// # Errors
/// Unknown parent, a tree too deep or too large, a code in use or one that does not continue its parent's code.
pub fn register_place(register: &Register, place: Place, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    if register.places.size() >= limits::PLACES_MAX {
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
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    let found = register.places.get(place).ok_or_else(|| refuse(Code::NoSuchPlace))?;
    check_code(register, place, found.parent.as_ref(), &code).map_err(refuse)?;
    Ok(Event::PlaceRecoded { place: place.clone(), code })
}

/// Codes form a chain of prefixes (GB/T 2260 and the grid codes built on it); an empty code is allowed.
pub(super) fn check_code(
    register: &Register,
    place: &PlaceId,
    parent: Option<&PlaceId>,
    code: &str,
) -> Result<(), Code> {
    if code.is_empty() {
        return Ok(());
    }
    if register.by_code.get(code).is_some_and(|other| other != place) {
        return Err(Code::CodeInUse);
    }
    let parent_code = parent.and_then(|id| register.places.get(id)).map_or("", Place::code);
    if code.starts_with(parent_code) && code.len() > parent_code.len() { Ok(()) } else { Err(Code::CodePrefix) }
}
