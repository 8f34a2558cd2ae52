//! The way every command goes: role and place, the table of states, whether whoever acts leads the body, room in the
//! record, then the act's own file.

use super::case::{Case, led_by};
use super::{Act, Command, Event, StageKind, act};
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};

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
