//! People leave a meeting.

use super::come::named;
use super::event::Event;
use super::gathering::Gathering;
use crate::context::Context;
use crate::ids::PersonId;
use crate::refusal::{Code, Refusal};

/// Notes that they left: from now on they count for nothing that is decided, and whoever speaks has finished.
///
/// # Errors
/// One of them is not there; whoever acts leads neither body nor meeting and signs out somebody else.
pub(super) fn leave(it: &Gathering<'_>, persons: Vec<PersonId>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    named(&persons, cx)?;
    it.led_by_or_self(&persons, cx)?;
    match persons.iter().find(|person| !it.presence.is_there(person)) {
        Some(away) => Err(cx.refuse(Code::NotThere).with(away)),
        None => {
            let speaking = it.floor.speaking().filter(|speech| persons.contains(&speech.person));
            let finished = speaking.map(|speech| Event::FloorLeft { speech: speech.id });
            Ok(finished.chain([Event::Left { persons: persons.clone() }]).collect())
        }
    }
}

/// Somebody who can leave: whoever acts, where they are there, or anybody who is.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<PersonId> {
    let acting = cx.actor.person.clone().filter(|person| it.presence.is_there(person));
    acting.or_else(|| it.presence.there().next().map(|interval| interval.person.clone()))
}
