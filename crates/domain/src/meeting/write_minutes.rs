//! The minutes are written, written anew before they stand, or changed afterwards.

use super::event::Event;
use super::gathering::Gathering;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::Refusal;

/// Writes them. What was signed before is a version of its own and keeps its signatures; the new one has none.
///
/// # Errors
/// Whoever acts leads neither body nor meeting.
pub(super) fn write_minutes(it: &Gathering<'_>, text: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    Ok(vec![Event::MinutesWritten { text }])
}

/// Changes what stood: the version that stood stays readable, and the new one is signed anew.
///
/// # Errors
/// Whoever acts leads neither body nor meeting.
pub(super) fn amend_minutes(
    it: &Gathering<'_>,
    text: TextRef,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    Ok(vec![Event::MinutesAmended { text, reason }])
}
