//! A step that nobody has to do any more is dropped from the plan.

use super::case::Case;
use super::event::Event;
use super::plan::standing;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn drop_step(it: &Case<'_>, number: u32, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.is_theirs(cx)?;
    if !standing(it.project, number, cx)?.is_open() {
        return Err(cx.refuse(Code::ProjectStepIsDone).with(number));
    }
    Ok(vec![Event::StepDropped { step: number, reason }])
}
