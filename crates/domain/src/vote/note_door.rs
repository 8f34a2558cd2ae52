//! Somebody goes to the door 上门: the building lead or grid worker of the place, the desk, or who counts.

use super::around::Around;
use super::event::Event;
use super::guard;
use super::keys::{Door, Way};
use super::state::Vote;
use crate::context::Context;
use crate::ids::PictureId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// # Errors
/// Whoever acts goes to no doors; nobody does in this vote; there is no paper yet that could be taken; the day is
/// still to come or lies before the call; too many pictures.
pub(super) fn note_door(
    vote: &Vote,
    around: &Around,
    (door, on, pictures): (Door, Date, Vec<PictureId>),
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    guard::walks(vote, cx)?;
    guard::allowed(vote, &[Way::Doors], cx)?;
    let (_, ballot) = guard::subject(around, cx)?;
    if !ballot.is_issued && door == Door::Delivered {
        return Err(cx.refuse(Code::PaperNotIssued));
    }
    if on > cx.now.date() {
        return Err(cx.refuse(Code::DayToCome));
    }
    if on < vote.by.1.date() {
        return Err(cx.refuse(Code::BeforeTheCall).with(vote.by.1.date()));
    }
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    Ok(vec![Event::DoorNoted { door, on, pictures }])
}
