//! Somebody who was at the meeting signs its minutes.

use super::event::Event;
use super::gathering::Gathering;
use crate::context::Context;
use crate::ids::{PersonId, PictureId, TextRef};
use crate::limits;
use crate::refusal::{Code, Refusal};

/// Notes a signature. Whoever signs on paper is noted by those who lead, with a picture of the sheet.
///
/// # Errors
/// The minutes were written anew since; they were not there; they signed before; there is no picture of a sheet, or too
/// many.
pub(super) fn sign_minutes(
    it: &Gathering<'_>,
    version: TextRef,
    person: PersonId,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by_or_self(std::slice::from_ref(&person), cx)?;
    let current = it.meeting.version().filter(|current| current.text == version);
    let current = current.ok_or_else(|| cx.refuse(Code::MinutesRewritten))?;
    // Officers of records from before they had to come before a meeting could end.
    let is_officer = it.meeting.officers.as_ref().is_some_and(|officers| officers.holds(&person));
    if !it.presence.was_there(&person) && !is_officer {
        return Err(cx.refuse(Code::NotThere).with(&person));
    }
    if current.is_signed_by(&person) {
        return Err(cx.refuse(Code::SignedAlready));
    }
    if cx.actor.person.as_ref() != Some(&person) && pictures.is_empty() {
        return Err(cx.refuse(Code::SheetMissing));
    }
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    Ok(vec![Event::MinutesSigned { version, person, pictures }])
}

/// The version, whoever acts where they were there and have not signed, or anybody who was and has not.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<(TextRef, PersonId, Vec<PictureId>)> {
    let version = it.meeting.version()?;
    let officers = it.meeting.officers.iter().flat_map(|officers| [&officers.chair, &officers.recorder]);
    let there = it.presence.intervals.iter().map(|interval| &interval.person);
    let mut signing = cx.actor.person.iter().chain(officers).chain(there).filter(|person| {
        let is_officer = it.meeting.officers.as_ref().is_some_and(|officers| officers.holds(person));
        (it.presence.was_there(person) || is_officer) && !version.is_signed_by(person)
    });
    let person = signing.next()?.clone();
    let sheet = (cx.actor.person.as_ref() != Some(&person)).then(|| PictureId::from("any"));
    Some((version.text.clone(), person, sheet.into_iter().collect()))
}
