//! A meeting is called.

use super::asked;
use super::event::Event;
use super::gathering::notice_rule;
use super::state::Calling;
use crate::body::{self, Body};
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::time::DAY_MS;

/// Calls a meeting, or writes down one that was called before. A short notice is not refused but shown; what it is not
/// enough for is said where there would be a vote.
///
/// # Errors
/// The role may not, or does not lead this body; the body does not stand; the times are the wrong way round or of
/// another century; there are too many items; it is not asked for by enough of those who can.
pub fn call(body: &Body, calling: Calling, cx: &Context<'_>) -> Result<Event, Refusal> {
    cx.authorise()?;
    if !body.is_led_by(cx.actor, cx.now.date()) {
        return Err(cx.refuse(Code::NotYourMeeting));
    }
    if body.stage != body::StageKind::Active {
        return Err(cx.refuse(Code::BodyNotActive));
    }
    let Calling { meeting, body: of, number, title, place, starts, ends, items, asked } = calling;
    let lasts_a_day = |ends: &crate::Millis| starts < *ends && ends.0.saturating_sub(starts.0) <= DAY_MS;
    if !limits::YEARS.contains(&starts.year()) {
        return Err(cx.refuse(Code::MeetingYear).with(format!("{}–{}", limits::YEARS.start(), limits::YEARS.end())));
    }
    if !ends.iter().all(lasts_a_day) {
        return Err(cx.refuse(Code::MeetingTimes));
    }
    if items.len() > limits::MEETING_ITEMS_MAX {
        return Err(cx.refuse(Code::TooManyItems).with(limits::MEETING_ITEMS_MAX));
    }
    let asked = asked.map(|request| asked::asked(body, request, cx)).transpose()?;
    let days = cx.integer(notice_rule(body.registered.kind))?;
    let notice_days = u32::try_from(days).map_err(|_| cx.refuse(Code::NoSuchRule))?;
    Ok(Event::Called { meeting, body: of, number, title, place, starts, ends, notice_days, items, asked })
}
