//! The way every command goes: role and place, the table of states, whether whoever acts leads the body, then the
//! act's own file.

use super::act::{self, Act, Command};
use super::case::Case;
use super::draft::may_redraft;
use super::event::Event;
use crate::context::Context;
use crate::limits::STREAM_EVENTS_MAX;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::resolution::led_by;

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; nothing is changed then.
pub fn decide(it: &Case<'_>, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let cx = &cx.attempting(act);
    let stage = it.agreement.stage_at(cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.key()), ..refusal };
    let open = || -> Result<(), Refusal> {
        match act {
            // Who stands for a party stands for it wherever their role is bound, and so does a witness for what they
            // saw.
            Act::Answer | Act::ConfirmOnBehalf => permission::authorise(cx.actor.role, cx.act)?,
            _ => cx.authorise()?,
        }
        if !act.is_possible_in(stage) {
            return Err(cx.refuse(Code::NotInThisState));
        }
        if !matches!(act, Act::Answer | Act::ConfirmOnBehalf) {
            led_by(it.agreement.body.as_ref(), it.around.leads.as_ref(), cx)?;
        }
        if it.agreement.events >= STREAM_EVENTS_MAX {
            return Err(cx.refuse(Code::RecordTooLong));
        }
        Ok(())
    };
    open().map_err(in_state)?;
    act::dispatch(it, &stage, command, &(), cx).map_err(in_state)
}

/// The acts that somebody can do now, in the order in which they are offered: each is tried with content that cannot be
/// refused. Those about a party are offered where one is looked at.
pub fn offered(it: &Case<'_>, cx: &Context<'_>) -> Vec<Act> {
    let stage = it.agreement.stage_at(cx.now);
    let is_offered = |act: &Act| match act {
        Act::Redraft => may_redraft(it.agreement, it.around.leads.as_ref(), &cx.attempting(*act)).is_ok(),
        _ => act::sample(*act, it, &stage, cx).is_some_and(|command| decide(it, command, cx).is_ok()),
    };
    Act::on_one().filter(is_offered).collect()
}
