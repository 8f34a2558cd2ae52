//! It is written down how and when people were told of a meeting.

use super::event::Event;
use super::gathering::Gathering;
use super::keys::ToldBy;
use crate::context::Context;
use crate::ids::PictureId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::ToSpan;
use jiff::civil::Date;

/// Writes it down.
///
/// # Errors
/// Whoever acts leads neither body nor meeting; the day is still to come; it lies before the day on which the meeting
/// was called, and that by more days than are noted later or without a picture of the sheet; there are too many
/// pictures.
pub(super) fn tell(
    it: &Gathering<'_>,
    by: ToldBy,
    on: Date,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    if on > cx.now.date() {
        return Err(cx.refuse(Code::DayToCome));
    }
    // Nobody can be told of what is not called; a sheet that hung before the meeting was entered here is noted later.
    let called = it.meeting.called.date();
    if on < called {
        let days = cx.integer(RuleId::MeetingNotedLaterDays)?;
        if called.checked_sub(days.days()).is_ok_and(|earliest| on < earliest) {
            return Err(cx.refuse(Code::ToldTooEarly).with(days));
        }
        if pictures.is_empty() {
            return Err(cx.refuse(Code::ToldWithoutSheet));
        }
    }
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    Ok(vec![Event::Told { by, on, pictures }])
}
