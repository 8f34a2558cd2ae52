//! A place is added to the tree, or gets another code.

use super::{Act, Event, Place, Register};
use crate::ids::PlaceId;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::Actor;

/// Adds a place. Whether another place beside it is called so is looked up by the caller, who can read names.
///
/// # Errors
/// Unknown parent or one that was retired, a tree too deep or too large, a code that is too long, in use, or does not
/// continue its parent's code; or the name is in use beside it.
pub fn register_place(register: &Register, place: Place, name_taken: bool, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    if register.places.size() >= limits::PLACES_MAX {
        return Err(refuse(Code::RegisterFull).with(limits::PLACES_MAX));
    }
    if let Some(parent) = &place.parent {
        if let Some(fault) = register.place_fault(parent) {
            return Err(refuse(fault));
        }
        if register.path(Some(parent)).len() >= limits::PLACE_DEPTH_MAX {
            return Err(refuse(Code::PlaceTooDeep).with(limits::PLACE_DEPTH_MAX));
        }
    }
    check_code(register, &place.id, place.parent.as_ref(), place.code())?;
    if name_taken {
        return Err(refuse(Code::NameInUse));
    }
    let code = place.code().to_owned();
    Ok(Event::PlaceRegistered { place: place.id, parent: place.parent, kind: place.kind, code, name: place.name })
}

/// Gives a place another code; the old one stays as history.
///
/// # Errors
/// Unknown place, a code that is too long, in use, or does not continue its parent's code.
pub fn recode_place(register: &Register, place: &PlaceId, code: String, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    let found = register.places.get(place).ok_or_else(|| refuse(Code::NoSuchPlace))?;
    check_code(register, place, found.parent.as_ref(), &code)?;
    Ok(Event::PlaceRecoded { place: place.clone(), code })
}

/// Codes form a chain of prefixes (GB/T 2260 and the grid codes built on it); an empty code is allowed.
pub(super) fn check_code(
    register: &Register,
    place: &PlaceId,
    parent: Option<&PlaceId>,
    code: &str,
) -> Result<(), Refusal> {
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    if code.is_empty() {
        return Ok(());
    }
    if code.chars().count() > limits::NAME_CHARS_MAX {
        return Err(refuse(Code::TextTooLong).with(limits::NAME_CHARS_MAX));
    }
    if register.by_code.get(code).is_some_and(|other| other != place) {
        return Err(refuse(Code::CodeInUse));
    }
    let parent_code = parent.and_then(|id| register.places.get(id)).map_or("", Place::code);
    let continues = code.starts_with(parent_code) && code.len() > parent_code.len();
    if continues { Ok(()) } else { Err(refuse(Code::CodePrefix)) }
}
