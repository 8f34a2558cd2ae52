//! A body is formed.

use super::{Act, Body, Event};
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::register::Register;
use crate::role::Actor;

/// Forms a body.
///
/// # Errors
/// The role may not, or the place is unknown.
pub fn form(register: &Register, body: Body, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::Form)?;
    if body.place.as_ref().is_some_and(|place| !register.places.contains_key(place)) {
        return Err(Refusal::new(Code::NoSuchPlace, Act::Form));
    }
    Ok(Event::Formed { body: body.id, kind: body.kind, name: body.name, place: body.place })
}
