//! A step is added to the plan, with a reason that everybody reads.

use super::case::Case;
use super::event::Event;
use super::parts::PlannedStep;
use super::plan::{check_count, check_step};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::Refusal;

pub(super) fn add_step(
    it: &Case<'_>,
    plan: PlannedStep,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.is_theirs(cx)?;
    check_count(it.project.steps.len() + 1, cx)?;
    check_step(&plan, cx)?;
    let step = it.project.steps.last().map_or(1, |step| step.number.saturating_add(1));
    Ok(vec![Event::StepAdded { step, plan, reason }])
}
