//! A unit is added.

use super::{Act, Event, Register};
use crate::ids::{TextRef, UnitId};
use crate::letter;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::Actor;

/// Adds a unit. Whether the name is taken is looked up by the caller, who can read names.
///
/// # Errors
/// The register is full, or the name is in use.
pub fn register_unit(
    register: &Register,
    unit: UnitId,
    name: TextRef,
    name_taken: bool,
    actor: &Actor,
) -> Result<Event, Refusal> {
    if !permission::may(actor.role, Act::RegisterUnit) {
        permission::authorise(actor.role, letter::Act::Import)?;
    }
    let refuse = |code| Refusal::new(code, Act::RegisterUnit);
    if register.units.size() >= limits::UNITS_MAX {
        return Err(refuse(Code::RegisterFull).with(limits::UNITS_MAX));
    }
    if name_taken {
        return Err(refuse(Code::NameInUse));
    }
    Ok(Event::UnitRegistered { unit, name })
}
