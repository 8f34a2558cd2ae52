//! The way every command goes: role and place, the raiser, the table of states, then the act's own file.

use super::{Act, Around, Command, Event, Matter, StageKind, act, held_back};
use crate::context::Context;
use crate::events::Readers;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::role::Role;

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the matter is then unchanged.
pub fn decide(matter: &Matter, command: Command, around: &Around, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let cx = &cx.attempting(act);
    let stage = matter.stage_at(cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.kind().key()), ..refusal };
    is_open_to(act, matter, cx)?;
    let mut events = act::dispatch(matter, stage, command, around, cx).map_err(in_state)?;
    if cx.personal_data && hides_nothing_yet(&events) {
        events.push(Event::PersonalDataFound {});
    }
    held_back::hold_back_words(matter, events, cx).map_err(in_state)
}

/// Whether this actor may do this now: in their role, in this state, with room left in the record.
pub(super) fn is_open_to(act: Act, matter: &Matter, cx: &Context<'_>) -> Result<(), Refusal> {
    let stage = matter.stage_at(cx.now).kind();
    may_now(act, stage, matter, cx).map_err(|refusal| Refusal { from: Some(stage.key()), ..refusal })
}

fn may_now(act: Act, stage: StageKind, matter: &Matter, cx: &Context<'_>) -> Result<(), Refusal> {
    cx.authorise()?;
    if cx.actor.role == Role::Raiser && !is_raiser(matter, cx) {
        return Err(cx.refuse(Code::NotTheRaiser));
    }
    if !act.is_possible_in(stage) {
        return Err(cx.refuse(not_in(stage, act)));
    }
    if matter.events + act.leaves_free() >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(())
}

/// Why an act is not possible in a state. Whoever only has to accept the matter first is told that.
fn not_in(stage: StageKind, act: Act) -> Code {
    let is_early = stage == StageKind::Received && act.is_possible_in(StageKind::Accepted);
    if is_early { Code::NotAcceptedYet } else { Code::NotInThisState }
}

impl Act {
    /// Whether, sent twice, it would be done twice: whoever does it says what they saw.
    pub fn adds_up(self) -> bool {
        matches!(self, Act::Split)
    }
}

/// Whether it is the raiser of this matter, or of one that goes on in it. A raiser without a name is told apart by the
/// matter whose code they hold.
fn is_raiser(matter: &Matter, cx: &Context<'_>) -> bool {
    let Some(voice) = cx.voice.filter(|voice| voice.heard_in == matter.id) else { return false };
    voice.of != matter.id || cx.actor.person == matter.raiser
}

/// A reply says itself that personal data were found in it; whatever else everybody would read is hidden as well until
/// a person decides.
fn hides_nothing_yet(events: &[Event]) -> bool {
    let is_public = events.iter().any(|event| event.readers() == Readers::Everybody);
    is_public && !events.iter().any(|event| matches!(event, Event::Replied { .. }))
}
