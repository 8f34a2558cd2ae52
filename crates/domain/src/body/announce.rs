//! A body is announced before it stands, so that whoever objects can.

use super::Event;
use crate::context::Context;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::ToSpan;
use jiff::civil::Date;

/// Announces it until a day.
///
/// # Errors
/// The announcement is shorter than the rule book asks. The first day is not counted (Civil Code, art. 201).
pub(super) fn announce(until: Date, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let days = cx.integer(RuleId::NoticeFoundingDays)?;
    match shortest(cx) {
        Some(first) if until >= first => Ok(vec![Event::Announced { until }]),
        _ => Err(cx.refuse(Code::NoticeTooShort).with(days)),
    }
}

/// The earliest last day.
pub(super) fn shortest(cx: &Context<'_>) -> Option<Date> {
    let days = cx.integer(RuleId::NoticeFoundingDays).ok()?;
    cx.now.date().checked_add(days.days()).ok()
}
