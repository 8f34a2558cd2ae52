//! A place is not in use any more, with all that lies in it, or is in use again. Nothing is deleted: what lies there
//! stays and goes on, only nothing new is put there.

use super::{Act, Event, Register};
use crate::ids::PlaceId;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::Actor;

/// Takes a place out of use with all that lies in it, as a courtyard that was torn down. Its name and its code stay
/// with it.
///
/// # Errors
/// Unknown place; it was retired already; or no other place at the top would be in use.
pub fn retire_place(register: &Register, place: &PlaceId, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    let found = register.places.get(place).ok_or_else(|| refuse(Code::NoSuchPlace))?;
    if found.retired.is_some() {
        return Err(refuse(Code::PlaceRetired));
    }
    let mut top = register.places.values().filter(|other| other.parent.is_none() && other.retired.is_none());
    if found.parent.is_none() && top.all(|other| other.id == *place) {
        return Err(refuse(Code::LastPlace));
    }
    Ok(Event::PlaceRetired { place: place.clone() })
}

/// Takes a place into use again. What was retired by itself within it stays so, and it stays so itself as long as
/// something it lies in is.
///
/// # Errors
/// Unknown place, or it was not retired: what it lies in may have been, and is what has to be restored then.
pub fn restore_place(register: &Register, place: &PlaceId, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    let found = register.places.get(place).ok_or_else(|| refuse(Code::NoSuchPlace))?;
    match register.retired_around(place) {
        None => Err(refuse(Code::PlaceInUse)),
        Some(_) if found.retired.is_none() => Err(refuse(Code::PlaceAroundRetired)),
        Some(_) => Ok(Event::PlaceRestored { place: place.clone() }),
    }
}
