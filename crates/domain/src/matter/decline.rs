//! The desk does not take a matter on 不予受理: it says why and where to go instead, and that is the public reply.

use super::{Context, reply};
use crate::event::Event;
use crate::ids::TextRef;
use crate::refusal::Refusal;

pub(super) fn decline(reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    Ok(vec![reply::answer(reason, cx), Event::MatterDeclined {}])
}
