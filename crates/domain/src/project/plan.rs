//! What holds for every step of a plan, and for pictures.

use super::parts::PlannedStep;
use super::state::Project;
use crate::context::Context;
use crate::ids::PictureId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::{DAY_MS, Millis};
use jiff::civil::Date;

/// The day that lies so many days after another moment's.
pub(super) fn days_after(now: Millis, days: i64) -> Date {
    Millis(now.0.saturating_add(days.saturating_mul(DAY_MS))).date()
}

/// A step ends today or later, and not later than the rule lets it.
pub(super) fn check_step(plan: &PlannedStep, cx: &Context<'_>) -> Result<(), Refusal> {
    let days = cx.integer(RuleId::ProjectLongestDays)?;
    if plan.until < cx.now.date() || plan.until > days_after(cx.now, days) {
        return Err(cx.refuse(Code::ProjectStepDay).with(days));
    }
    Ok(())
}

/// There is room for one more.
pub(super) fn check_count(steps: usize, cx: &Context<'_>) -> Result<(), Refusal> {
    match steps > limits::PROJECT_STEPS_MAX {
        true => Err(cx.refuse(Code::ProjectTooManySteps).with(limits::PROJECT_STEPS_MAX)),
        false => Ok(()),
    }
}

/// The step of a number, which was not dropped.
pub(super) fn standing<'a>(
    project: &'a Project,
    number: u32,
    cx: &Context<'_>,
) -> Result<&'a super::parts::Step, Refusal> {
    let step = project.step(number).filter(|step| step.dropped.is_none());
    step.ok_or_else(|| cx.refuse(Code::NoSuchProjectStep).with(number))
}

/// As many pictures as one act may have.
pub(super) fn check_pictures(pictures: &[PictureId], cx: &Context<'_>) -> Result<(), Refusal> {
    match pictures.len() > limits::PICTURES_MAX {
        true => Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX)),
        false => Ok(()),
    }
}
