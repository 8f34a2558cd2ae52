//! A seat ends before its term.

use super::{Around, Body, EndedBy, Event};
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::civil::Date;

/// Ends the seat from a day on.
///
/// # Errors
/// They hold none on that day, or it is still to come: an end is recorded when it is there. They stayed away less often
/// than the rule book asks for.
pub(super) fn unseat(
    body: &Body,
    (person, by, on, reason): (PersonId, EndedBy, Date, TextRef),
    around: &Around,
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
    let most = cx.integer(RuleId::BodyAbsencesMax)?;
    if by == EndedBy::Absence && i64::from(around.absences) < most {
        return Err(cx.refuse(Code::AbsencesTooFew).with(format!("{}/{most}", around.absences)));
    }
    Ok(vec![Event::Unseated { person, by, on, reason }])
}
