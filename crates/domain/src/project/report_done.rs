//! It is reported as done: no step is open any more.

use super::case::Case;
use super::event::Event;
use super::plan::check_pictures;
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::refusal::{Code, Refusal};

pub(super) fn report_done(
    it: &Case<'_>,
    text: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.is_theirs(cx)?;
    if let Some(step) = it.project.open_steps().first() {
        return Err(cx.refuse(Code::ProjectStepIsOpen).with(step.number));
    }
    check_pictures(&pictures, cx)?;
    Ok(vec![Event::DoneReported { text, pictures }])
}
