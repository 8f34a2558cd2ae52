//! An item is put off to a day.

use super::event::Event;
use super::gathering::Gathering;
use super::numbers::ItemId;
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// Puts it off. A motion on it that was not decided lapses.
///
/// # Errors
/// The item is dealt with; the day is not to come, or of another century; whoever acts leads neither body nor meeting.
pub(super) fn put_off_item(
    it: &Gathering<'_>,
    item: ItemId,
    to: Date,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    it.open_item(item, cx)?;
    if to <= cx.now.date() || !limits::YEARS.contains(&to.year()) {
        return Err(cx.refuse(Code::DayNotToCome));
    }
    Ok(vec![Event::ItemPutOff { item, to, reason }])
}
