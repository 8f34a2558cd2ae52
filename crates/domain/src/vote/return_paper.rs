//! A paper comes back 回收选票, before the end of the vote. It is read then or later.

use super::around::Around;
use super::event::Event;
use super::guard;
use super::keys::Way;
use super::state::Vote;
use crate::context::Context;
use crate::refusal::{Code, Refusal};

/// # Errors
/// Whoever acts does not count here; nobody is to know whose a ballot is; it was not issued, or is back already.
pub(super) fn return_paper(vote: &Vote, around: &Around, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    guard::teller(vote, cx)?;
    guard::not_secret(vote, cx)?;
    guard::allowed(vote, &[Way::Paper, Way::Doors], cx)?;
    let (_, ballot) = guard::subject(around, cx)?;
    if !ballot.is_issued {
        return Err(cx.refuse(Code::PaperNotIssued));
    }
    if ballot.returned.is_some() { Err(cx.refuse(Code::AlreadySo)) } else { Ok(vec![Event::PaperReturned {}]) }
}
