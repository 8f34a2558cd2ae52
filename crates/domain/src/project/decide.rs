//! The way every command goes: role and place, the table of states, room in the record, then the act's own file.

use super::act::{self, Act, Command};
use super::case::Case;
use super::event::Event;
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the project is then unchanged.
pub fn decide(it: &Case<'_>, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(command.act());
    let in_state = |refusal: Refusal| Refusal { from: Some(it.project.stage.kind().key()), ..refusal };
    is_open_to(command.act(), it, cx).map_err(in_state)?;
    act::dispatch(it, &it.project.stage, command, &(), cx).map_err(in_state)
}

fn is_open_to(act: Act, it: &Case<'_>, cx: &Context<'_>) -> Result<(), Refusal> {
    reaches(act, it, cx)?;
    if !act.is_possible_in(it.project.stage.kind()) {
        return Err(cx.refuse(Code::NotInThisState));
    }
    if it.project.events.saturating_add(act.leaves_free()) >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(())
}

/// Whether somebody may say whether the work is good, once it is done: by role and place, and because they neither did
/// nor approved it.
pub fn may_judge(it: &Case<'_>, cx: &Context<'_>) -> bool {
    let cx = &cx.attempting(Act::Accept);
    reaches(Act::Accept, it, cx).is_ok() && it.is_impartial(cx).is_ok()
}

/// Refuses a role that may not, or not there. Whoever walks a part of the place sees whether the work is good, as well
/// as whoever sits at the desk: what is done for the whole community would else be judged by nobody but those who do
/// and pay for it.
fn reaches(act: Act, it: &Case<'_>, cx: &Context<'_>) -> Result<(), Refusal> {
    match cx.authorise() {
        Err(refusal) if refusal.code == Code::OutsideYourPlace && act.judges_work() && it.around.holds_in_part => {
            Ok(())
        }
        answer => answer,
    }
}

impl Act {
    /// Whether it says whether the work is good.
    fn judges_work(self) -> bool {
        matches!(self, Act::Accept | Act::SendBack | Act::ReportFault)
    }

    /// Events that stay free for the way to its end: what is only told, planned or quoted does not block that.
    fn leaves_free(self) -> usize {
        match self {
            Act::AddStep | Act::AlterStep | Act::DropStep | Act::ReportProgress | Act::AddQuote | Act::StrikeQuote => {
                limits::PROJECT_EVENTS_KEPT_FOR_ENDING
            }
            Act::SendBack | Act::ReportFault | Act::ChangeScope => limits::PROJECT_EVENTS_KEPT_FOR_ENDING / 2,
            _ => 1,
        }
    }

    /// Whether, sent twice, it would be done twice: whoever does it says what they saw.
    pub fn adds_up(self) -> bool {
        matches!(self, Act::AddStep | Act::ChangeScope)
    }
}

/// The acts that somebody can do now, in the order in which they are offered: each is tried with content that cannot be
/// refused.
pub fn offered(it: &Case<'_>, cx: &Context<'_>) -> Vec<Act> {
    let is_offered = |act: &Act| {
        let (cx, stage) = (cx.attempting(*act), &it.project.stage);
        is_open_to(*act, it, &cx).is_ok()
            && act::sample(*act, it, stage, &cx)
                .is_some_and(|command| act::dispatch(it, stage, command, &(), &cx).is_ok())
    };
    Act::on_one().filter(is_offered).collect()
}
