//! A place is put under another one: what lies in it goes along.

use super::register_place::check_code;
use super::{Act, Event, Register};
use crate::ids::PlaceId;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::Actor;

/// Puts a place with all that lies in it under another place; under none, it stands at the top. Whether
/// another place there is called so is looked up by the caller, who can read names.
///
/// # Errors
/// Unknown place or parent, a parent that was retired, a place inside itself, a tree too deep, a code that does not
/// continue its parent's code, or the name is in use there.
pub fn move_place(
    register: &Register,
    place: &PlaceId,
    parent: Option<PlaceId>,
    name_taken: bool,
    actor: &Actor,
) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    let found = register.places.get(place).ok_or_else(|| refuse(Code::NoSuchPlace))?;
    let above = register.path(parent.as_ref());
    // Where it lies already it may stay.
    if let Some(fault) = parent.as_ref().filter(|_| parent != found.parent).and_then(|to| register.place_fault(to)) {
        return Err(refuse(fault));
    }
    if above.contains(place) {
        return Err(refuse(Code::PlaceInItself));
    }
    if above.len() + register.levels(place) > limits::PLACE_DEPTH_MAX {
        return Err(refuse(Code::PlaceTooDeep).with(limits::PLACE_DEPTH_MAX));
    }
    check_code(register, place, parent.as_ref(), found.code())?;
    if name_taken {
        return Err(refuse(Code::NameInUse));
    }
    Ok(Event::PlaceMoved { place: place.clone(), parent })
}
