//! A meeting that was broken off goes on.

use super::event::Event;
use super::gathering::Gathering;
use crate::context::Context;
use crate::refusal::{Code, Refusal};

/// Goes on.
///
/// # Errors
/// It is not its day; it was put off before it was opened; whoever acts leads neither body nor meeting.
pub(super) fn resume(it: &Gathering<'_>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    it.is_the_day(cx)?;
    if it.meeting.officers.is_none() {
        return Err(cx.refuse(Code::NotInThisState));
    }
    Ok(vec![Event::Resumed {}])
}
