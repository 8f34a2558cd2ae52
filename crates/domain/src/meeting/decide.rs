//! The way every command goes: role and place, the table of states, room in the record, then the act's own file.

use super::event::Event;
use super::gathering::Gathering;
use super::state::Meeting;
use super::{Act, Command, act};
use crate::context::Context;
use crate::limits::{MEETING_EVENTS_KEPT_FOR_ENDING, STREAM_EVENTS_MAX};
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the meeting is then unchanged.
pub fn decide(it: &Gathering<'_>, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(command.act());
    let in_state = |refusal: Refusal| Refusal { from: Some(it.meeting.stage.key()), ..refusal };
    is_open_to(command.act(), it, cx).map_err(in_state)?;
    act::dispatch(it, &it.meeting.stage, command, &(), cx).map_err(in_state)
}

fn is_open_to(act: Act, it: &Gathering<'_>, cx: &Context<'_>) -> Result<(), Refusal> {
    let meeting = it.meeting;
    cx.authorise()?;
    if it.body.is_dissolved() && !ends_it(act) {
        return Err(cx.refuse(Code::BodyNotActive));
    }
    if !act.is_possible_in(meeting.stage) {
        return Err(cx.refuse(Code::NotInThisState));
    }
    if meeting.events.saturating_add(kept(act, meeting)) >= STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(())
}

/// What is still done with a meeting of a body that ended: it is brought to its end and written down.
fn ends_it(act: Act) -> bool {
    use Act::{AmendMinutes, CallOff, End, FreezeMinutes, SignMinutes, WriteMinutes};
    let is_written = matches!(act, WriteMinutes | AmendMinutes | SignMinutes | FreezeMinutes);
    is_written || matches!(act, CallOff | End | Act::Leave | Act::LeaveFloor | Act::NoteItem | Act::WithdrawItem)
}

/// The events that stay free of an act: whatever is done, every item that is open can still be dealt with, the meeting
/// be ended and its minutes written, signed and let stand.
fn kept(act: Act, meeting: &Meeting) -> usize {
    match act {
        // Those who come and go, and those who speak, have streams of their own.
        Act::Come | Act::Leave | Act::Excuse | Act::AskForFloor | Act::GiveFloor | Act::LeaveFloor => 0,
        Act::FreezeMinutes | Act::CallOff => 0,
        Act::SignMinutes | Act::ChangeOfficers => 1,
        Act::WriteMinutes | Act::AmendMinutes => MEETING_EVENTS_KEPT_FOR_ENDING / 4,
        Act::End => MEETING_EVENTS_KEPT_FOR_ENDING / 2,
        Act::NoteItem | Act::WithdrawItem | Act::PutOffItem | Act::ReferItem => MEETING_EVENTS_KEPT_FOR_ENDING,
        Act::Resume => MEETING_EVENTS_KEPT_FOR_ENDING.saturating_add(meeting.open_items().count()),
        // Whatever was adjourned has to be resumed.
        Act::Adjourn => MEETING_EVENTS_KEPT_FOR_ENDING.saturating_add(meeting.open_items().count() + 1),
        _ => MEETING_EVENTS_KEPT_FOR_ENDING.saturating_add(meeting.open_items().count() + 2),
    }
}

/// The acts that somebody can do now, in the order in which they are offered: each is tried with content that cannot be
/// refused.
pub fn offered(it: &Gathering<'_>, cx: &Context<'_>) -> Vec<Act> {
    let is_offered = |act: &Act| {
        let cx = cx.attempting(*act);
        is_open_to(*act, it, &cx).is_ok()
            && act::sample(*act, it, &it.meeting.stage, &cx)
                .is_some_and(|command| act::dispatch(it, &it.meeting.stage, command, &(), &cx).is_ok())
    };
    Act::on_one().filter(is_offered).collect()
}
