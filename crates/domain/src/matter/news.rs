//! What is told in a matter of a project behind which it stands: everybody who waits for it is told.

use super::reply;
use super::{Event, Matter, Stage};
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits::{STREAM_EVENTS_KEPT_FOR_ENDING, STREAM_EVENTS_MAX};

/// The answer in a matter; none where it is no matter of its own any more, or its record has no room for more than its
/// end.
pub fn news(matter: &Matter, text: TextRef, cx: &Context<'_>) -> Option<Event> {
    let stage = matter.stage_at(cx.now);
    let is_gone = matches!(stage, Stage::Merged { .. } | Stage::Withdrawn | Stage::Retracted);
    let is_full = matter.events + STREAM_EVENTS_KEPT_FOR_ENDING >= STREAM_EVENTS_MAX;
    (!is_gone && !is_full).then(|| reply::answer(text, cx))
}
