//! Somebody who neither did nor approved the work does not accept it: it goes back to work, with the reason.

use super::case::Case;
use super::event::Event;
use super::plan::check_pictures;
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::refusal::Refusal;

pub(super) fn send_back(
    it: &Case<'_>,
    reason: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.is_impartial(cx)?;
    check_pictures(&pictures, cx)?;
    Ok(vec![Event::SentBack { reason, pictures }])
}
