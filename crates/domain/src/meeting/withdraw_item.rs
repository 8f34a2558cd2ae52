//! An item is taken from the agenda.

use super::event::Event;
use super::gathering::Gathering;
use super::numbers::ItemId;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::Refusal;

/// Takes it from the agenda; who did so stands beside the event.
///
/// # Errors
/// Whoever acts leads neither body nor meeting, or the item is dealt with already.
pub(super) fn withdraw_item(
    it: &Gathering<'_>,
    item: ItemId,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    it.open_item(item, cx)?;
    Ok(vec![Event::ItemWithdrawn { item, reason }])
}
