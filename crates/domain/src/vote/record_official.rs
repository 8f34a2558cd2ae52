//! Entering beside ours the result that the housing authority's system announced.

use super::event::Event;
use super::official::Official;
use super::question::Question;
use super::state::Vote;
use crate::context::Context;
use crate::refusal::{Code, Named, Refusal};
use crate::resolution::wrong_figures;

/// Enters it. Entered again for the same line, the later one holds.
///
/// # Errors
/// It is no owners' vote, or has no such line; the day is to come, or before the last one of the vote; the numbers
/// cannot be read, or contradict each other, or there are none.
pub(super) fn record_official(vote: &Vote, official: Official, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let named = |field: &str| cx.refuse(Code::ResultFigures).naming(Named::Figure, field);
    if !vote.decides.is_owners() {
        return Err(named("rule"));
    }
    let is_line = usize::try_from(official.line).is_ok_and(|line| (1..=vote.question.lines()).contains(&line));
    if !is_line || matches!(vote.question, Question::Election { .. }) {
        return Err(cx.refuse(Code::NotOnTheBallot));
    }
    // Nobody announces what people still vote on.
    if !(vote.window.last().date()..=cx.now.date()).contains(&official.announced) {
        return Err(named("date"));
    }
    let rule = (vote.decides, vote.window.last());
    official.answer(rule, cx.rules, cx.now).map_err(|wrong| wrong_figures(wrong, cx))?;
    // Without a number it says nothing, and would take the place of one that does.
    if official.beside(rule, None).is_empty() {
        return Err(cx.refuse(Code::OfficialEmpty));
    }
    Ok(vec![Event::OfficialRecorded { official: Box::new(official) }])
}
