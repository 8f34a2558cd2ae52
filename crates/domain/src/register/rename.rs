//! A place or a unit is called otherwise: what happened there, and what it did, stays with it.

use super::{Act, Event, Register};
use crate::ids::{PlaceId, TextRef, UnitId};
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::Actor;

/// Gives a place another name. Whether another place beside it is called so is looked up by the caller, who can read
/// names.
///
/// # Errors
/// Unknown place, or the name is in use beside it.
pub fn rename_place(
    register: &Register,
    place: &PlaceId,
    name: TextRef,
    name_taken: bool,
    actor: &Actor,
) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterPlace)?;
    let refuse = |code| Refusal::new(code, Act::RegisterPlace);
    if !register.places.contains_key(place) {
        return Err(refuse(Code::NoSuchPlace));
    }
    if name_taken {
        return Err(refuse(Code::NameInUse));
    }
    Ok(Event::PlaceRenamed { place: place.clone(), name })
}

/// Gives a unit another name. Whether the name is taken is looked up by the caller, who can read names.
///
/// # Errors
/// Unknown unit, or the name is in use.
pub fn rename_unit(
    register: &Register,
    unit: &UnitId,
    name: TextRef,
    name_taken: bool,
    actor: &Actor,
) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterUnit)?;
    let refuse = |code| Refusal::new(code, Act::RegisterUnit);
    if !register.units.contains_key(unit) {
        return Err(refuse(Code::NoSuchUnit));
    }
    if name_taken {
        return Err(refuse(Code::NameInUse));
    }
    Ok(Event::UnitRenamed { unit: unit.clone(), name })
}
