//! It is counted 计票 by two who were named to count, after its end. What was counted is the sheet of this digest:
//! whoever counts that sheet finds the same.

use super::around::{Around, ToRecord};
use super::event::Event;
use super::guard;
use super::state::Vote;
use crate::context::Context;
use crate::ids::PersonId;
use crate::refusal::{Code, Refusal};

/// # Errors
/// Not two who were named to count; papers or hands wait to be read by two people alike; there is nothing that could be
/// counted.
pub(super) fn count(
    vote: &Vote,
    around: &Around,
    counted_by: [PersonId; 2],
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    guard::two_tellers(vote, &counted_by, cx)?;
    if around.unsettled > 0 {
        return Err(cx.refuse(Code::PapersUnsettled).with(around.unsettled));
    }
    if let Some(line) = vote.unsettled_hands().next() {
        return Err(cx.refuse(Code::HandsUnsettled).with(line));
    }
    let counted = around.counted.clone().ok_or_else(|| cx.refuse(Code::CannotBeCounted))?;
    let ToRecord { sheet, verdicts } = counted;
    Ok(vec![Event::Counted { sheet, verdicts, counted_by }])
}
