//! The way every command goes: role and place, the table of states, room in the record, then the act's own file.

use super::act::{self, Act, Command, WritesTo};
use super::around::{Around, Case};
use super::event::Event;
use super::state::Fund;
use crate::context::Context;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};

/// Decides a command: the events that follow, or why nothing does. To which stream they go says [`Act::writes_to`].
///
/// # Errors
/// A [`Refusal`] with the state it came from; nothing is changed.
pub fn decide(fund: &Fund, around: &Around, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let cx = &cx.attempting(act);
    let stage = fund.stage();
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.key()), ..refusal };
    may_now(act, fund, around, cx).map_err(in_state)?;
    act::dispatch(&Case { fund, around }, &stage, command, &(), cx).map_err(in_state)
}

fn may_now(act: Act, fund: &Fund, around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    match act {
        // Whoever works at one place gives where they like.
        Act::Pledge | Act::VoidPledge => permission::authorise(cx.actor.role, cx.act)?,
        _ => cx.authorise()?,
    }
    if !act.is_possible_in(fund.stage()) {
        return Err(cx.refuse(Code::NotInThisState));
    }
    let events = match act.writes_to() {
        WritesTo::Fund => fund.events,
        WritesTo::Pledge => around.pledge.as_ref().map_or(0, |pledge| pledge.events),
        WritesTo::Expense => around.expense.as_ref().map_or(0, |expense| expense.events),
    };
    if events >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(())
}
