//! Somebody who has a seat is given another office.

use super::{Body, Event, Office, StageKind};
use crate::context::Context;
use crate::ids::PersonId;
use crate::refusal::{Code, Refusal};

/// Gives the office.
///
/// # Errors
/// They have no seat, or that office already; an alternate moves up by taking a seat. Before the body stands, whoever
/// was named to lead it is not put aside by another.
pub(super) fn entrust(body: &Body, person: PersonId, office: Office, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let seat = body.seat_of(&person, cx.now.date()).ok_or_else(|| cx.refuse(Code::NoSeat))?;
    if seat.office == office || !seat.office.votes() || !office.votes() {
        return Err(cx.refuse(Code::SeatUnchanged));
    }
    if office == Office::Convenor && body.stage != StageKind::Active && body.convenor(cx.now.date()).is_some() {
        return Err(cx.refuse(Code::ConvenorHeld));
    }
    Ok(vec![Event::Entrusted { person, office }])
}

/// A change that nothing speaks against.
pub(super) fn sample(body: &Body, cx: &Context<'_>) -> Option<(PersonId, Office)> {
    let seat = body.voting(cx.now.date()).next()?;
    let office = if seat.office == Office::Member { Office::Teller } else { Office::Member };
    Some((seat.person.clone(), office))
}
