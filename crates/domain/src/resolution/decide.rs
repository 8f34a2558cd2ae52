//! The way every command goes: role and place, the table of states, whether whoever acts leads the body, room in the
//! record, then the act's own file.

use super::{Act, Command, Event, Resolution, StageKind, act};
use crate::context::Context;
use crate::ids::{BodyId, MatterId, TextRef};
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::role::Role;

/// What stands around a resolution, looked up by whoever carries the command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The body that whoever acts leads.
    pub leads: Option<BodyId>,
    /// How its notice stands.
    pub notice: Option<Standing>,
    /// A matter of it with which somebody still has to do something.
    pub unfinished: Option<MatterId>,
    /// The views that were recorded beside the decisions it rests on: the references of their words.
    pub views: Vec<TextRef>,
    /// The residents' meeting, or that of their representatives, that would decide, or the one that was named.
    pub assembly: Option<BodyId>,
}

/// How the notice of a resolution stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whether its period is over.
    pub is_over: bool,
    /// Whether it was taken down before that.
    pub taken_down_early: bool,
    /// Objections without an answer.
    pub unanswered: usize,
}

/// A resolution with all that a decision about it may look at.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The resolution.
    pub resolution: &'a Resolution,
    /// What stands around it.
    pub around: &'a Around,
}

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the resolution is then unchanged.
pub fn decide(it: &Case<'_>, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(command.act());
    let in_state = |refusal: Refusal| Refusal { from: Some(it.resolution.stage.key()), ..refusal };
    is_open_to(command.act(), it, cx).map_err(in_state)?;
    act::dispatch(it, &it.resolution.stage, command, &(), cx).map_err(in_state)
}

fn is_open_to(act: Act, it: &Case<'_>, cx: &Context<'_>) -> Result<(), Refusal> {
    let Case { resolution, around } = *it;
    cx.authorise()?;
    if !act.is_possible_in(resolution.stage) {
        return Err(cx.refuse(Code::NotInThisState));
    }
    led_by(resolution.body.as_ref(), around.leads.as_ref(), cx)?;
    // What it still needs to its end: published, in force, carried out, voided.
    let kept = usize::from(act == Act::AnswerView) * StageKind::ALL.len();
    if resolution.events.saturating_add(kept) >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(())
}

/// The desk and those above it may; a member only where they lead the body.
pub(super) fn led_by(body: Option<&BodyId>, leads: Option<&BodyId>, cx: &Context<'_>) -> Result<(), Refusal> {
    match cx.actor.role {
        Role::GroupMember | Role::CouncilMember if body.is_none() || leads != body => {
            Err(cx.refuse(Code::NotYourBody))
        }
        _ => Ok(()),
    }
}

/// The acts that somebody can do now, in the order in which they are offered: each is tried with content that cannot be
/// refused.
pub fn offered(it: &Case<'_>, cx: &Context<'_>) -> Vec<Act> {
    let is_offered = |act: &Act| {
        let (cx, stage) = (cx.attempting(*act), &it.resolution.stage);
        is_open_to(*act, it, &cx).is_ok()
            && act::sample(*act, it, stage, &cx)
                .is_some_and(|command| act::dispatch(it, stage, command, &(), &cx).is_ok())
    };
    Act::on_one().filter(is_offered).collect()
}
