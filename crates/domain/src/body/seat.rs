//! Somebody is given a seat: elected, agreed on, sent, or moved up from the alternates.

use super::{Body, Event, Office, Seat, SeatedBy};
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
/// They have one; every seat is held; the term is the wrong way round or longer than the rule book allows; another
/// alternate comes before them.
pub(super) fn seat(body: &Body, seating: Seating, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let Seating { person, office, from, until, by, voices } = seating;
    let years = cx.integer(RuleId::BodyTermYears)?;
    if !limits::YEARS.contains(&from.year()) {
        return Err(cx.refuse(Code::SeatTerm).with(years));
    }
    let longest = longest_term(from, years).ok_or_else(|| cx.refuse(Code::SeatTerm).with(years))?;
    let until = until.unwrap_or(longest);
    if until < from || until > longest {
        return Err(cx.refuse(Code::SeatTerm).with(years));
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
