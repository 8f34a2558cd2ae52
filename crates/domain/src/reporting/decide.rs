//! The way every command goes: role and unit, the table of states, room in the record, then what follows.

use super::{Act, Command, Event, Reporting, act};
use crate::context::Context;
use crate::limits::{STREAM_EVENTS_KEPT_FOR_ACTS, STREAM_EVENTS_KEPT_FOR_ENDING, STREAM_EVENTS_MAX};
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the report is then unchanged.
pub fn decide(reporting: &Reporting, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let cx = &cx.attempting(act);
    let stage = reporting.stage_at(cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.kind().key()), ..refusal };
    cx.authorise().and_then(|()| cx.acts_for(&reporting.unit)).map_err(in_state)?;
    if !act.is_possible_in(stage.kind()) {
        return Err(in_state(cx.refuse(Code::NotInThisState)));
    }
    // What is done again and again leaves room for what is said of every service, and for its end.
    let open = reporting.services.iter().filter(|service| service.evaluation.is_none()).count();
    let kept = match act {
        Act::NoteService => open + STREAM_EVENTS_KEPT_FOR_ACTS,
        Act::ChangeLiaison | Act::ChangeOurs | Act::Prolong => open + STREAM_EVENTS_KEPT_FOR_ENDING,
        Act::Confirm | Act::Decline | Act::Evaluate | Act::End => 0,
        Act::ReportUnit | Act::ReportMember | Act::Read => 0,
    };
    if reporting.events + kept >= STREAM_EVENTS_MAX {
        return Err(in_state(cx.refuse(Code::ReportingFull)));
    }
    act::dispatch(reporting, &stage, command, &(), cx).map_err(in_state)
}
