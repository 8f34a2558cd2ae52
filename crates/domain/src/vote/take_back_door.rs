//! What was noted of a door is taken back 撤回上门登记: it was noted by mistake, and must not stand as the proof that
//! somebody was given a paper. It stays in the story, with the reason, and counts for nothing.

use super::around::Around;
use super::event::Event;
use super::guard;
use super::state::Vote;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// # Errors
/// Whoever acts goes to no doors; there was no such visit, or it was taken back; the paper came back, so that they had
/// it.
pub(super) fn take_back_door(
    vote: &Vote,
    around: &Around,
    visit: u32,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    guard::walks(vote, cx)?;
    let (_, ballot) = guard::subject(around, cx)?;
    let at = usize::try_from(visit).ok().and_then(|nth| nth.checked_sub(1));
    let found = at.and_then(|at| ballot.visits.get(at)).filter(|visit| visit.taken_back.is_none());
    if found.is_none() {
        return Err(cx.refuse(Code::NoSuchVisit));
    }
    if ballot.returned.is_some() {
        return Err(cx.refuse(Code::PaperIsBack));
    }
    Ok(vec![Event::DoorTakenBack { visit, reason }])
}
