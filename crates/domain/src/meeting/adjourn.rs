//! A meeting is put off before it begins, or broken off, to a day.

use super::event::Event;
use super::gathering::Gathering;
use super::keys::{AdjournedFor, StageKind};
use super::leave_floor;
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits;
use crate::refusal::{Code, Refusal};
use jiff::ToSpan;
use jiff::civil::Date;

/// Puts it off or breaks it off; whoever was there leaves.
///
/// # Errors
/// The day is past; one that is still to come would take place earlier than people were told; whoever acts leads
/// neither body nor meeting.
pub(super) fn adjourn(
    it: &Gathering<'_>,
    to: Date,
    why: AdjournedFor,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    let is_later = it.meeting.stage == StageKind::Running || to > it.meeting.day;
    if to < cx.now.date() || !is_later || !limits::YEARS.contains(&to.year()) {
        return Err(cx.refuse(Code::DayNotToCome));
    }
    Ok([Event::Adjourned { to, why, reason }].into_iter().chain(all_leave(it)).collect())
}

/// That whoever speaks stops and whoever is there leaves; nothing where nobody does.
pub(super) fn all_leave(it: &Gathering<'_>) -> impl Iterator<Item = Event> {
    let leaves = it.presence.there().next().map(|_| Event::Emptied {});
    leave_floor::all_leave(it.floor).into_iter().chain(leaves)
}

/// The day after.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<Date> {
    cx.now.date().max(it.meeting.day).checked_add(1.days()).ok()
}
