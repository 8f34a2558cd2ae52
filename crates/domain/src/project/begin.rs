//! Whoever has it does it, without a contractor: a unit with its own people, residents with their own hands.

use super::case::Case;
use super::event::Event;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::Refusal;

pub(super) fn begin(it: &Case<'_>, text: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.is_theirs(cx)?;
    Ok(vec![Event::Begun { text }])
}
