//! Somebody is given a seat: elected, agreed on, sent, or moved up from the alternates.

use super::{Body, Event, Office, Seat, SeatedBy, StageKind};
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::ToSpan;
use jiff::civil::Date;

/// A seat to be given.
#[derive(Debug, Clone)]
pub(super) struct Seating {
    pub(super) person: PersonId,
    pub(super) office: Office,
    pub(super) from: Date,
    pub(super) until: Option<Date>,
    pub(super) by: SeatedBy,
    pub(super) voices: Option<u32>,
}

/// Gives the seat.
///
/// # Errors
/// They have one; every seat is held; somebody leads it already; it would be held before there was such a body; the
/// term is the wrong way round or longer than the rule book allows; another alternate comes before them.
pub(super) fn seat(body: &Body, seating: Seating, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let Seating { person, office, from, until, by, voices } = seating;
    let years = cx.integer(RuleId::BodyTermYears)?;
    let wrong_term = || cx.refuse(Code::SeatTerm).with(years);
    if !limits::YEARS.contains(&from.year()) {
        return Err(wrong_term());
    }
    if let Some(since) = may_be_held_from(body).filter(|since| from < *since) {
        return Err(cx.refuse(Code::SeatBeforeBody).with(since));
    }
    let longest = longest_term(from, years).ok_or_else(wrong_term)?;
    let until = until.unwrap_or(longest);
    if until < from || until > longest {
        return Err(wrong_term());
    }
    if office == Office::Convenor && body.convenor(from).is_some_and(|seat| seat.person != person) {
        return Err(cx.refuse(Code::ConvenorHeld));
    }
    let now_alternate = body.seat_of(&person, from).filter(|seat| !seat.office.votes());
    if body.seat_of(&person, from).is_some() && (now_alternate.is_none() || !office.votes()) {
        return Err(cx.refuse(Code::SeatHeld));
    }
    if office.votes() && body.size.is_some_and(|size| body.voting(from).count() >= size as usize) {
        return Err(cx.refuse(Code::SeatsFull).with(body.size.unwrap_or_default()));
    }
    if by == SeatedBy::MovedUp {
        comes_next(body, now_alternate, from).map_err(|code| cx.refuse(code))?;
    }
    Ok(vec![Event::Seated { person, office, from, until, by, voices }])
}

/// From which day on a body that was founded here has seats: since the residents agreed to it, and once it stands,
/// since then. When one that was entered as standing began is not known here.
fn may_be_held_from(body: &Body) -> Option<Date> {
    let agreement = body.agreement.as_ref()?;
    let since = if body.stage == StageKind::Active { body.stage_since } else { agreement.at };
    Some(since.date())
}

/// The last day of a term of so many years that begins on a day.
fn longest_term(from: Date, years: i64) -> Option<Date> {
    from.checked_add(years.years()).ok()?.yesterday().ok()
}

/// Alternates move up by their voices: nobody is passed over.
fn comes_next(body: &Body, moving: Option<&Seat>, on: Date) -> Result<(), Code> {
    let moving = moving.ok_or(Code::NotAnAlternate)?;
    let is_before = |seat: &Seat| !seat.office.votes() && seat.voices > moving.voices;
    if body.held(on).any(is_before) { Err(Code::AnotherAlternateFirst) } else { Ok(()) }
}
