//! A seat ends before its term.

use super::{Body, EndedBy, Event};
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// Ends the seat from a day on.
///
/// # Errors
/// They hold none on that day, or it is still to come: an end is recorded when it is there.
pub(super) fn unseat(
    body: &Body,
    person: PersonId,
    by: EndedBy,
    on: Date,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if on > cx.now.date() {
        return Err(cx.refuse(Code::DayToCome));
    }
    let is_theirs = body
        .seats
        .iter()
        .any(|seat| seat.person == person && seat.ended.is_none() && seat.from <= on && on <= seat.until);
    if !is_theirs {
        return Err(cx.refuse(Code::NoSeat));
    }
    Ok(vec![Event::Unseated { person, by, on, reason }])
}
