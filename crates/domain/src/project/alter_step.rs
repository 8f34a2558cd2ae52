//! A step of the plan is altered: what stood there and why it is not so any more stay to be read.

use super::case::Case;
use super::event::Event;
use super::parts::PlannedStep;
use super::plan::{check_step, standing};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn alter_step(
    it: &Case<'_>,
    number: u32,
    plan: PlannedStep,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.is_theirs(cx)?;
    if !standing(it.project, number, cx)?.is_open() {
        return Err(cx.refuse(Code::ProjectStepIsDone).with(number));
    }
    check_step(&plan, cx)?;
    Ok(vec![Event::StepAltered { step: number, plan, reason }])
}
