//! A paper with the number of its elector is issued 发放选票.

use super::around::Around;
use super::event::Event;
use super::guard;
use super::keys::Way;
use super::state::Vote;
use crate::context::Context;
use crate::refusal::{Code, Refusal};

/// # Errors
/// Whoever acts does not count here; there are no papers; it was issued before.
pub(super) fn issue_paper(vote: &Vote, around: &Around, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    guard::teller(vote, cx)?;
    guard::allowed(vote, &[Way::Paper, Way::Doors], cx)?;
    let (_, ballot) = guard::subject(around, cx)?;
    if ballot.is_issued { Err(cx.refuse(Code::AlreadySo)) } else { Ok(vec![Event::PaperIssued {}]) }
}
