//! Words about a matter: the public reply 答复, the internal note 备注, the public question how it stands 跟进.

use super::{Event, Handler, Matter, Stage};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

pub(super) fn reply(stage: &Stage, text: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    with_the_unit(stage, cx)?;
    Ok(vec![answer(text, cx)])
}

/// The public answer of whoever acts.
pub(super) fn answer(text: TextRef, cx: &Context<'_>) -> Event {
    let (unit, personal_data) = (cx.actor.unit().cloned(), cx.personal_data);
    Event::Replied { text, unit, given: Some(cx.now), personal_data }
}

pub(super) fn note(stage: &Stage, text: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    with_the_unit(stage, cx)?;
    Ok(vec![Event::Noted { text }])
}

pub(super) fn follow_up(matter: &Matter, text: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let per_day = cx.integer(RuleId::FollowUpPerDay)?;
    if matter.pace.follow_ups(cx.actor.person.as_ref(), cx.now) >= per_day {
        return Err(cx.refuse(Code::TooManyToday).with(per_day));
    }
    Ok(vec![Event::FollowedUp { text }])
}

/// A unit speaks about what is with it, or what it has done.
pub(super) fn with_the_unit(stage: &Stage, cx: &Context<'_>) -> Result<(), Refusal> {
    let Some(own) = cx.actor.unit() else { return Ok(()) };
    let handler = match stage {
        Stage::Verified { handler, .. } => Some(handler.clone()),
        stage => stage.handler(),
    };
    match handler {
        Some(Handler::Unit(unit)) if unit == *own => Ok(()),
        _ => Err(cx.refuse(Code::NotYourUnit)),
    }
}
