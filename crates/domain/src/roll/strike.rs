//! A home is struck that is none: it was counted twice, or there is no such door.

use super::Event;
use crate::context::Context;
use crate::ids::{HomeNo, TextRef};
use crate::refusal::Refusal;

/// Strikes a home that is in the roll.
///
/// # Errors
/// The role may not, or not there.
pub fn strike(no: HomeNo, reason: TextRef, cx: &Context<'_>) -> Result<Event, Refusal> {
    cx.authorise()?;
    Ok(Event::HomeStruck { no, reason })
}
