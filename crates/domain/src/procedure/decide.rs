//! The way every command goes: role and place, the table of states, room in the record, then the act's own file.

use super::{Act, Around, Command, Event, Procedure, act};
use crate::context::Context;
use crate::limits::{STREAM_EVENTS_KEPT_FOR_ENDING, STREAM_EVENTS_MAX};
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the procedure is then unchanged.
pub fn decide(
    procedure: &Procedure,
    around: &Around,
    command: Command,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(command.act());
    let stage = procedure.stage(around, cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.key()), ..refusal };
    let may_now = || {
        cx.authorise()?;
        if !command.act().is_possible_in(stage) {
            return Err(cx.refuse(Code::NotInThisState));
        }
        if procedure.events + kept_free_by(command.act()) >= STREAM_EVENTS_MAX {
            return Err(cx.refuse(Code::RecordTooLong));
        }
        Ok(())
    };
    may_now().map_err(in_state)?;
    act::dispatch(procedure, &stage, command, around, cx).map_err(in_state)
}

/// Events of the record that the act leaves free for what brings the procedure to its end: whoever puts a step right
/// again and again does not stop it.
fn kept_free_by(act: Act) -> usize {
    match act {
        Act::CorrectStep => STREAM_EVENTS_KEPT_FOR_ENDING,
        _ => 0,
    }
}

/// The acts that can be done now, in the order in which they are offered. Each is tried with content that cannot be
/// refused, so that no rule is written twice.
pub fn offered(procedure: &Procedure, around: &Around, cx: &Context<'_>) -> Vec<Act> {
    let stage = procedure.stage(around, cx.now);
    let is_offered = |act: &Act| {
        let sample = act::sample(*act, procedure, &stage, cx);
        match sample.map(|command| decide(procedure, around, command, cx)) {
            Some(Err(refusal)) => refusal.code == Code::NoSuchRule,
            Some(Ok(_)) => true,
            None => false,
        }
    };
    Act::on_one().filter(is_offered).collect()
}
