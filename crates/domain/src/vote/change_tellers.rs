//! Others count 更换监票人.

use super::around::Around;
use super::event::Event;
use super::guard;
use super::question::Question;
use super::state::Vote;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};

/// # Errors
/// Too few or too many; one of them twice, up for election, acting for a unit, or the voice of another; the same as
/// before.
pub(super) fn change_tellers(
    vote: &Vote,
    around: &Around,
    tellers: Vec<PersonId>,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let candidates = match &vote.question {
        Question::Election { candidates, .. } => candidates.as_slice(),
        Question::Motions { .. } | Question::Approval { .. } => &[],
    };
    guard::tellers(&tellers, candidates, &around.of_units, cx)?;
    guard::holds_none(&tellers, &around.proxies, cx)?;
    if tellers == vote.tellers {
        Err(cx.refuse(Code::AlreadySo))
    } else {
        Ok(vec![Event::TellersChanged { tellers, reason }])
    }
}
