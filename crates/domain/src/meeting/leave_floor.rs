//! A speech is finished, or no longer asked for 发言结束、撤回申请.

use super::event::Event;
use super::floor::{Floor, SpeechState};
use super::gathering::Gathering;
use super::numbers::SpeechId;
use crate::context::Context;
use crate::refusal::{Code, Refusal};

/// Notes it.
///
/// # Errors
/// It is over already; whoever acts leads neither body nor meeting and it is somebody else's.
pub(super) fn leave_floor(it: &Gathering<'_>, speech: SpeechId, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let found = it.floor.speech(speech).ok_or_else(|| cx.refuse(Code::NoSuchSpeech).with(speech))?;
    it.led_by_or_self(std::slice::from_ref(&found.person), cx)?;
    match found.state {
        SpeechState::Asked | SpeechState::Speaking { .. } => Ok(vec![Event::FloorLeft { speech }]),
        SpeechState::Spoken { .. } | SpeechState::TakenBack => Err(cx.refuse(Code::AlreadySo)),
    }
}

/// That nobody speaks or waits any longer, because the meeting is over or broken off; nothing where nobody does.
pub(super) fn all_leave(floor: &Floor) -> Option<Event> {
    let is_open = |state: &SpeechState| matches!(state, SpeechState::Asked | SpeechState::Speaking { .. });
    floor.speeches.iter().find(|speech| is_open(&speech.state)).map(|_| Event::FloorCleared {})
}

/// One that is going on or asked for: of whoever acts, or anybody's.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<SpeechId> {
    let waiting = it.floor.waiting(it.meeting);
    let open: Vec<_> = it.floor.speaking().chain(waiting).collect();
    let own = open.iter().find(|speech| cx.actor.person.as_ref() == Some(&speech.person));
    own.or_else(|| open.first()).map(|speech| speech.id)
}
