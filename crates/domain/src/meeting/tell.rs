//! It is written down how and when people were told of a meeting.

use super::event::Event;
use super::gathering::Gathering;
use super::keys::ToldBy;
use crate::context::Context;
use crate::ids::PictureId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// Writes it down.
///
/// # Errors
/// Whoever acts leads neither body nor meeting; the day is still to come or of another century; there are too many
/// pictures.
pub(super) fn tell(
    it: &Gathering<'_>,
    by: ToldBy,
    on: Date,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    if on > cx.now.date() || !limits::YEARS.contains(&on.year()) {
        return Err(cx.refuse(Code::DayToCome));
    }
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    Ok(vec![Event::Told { by, on, pictures }])
}
