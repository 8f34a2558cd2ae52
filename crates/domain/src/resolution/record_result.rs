//! A result of an owners' vote that an office counted in its own system is entered beside ours, with its numbers and
//! where they come from. Whether they carry is shown, not decided.

use super::draw::check_points;
use super::{Act, Event, OfficialResult, Point, question, wrong_figures};
use crate::context::Context;
use crate::ids::{BodyId, ResolutionId, TextRef};
use crate::limits;
use crate::motion::DecidedBy;
use crate::refusal::{Code, Named, Refusal};

/// A result to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedResult {
    /// The number it gets.
    pub resolution: ResolutionId,
    /// The body of these owners, where there is one here.
    pub body: Option<BodyId>,
    /// What it is called.
    pub title: TextRef,
    /// The result.
    pub result: OfficialResult,
    /// What follows from it.
    pub points: Vec<Point>,
}

/// Enters it.
///
/// # Errors
/// The role may not; the numbers are not those of an owners' vote, cannot be read, or contradict each other; too many
/// pictures; a point is incomplete.
pub fn record_result(new: RecordedResult, cx: &Context<'_>) -> Result<Event, Refusal> {
    let cx = &cx.attempting(Act::RecordResult);
    cx.authorise()?;
    let RecordedResult { resolution, body, title, result, points } = new;
    let named = |field: &str| cx.refuse(Code::ResultFigures).naming(Named::Figure, field);
    let wrong = |wrong| wrong_figures(wrong, cx);
    let asked = question(&result.figures).map_err(wrong)?;
    if asked.rule != DecidedBy::Owners {
        return Err(named("rule"));
    }
    if asked.date.is_none_or(|date| date > cx.now.date()) {
        return Err(named("date"));
    }
    super::count(&result.figures, cx.rules, cx.now).map_err(wrong)?;
    if result.pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    if !points.is_empty() {
        check_points(&points, cx)?;
    }
    Ok(Event::ResultRecorded { resolution, body, title, result, points })
}
