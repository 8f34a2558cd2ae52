//! A meeting does not take place.

use super::event::Event;
use super::gathering::Gathering;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// Calls it off.
///
/// # Errors
/// Whoever acts leads neither body nor meeting, or it was opened already: what was decided there stands, and it is
/// ended.
pub(super) fn call_off(it: &Gathering<'_>, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    if it.meeting.officers.is_some() {
        return Err(cx.refuse(Code::NotInThisState));
    }
    Ok(vec![Event::CalledOff { reason }])
}
