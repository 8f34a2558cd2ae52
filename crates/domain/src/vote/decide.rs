//! The way every command goes: role and place, the table of states, whether whoever acts leads the body, room in the
//! record, then the act's own file.

use super::act::{self, Act, Command, WritesTo};
use super::around::{Around, Case};
use super::event::Event;
use super::keys::StageKind;
use super::state::Vote;
use crate::context::Context;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::resolution::led_by;

/// Decides a command: the events that follow, or why nothing does. To which stream they go says [`Act::writes_to`].
///
/// # Errors
/// A [`Refusal`] with the state it came from; nothing is changed.
pub fn decide(vote: &Vote, around: &Around, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(command.act());
    let stage = vote.stage_at(cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.key()), ..refusal };
    may_now(command.act(), stage, vote, around, cx).map_err(in_state)?;
    act::dispatch(&Case { vote, around }, &stage, command, &(), cx).map_err(in_state)
}

fn may_now(act: Act, stage: StageKind, vote: &Vote, around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    match act {
        // Whoever was named to count, or as a witness, does so whatever their role is bound to, and everybody votes
        // where they live.
        Act::Cast | Act::ConfirmOnBehalf => permission::authorise(cx.actor.role, cx.act)?,
        _ if vote.is_teller(cx.actor.person.as_ref()) => permission::authorise(cx.actor.role, cx.act)?,
        _ => cx.authorise()?,
    }
    if !act.is_possible_in(stage) {
        return Err(cx.refuse(not_now(act, stage)));
    }
    use Act::{AskVoid, ChangeTellers, ConfirmVoid, DeclineVoid, Prolong, Void};
    if matches!(act, Prolong | ChangeTellers | Void | AskVoid | ConfirmVoid | DeclineVoid) {
        led_by(vote.origin.body.as_ref(), around.leads.as_ref(), cx)?;
    }
    let events = match act.writes_to() {
        WritesTo::Vote => vote.events,
        WritesTo::Electorate => 0,
        WritesTo::Ballot => around.elector.as_ref().map_or(0, |(_, ballot)| ballot.events),
    };
    if events >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(())
}

/// Why a ballot is not taken now is said plainly.
fn not_now(act: Act, stage: StageKind) -> Code {
    match (act.writes_to(), stage) {
        (WritesTo::Ballot, StageKind::Announced) => Code::VoteNotOpen,
        (WritesTo::Ballot, StageKind::Over | StageKind::Counted | StageKind::Published) => Code::VoteIsOver,
        _ => Code::NotInThisState,
    }
}

/// The acts that can be done now, in the order in which they are offered: each is tried with content that cannot be
/// refused. Those on a ballot are among them where [`Around::elector`] is there.
pub fn offered(vote: &Vote, around: &Around, cx: &Context<'_>) -> Vec<Act> {
    let stage = vote.stage_at(cx.now);
    let is_offered = |act: &Act| {
        let sample = act::sample(*act, &Case { vote, around }, &stage, &cx.attempting(*act));
        let tried = sample.map(|command| decide(vote, around, command, cx));
        match tried {
            Some(Err(refusal)) => refusal.code == Code::NoSuchRule,
            Some(Ok(_)) => true,
            None => false,
        }
    };
    Act::on_one().filter(is_offered).collect()
}
