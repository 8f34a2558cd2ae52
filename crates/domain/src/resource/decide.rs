//! The way every command goes: role and unit, the table of states, room in the record, then what follows.

use super::{Command, Event, Resource, act};
use crate::context::Context;
use crate::limits::STREAM_EVENTS_MAX;
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the resource is then unchanged.
pub fn decide(resource: &Resource, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let cx = &cx.attempting(act);
    let stage = resource.stage_at(cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.kind().key()), ..refusal };
    cx.authorise().and_then(|()| cx.acts_for(&resource.offered.unit)).map_err(in_state)?;
    if !act.is_possible_in(stage.kind()) {
        return Err(in_state(cx.refuse(Code::NotInThisState)));
    }
    if resource.events >= STREAM_EVENTS_MAX {
        return Err(in_state(cx.refuse(Code::ResourceFull)));
    }
    act::dispatch(resource, &stage, command, &(), cx).map_err(in_state)
}
