//! The way every command goes: role and place, the table of states, room in the record, then the act's own file.

use super::{Act, Command, Event, Need, StageKind, act};
use crate::context::Context;
use crate::limits::{STREAM_EVENTS_KEPT_FOR_ACTS, STREAM_EVENTS_MAX};
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the need is then unchanged.
pub fn decide(need: &Need, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let cx = &cx.attempting(act);
    let stage = need.stage_at(cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.kind().key()), ..refusal };
    may_now(act, stage.kind(), need, cx).map_err(in_state)?;
    act::dispatch(need, &stage, command, &(), cx).map_err(in_state)
}

fn may_now(act: Act, stage: StageKind, need: &Need, cx: &Context<'_>) -> Result<(), Refusal> {
    cx.authorise()?;
    if !act.is_possible_in(stage) {
        return Err(cx.refuse(Code::NotInThisState));
    }
    // Whoever takes it up and gives it back, again and again, leaves room for what brings it to its end.
    let kept = if act == Act::TakeUp { STREAM_EVENTS_KEPT_FOR_ACTS } else { 0 };
    if need.events + kept >= STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::NeedFull));
    }
    Ok(())
}
