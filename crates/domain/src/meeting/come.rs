//! People come to a meeting.

use super::event::Event;
use super::gathering::Gathering;
use super::keys::{Attends, SignedInBy};
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use std::collections::BTreeSet;

/// Notes that they came, many at once. Whoever comes with a code signs in themself.
///
/// # Errors
/// It is not the day of the meeting; one of them is there already, or comes as a member and has no seat; there are too
/// many; whoever acts leads neither body nor meeting and signs in somebody else.
pub(super) fn come(
    it: &Gathering<'_>,
    persons: Vec<PersonId>,
    attends: Attends,
    by: SignedInBy,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.is_the_day(cx)?;
    named(&persons, cx)?;
    it.led_by_or_self(&persons, cx)?;
    if it.presence.intervals.len() + persons.len() > limits::MEETING_PRESENCE_MAX {
        return Err(cx.refuse(Code::TooManyPeople).with(limits::MEETING_PRESENCE_MAX));
    }
    let on = cx.now.date();
    for person in &persons {
        if it.presence.is_there(person) {
            return Err(cx.refuse(Code::ThereAlready).with(person));
        }
        if attends == Attends::Member && !it.is_without_roll(on) && !it.has_seat(person, on) {
            return Err(cx.refuse(Code::NoSeatToday).with(person));
        }
    }
    Ok(vec![Event::Came { persons, attends, by }])
}

/// Somebody is named, everybody once, and not too many at a time.
pub(super) fn named(persons: &[PersonId], cx: &Context<'_>) -> Result<(), Refusal> {
    if persons.is_empty() {
        return Err(cx.refuse(Code::NoSuchPerson));
    }
    if persons.len() > limits::MEETING_NAMED_MAX {
        return Err(cx.refuse(Code::TooManyPeople).with(limits::MEETING_NAMED_MAX));
    }
    let mut seen = BTreeSet::new();
    match persons.iter().find(|person| !seen.insert(*person)) {
        Some(twice) => Err(cx.refuse(Code::NamedTwice).with(twice)),
        None => Ok(()),
    }
}

/// Somebody who can come: a member who is not there, or whoever acts, or anybody.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> (PersonId, Attends) {
    let on = cx.now.date();
    let is_away = |person: &PersonId| !it.presence.is_there(person);
    let acting = cx.actor.person.clone().filter(is_away);
    let member = it.due(on).into_iter().find(|person| is_away(person) && it.has_seat(person, on)).cloned();
    match (acting, member) {
        (Some(person), _) if it.has_seat(&person, on) => (person, Attends::Member),
        (_, Some(person)) if it.led_by(cx).is_ok() => (person, Attends::Member),
        (Some(person), _) => (person, Attends::Observer),
        _ => (PersonId::from("any"), Attends::Observer),
    }
}
