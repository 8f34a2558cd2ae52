//! The community says how people reach it, what it is called in English and to which street it belongs.

use super::{Act, Event};
use crate::ids::TextRef;
use crate::permission;
use crate::refusal::Refusal;
use crate::role::Actor;

/// Says how people reach the community (Personal Information Protection Law art. 17: whoever handles personal data
/// names themself and a way to reach them).
///
/// # Errors
/// The role may not.
pub fn tell_contact(text: TextRef, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::TellContact)?;
    Ok(Event::ContactTold { text })
}

/// Says what the community is called in English and to which street it belongs; what is left out is taken back.
///
/// # Errors
/// The role may not.
pub fn describe(english: Option<TextRef>, street: Option<TextRef>, actor: &Actor) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::TellContact)?;
    Ok(Event::Described { english, street })
}
