//! The way every command goes: role and place, the table of states, room in the record, then the act's own file.

use super::{Act, Command, Event, Notice, StageKind, act};
use crate::context::Context;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the notice is then unchanged.
pub fn decide(notice: &Notice, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let cx = &cx.attempting(act);
    let stage = notice.stage_at(cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.kind().key()), ..refusal };
    may_now(act, stage.kind(), notice, cx).map_err(in_state)?;
    act::dispatch(notice, &stage, command, &(), cx).map_err(in_state)
}

fn may_now(act: Act, stage: StageKind, notice: &Notice, cx: &Context<'_>) -> Result<(), Refusal> {
    match act {
        // Whoever works at one place may object to what is posted for all, or write that down for a neighbour.
        Act::Object => permission::authorise(cx.actor.role, cx.act)?,
        _ => cx.authorise()?,
    }
    if !act.is_possible_in(stage) {
        return Err(cx.refuse(Code::NotInThisState));
    }
    if notice.events + act.leaves_free(notice, cx.actor.role) >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::NoticeFull));
    }
    Ok(())
}
