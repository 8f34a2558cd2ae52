//! An item is added to the agenda.

use super::event::Event;
use super::gathering::Gathering;
use super::numbers::ItemId;
use super::state::NewItem;
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// Adds it. One that comes too late to be told of in time is talked about and not voted on.
///
/// # Errors
/// Whoever acts leads neither body nor meeting, or there are too many.
pub(super) fn add_item(it: &Gathering<'_>, new: NewItem, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    let before = it.meeting.items.len();
    if before >= limits::MEETING_ITEMS_MAX {
        return Err(cx.refuse(Code::TooManyItems).with(limits::MEETING_ITEMS_MAX));
    }
    let item = u32::try_from(before).map_or(u32::MAX, |before| before.saturating_add(1));
    Ok(vec![Event::ItemAdded { item: ItemId(item), new }])
}
