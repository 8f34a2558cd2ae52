//! A procedure is begun: a question in words, with a title.

use super::Event;
use crate::context::Context;
use crate::ids::{MatterId, PlaceId, ProcedureId, TextRef};
use crate::refusal::Refusal;

/// A procedure to be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProcedure {
    /// The id it gets.
    pub procedure: ProcedureId,
    /// What it is called.
    pub title: TextRef,
    /// The question.
    pub question: TextRef,
    /// The matter that it comes from.
    pub matter: Option<MatterId>,
    /// For which place; none for the whole community.
    pub place: Option<PlaceId>,
}

/// Begins a procedure.
///
/// # Errors
/// The role may not, or not there.
pub fn begin(new: NewProcedure, cx: &Context<'_>) -> Result<Event, Refusal> {
    cx.authorise()?;
    let NewProcedure { procedure, title, question, matter, place } = new;
    Ok(Event::Begun { procedure, title, question, matter, place })
}
