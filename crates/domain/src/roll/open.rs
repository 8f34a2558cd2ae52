//! The roll of a place is opened.

use super::Event;
use crate::context::Context;
use crate::ids::{PlaceId, RollId};
use crate::limits::YEARS;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// A roll to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRoll {
    /// The id it gets.
    pub roll: RollId,
    /// Of which place.
    pub place: PlaceId,
    /// The day on which the homes stood so.
    pub as_of: Date,
}

/// Opens the roll of a place; `is_there` where the place has one already: a new file goes into that.
///
/// # Errors
/// The role may not, or not there; the place has a roll; or the day lies in the future or in another century.
pub fn open(new: NewRoll, is_there: bool, cx: &Context<'_>) -> Result<Event, Refusal> {
    cx.authorise()?;
    if is_there {
        return Err(cx.refuse(Code::RollThere));
    }
    if new.as_of > cx.now.date() || !YEARS.contains(&new.as_of.year()) {
        return Err(cx.refuse(Code::InTheFuture));
    }
    let NewRoll { roll, place, as_of } = new;
    Ok(Event::Opened { roll, place, as_of })
}
