//! Somebody gets the floor 请某人发言.

use super::event::Event;
use super::gathering::Gathering;
use super::keys::SpeechKind;
use super::numbers::SpeechId;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// Gives it. Whoever spoke has finished, except that a point of order only interrupts.
///
/// # Errors
/// They do not wait for it, or left meanwhile; somebody else is next and no reason is given; whoever acts leads neither
/// body nor meeting.
pub(super) fn give_floor(
    it: &Gathering<'_>,
    speech: SpeechId,
    reason: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    let waiting = it.floor.waiting(it.meeting);
    let Some(given) = waiting.iter().find(|waits| waits.id == speech) else {
        return Err(cx.refuse(Code::NoSuchSpeech).with(speech));
    };
    if !it.presence.is_there(&given.person) {
        return Err(cx.refuse(Code::NotThere).with(&given.person));
    }
    let next = waiting.iter().find(|waits| it.presence.is_there(&waits.person));
    let is_next = next.is_some_and(|next| next.id == speech);
    if !is_next && reason.is_none() {
        return Err(cx.refuse(Code::OutOfTurn).with(next.map_or(speech, |next| next.id)));
    }
    let interrupts = given.kind == SpeechKind::PointOfOrder;
    let finished = it.floor.speaking().filter(|speaking| !interrupts || speaking.kind == SpeechKind::PointOfOrder);
    let finished = finished.map(|speaking| Event::FloorLeft { speech: speaking.id });
    let reason = reason.filter(|_| !is_next);
    Ok(finished.chain([Event::FloorGiven { speech, reason }]).collect())
}

/// Whoever is next.
pub(super) fn sample(it: &Gathering<'_>) -> Option<SpeechId> {
    let waiting = it.floor.waiting(it.meeting);
    waiting.iter().find(|waits| it.presence.is_there(&waits.person)).map(|next| next.id)
}
