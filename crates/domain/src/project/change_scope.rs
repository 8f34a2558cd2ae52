//! What is done changes, and the money for it: with a reason, and never past the quotes that its new sum asks for. Also
//! after it was accepted, when the last bill comes, until an account of it stands: what is published is what it cost.

use super::case::Case;
use super::choose::enough_quotes;
use super::event::Event;
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits;
use crate::refusal::{Code, Refusal};

pub(super) fn change_scope(
    it: &Case<'_>,
    amount_fen: i64,
    text: TextRef,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.has_no_account(cx)?;
    // Whoever acts for the contractor does not let them have more 利害关系人回避.
    if it.works_on_it(cx) {
        return Err(cx.refuse(Code::QuotedThemself));
    }
    // Whoever found it good does not say afterwards that more is paid for it.
    if cx.actor.person.as_ref().is_some_and(|person| it.project.accepters.contains(person)) {
        return Err(cx.refuse(Code::AcceptedTheWork));
    }
    let sum = it.project.agreed_fen().checked_add(amount_fen);
    let sum = sum.filter(|sum| (0..=limits::PROJECT_FEN_MAX).contains(sum));
    let sum = sum.ok_or_else(|| cx.refuse(Code::ProjectAmount))?;
    if amount_fen > 0 {
        enough_quotes(it, sum, cx)?;
    }
    Ok(vec![Event::ScopeChanged { text, reason, amount_fen }])
}
