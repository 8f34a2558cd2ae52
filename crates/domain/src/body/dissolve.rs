//! A body ends, or is not founded after all.

use super::{Around, Event};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// Ends it.
///
/// # Errors
/// A meeting of it is called or under way, or its minutes do not stand: nobody would be left to end it.
pub(super) fn dissolve(reason: TextRef, around: &Around, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match &around.unfinished {
        Some(meeting) => Err(cx.refuse(Code::MeetingUnfinished).with(meeting)),
        None => Ok(vec![Event::Dissolved { reason }]),
    }
}
