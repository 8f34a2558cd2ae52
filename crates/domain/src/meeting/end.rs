//! A meeting ends.

use super::adjourn::all_leave;
use super::event::Event;
use super::gathering::Gathering;
use crate::context::Context;
use crate::refusal::{Code, Refusal};

/// Ends it; whoever is there leaves.
///
/// # Errors
/// An item is not dealt with, and with it perhaps a motion; whoever leads or writes never came, and could not sign;
/// whoever acts leads neither body nor meeting.
pub(super) fn end(it: &Gathering<'_>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    let open: Vec<String> = it.meeting.open_items().map(|item| item.id.to_string()).collect();
    if !open.is_empty() {
        return Err(cx.refuse(Code::ItemsOpen).with(open.join(", ")));
    }
    let mut officers = it.meeting.officers.iter().flat_map(|officers| [&officers.chair, &officers.recorder]);
    if let Some(never_there) = officers.find(|person| !it.presence.was_there(person)) {
        return Err(cx.refuse(Code::OfficerNotThere).with(never_there));
    }
    Ok([Event::Ended {}].into_iter().chain(all_leave(it)).collect())
}
