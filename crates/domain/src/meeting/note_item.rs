//! An item is dealt with without a decision: it was told, or talked about.

use super::event::Event;
use super::gathering::Gathering;
use super::numbers::ItemId;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::Refusal;

/// Notes it, with what came of it where somebody wrote that down.
///
/// # Errors
/// The item is dealt with already; a motion is before the meeting; whoever acts leads neither body nor meeting.
pub(super) fn note_item(
    it: &Gathering<'_>,
    item: ItemId,
    text: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    it.open_item(item, cx)?;
    it.no_motion(cx)?;
    Ok(vec![Event::ItemNoted { item, text }])
}
