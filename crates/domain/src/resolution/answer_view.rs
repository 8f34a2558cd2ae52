//! Whoever did not agree gets an explanation: each view that was recorded beside the decision can be answered.

use super::{Case, Event};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// Answers it.
///
/// # Errors
/// No such view was recorded, or it has its answer.
pub(super) fn answer_view(
    it: &Case<'_>,
    view: TextRef,
    text: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !it.around.views.contains(&view) {
        return Err(cx.refuse(Code::NoSuchView));
    }
    if it.resolution.answer_to(&view).is_some() {
        return Err(cx.refuse(Code::ViewAnswered));
    }
    Ok(vec![Event::ViewAnswered { view, text }])
}

/// A view without an answer.
pub(super) fn open(it: &Case<'_>) -> Option<TextRef> {
    it.around.views.iter().find(|view| it.resolution.answer_to(view).is_none()).cloned()
}
