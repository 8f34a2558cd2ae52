//! It goes on for longer 延长投票期: once, while too few take part, before it is over, and by notice (R10).

use super::around::Around;
use super::event::Event;
use super::guard;
use super::state::Vote;
use crate::context::Context;
use crate::ids::{NoticeId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::{DAY_MS, Millis};

/// # Errors
/// It was prolonged before; no notice tells of it, or one from before today; enough take part; the new end is
/// no later, or too late.
pub(super) fn prolong(
    vote: &Vote,
    around: &Around,
    (closes, notice, reason): (Millis, Option<NoticeId>, TextRef),
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if vote.prolonged.is_some() {
        return Err(cx.refuse(Code::ProlongedAlready));
    }
    let notice = notice.ok_or_else(|| cx.refuse(Code::VoteNoticeMissing))?;
    guard::told_today(around.told_from, cx)?;
    if around.enough_take_part {
        return Err(cx.refuse(Code::EnoughTakePart));
    }
    let most = cx.integer(RuleId::VoteProlongDays)?;
    let last = vote.window.closes.0.saturating_add(most.saturating_mul(DAY_MS));
    if closes <= vote.window.closes || closes.0 > last {
        return Err(cx.refuse(Code::ProlongTimes).with(most));
    }
    Ok(vec![Event::Prolonged { closes, reason, notice }])
}
