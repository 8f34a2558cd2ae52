//! The raiser takes a matter back 撤回, as long as it is open.

use crate::event::Event;
use crate::ids::TextRef;
use crate::refusal::Refusal;

pub(super) fn withdraw(reason: Option<TextRef>) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::MatterWithdrawn { reason }])
}
