//! Whoever has the work reports it as done 办结. What was done is a public reply, so that it is typed once.

use super::{Context, Handler, Outcome, Stage, reply};
use crate::event::Event;
use crate::ids::{PictureId, TextRef};
use crate::limits;
use crate::permission::Act;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rules::RuleId;
use crate::time::ClockKind;

/// What was done.
pub(super) struct Work {
    pub outcome: Outcome,
    pub text: TextRef,
    pub pictures: Vec<PictureId>,
}

pub(super) fn mark_done(stage: &Stage, work: Work, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let handler = handler(stage, cx)?;
    if work.pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures, Act::MarkDone).with(limits::PICTURES_MAX));
    }
    let verify = cx.deadline(ClockKind::Verify, RuleId::ClockVerify, cx.now, Act::MarkDone)?;
    Ok(vec![
        reply::answer(work.text, cx),
        Event::MatterDone { outcome: work.outcome, handler, pictures: work.pictures, clocks: vec![verify] },
    ])
}

fn handler(stage: &Stage, cx: &Context<'_>) -> Result<Handler, Refusal> {
    match stage {
        Stage::InProgress { unit, .. } if !cx.is_street() => {
            cx.acts_for(unit, Act::MarkDone)?;
            Ok(Handler::Unit(unit.clone()))
        }
        Stage::Accepted if matches!(cx.actor.role, Role::Staff | Role::Secretary) => Ok(Handler::Community),
        Stage::Escalated if cx.is_street() => Ok(Handler::Street),
        _ => Err(cx.refuse(Code::NotYourUnit, Act::MarkDone)),
    }
}
