//! People say that they cannot come.

use super::come::named;
use super::event::Event;
use super::gathering::Gathering;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};

/// Notes that they are excused. They are not there for that.
///
/// # Errors
/// One of them is there, is excused already, or has no seat and need not come; whoever acts leads neither body nor
/// meeting and excuses somebody else.
pub(super) fn excuse(
    it: &Gathering<'_>,
    persons: Vec<PersonId>,
    reason: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    named(&persons, cx)?;
    it.led_by_or_self(&persons, cx)?;
    let on = it.meeting.day;
    for person in &persons {
        if it.presence.is_there(person) {
            return Err(cx.refuse(Code::ThereNotExcused).with(person));
        }
        if it.presence.is_excused(person) {
            return Err(cx.refuse(Code::AlreadySo));
        }
        if !it.is_without_roll(on) && !it.has_seat(person, on) {
            return Err(cx.refuse(Code::NoSeatToday).with(person));
        }
    }
    Ok(vec![Event::Excused { persons, reason }])
}

/// Somebody who can be excused: whoever acts, where they sit in the body, or anybody who does and is not there.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<PersonId> {
    let away = |person: &PersonId| !it.presence.is_there(person) && !it.presence.is_excused(person);
    let on = it.meeting.day;
    let acting = cx.actor.person.clone().filter(|person| away(person) && it.has_seat(person, on));
    acting.or_else(|| it.due(on).into_iter().find(|person| away(person)).cloned())
}
