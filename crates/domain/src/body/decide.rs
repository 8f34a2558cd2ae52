//! The way every command goes: role and place, the table of states, room in the record, then the act's own file.

use super::{Act, Around, Body, Command, Event, act};
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the body is then unchanged.
pub fn decide(body: &Body, command: Command, around: &Around, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(command.act());
    let in_state = |refusal: Refusal| Refusal { from: Some(body.stage.key()), ..refusal };
    is_open_to(command.act(), body, cx).map_err(in_state)?;
    act::dispatch(body, &body.stage, command, around, cx).map_err(in_state)
}

fn is_open_to(act: Act, body: &Body, cx: &Context<'_>) -> Result<(), Refusal> {
    cx.authorise()?;
    if !act.is_possible_in(body.stage) {
        return Err(cx.refuse(Code::NotInThisState));
    }
    // The last event is kept for its end.
    let kept = usize::from(act != Act::Dissolve);
    if body.events + kept >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(())
}

/// The acts that somebody can do now, in the order in which they are offered: each is tried with content that cannot be
/// refused.
pub fn offered(body: &Body, around: &Around, cx: &Context<'_>) -> Vec<Act> {
    let is_offered = |act: &Act| {
        let cx = cx.attempting(*act);
        is_open_to(*act, body, &cx).is_ok()
            && act::sample(*act, body, &body.stage, &cx)
                .is_some_and(|command| act::dispatch(body, &body.stage, command, around, &cx).is_ok())
    };
    Act::on_one().filter(is_offered).collect()
}
