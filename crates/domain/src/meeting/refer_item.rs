//! An item is sent to another body.

use super::event::Event;
use super::gathering::Gathering;
use super::numbers::ItemId;
use crate::context::Context;
use crate::ids::{BodyId, TextRef};
use crate::refusal::{Code, Refusal};

/// Sends it there. A motion on it that was not decided lapses.
///
/// # Errors
/// The item is dealt with; it is the same body; whoever acts leads neither body nor meeting.
pub(super) fn refer_item(
    it: &Gathering<'_>,
    item: ItemId,
    to: BodyId,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    it.open_item(item, cx)?;
    if to == it.meeting.body {
        return Err(cx.refuse(Code::SameBody));
    }
    Ok(vec![Event::ItemReferred { item, to, reason }])
}
