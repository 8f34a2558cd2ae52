//! A body meets regularly from now on, or no longer.

use super::{Body, Event, Regular};
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// Says when and where the body meets regularly from now on. The meetings themselves are called one by one.
///
/// # Errors
/// Whoever acts does not lead the body, or the first meeting is of another century.
pub(super) fn meet_regularly(body: &Body, regular: Regular, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    led(body, cx)?;
    if !limits::YEARS.contains(&regular.first.year()) {
        return Err(cx.refuse(Code::MeetingYear).with(format!("{}–{}", limits::YEARS.start(), limits::YEARS.end())));
    }
    let Regular { rhythm, first, place } = regular;
    Ok(vec![Event::MeetsRegularly { rhythm, first, place }])
}

/// Ends that. Meetings that were called already are called off one by one.
///
/// # Errors
/// Whoever acts does not lead the body, or it does not meet regularly.
pub(super) fn meet_no_longer(body: &Body, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    led(body, cx)?;
    match body.regular {
        Some(_) => Ok(vec![Event::MeetsNoLonger {}]),
        None => Err(cx.refuse(Code::NotInThisState)),
    }
}

fn led(body: &Body, cx: &Context<'_>) -> Result<(), Refusal> {
    match body.is_led_by(cx.actor, cx.now.date()) {
        true => Ok(()),
        false => Err(cx.refuse(Code::NotYourMeeting)),
    }
}
