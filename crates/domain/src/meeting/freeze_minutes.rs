//! The minutes stand from now on.

use super::event::Event;
use super::gathering::Gathering;
use crate::context::Context;
use crate::refusal::{Code, Refusal};

/// Lets the version that was signed stand. Nothing of it changes afterwards.
///
/// # Errors
/// Whoever led or wrote has not signed it; whoever acts leads neither body nor meeting.
pub(super) fn freeze_minutes(it: &Gathering<'_>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    let version = it.meeting.version().ok_or_else(|| cx.refuse(Code::NotInThisState))?;
    let mut of_officers = it.meeting.officers.iter().flat_map(|officers| [&officers.chair, &officers.recorder]);
    match of_officers.find(|person| !version.is_signed_by(person)) {
        Some(missing) => Err(cx.refuse(Code::SignatureMissing).with(missing)),
        None => Ok(vec![Event::MinutesFrozen { version: version.text.clone() }]),
    }
}
