//! A resolution takes effect once its notice is over, and every objection has its answer; what a vote
//! decided, as long as the vote stands.

use super::{Around, Event};
use crate::context::Context;
use crate::refusal::{Code, Refusal};

/// Lets it take effect.
///
/// # Errors
/// The vote it rests on is void, or somebody asks for that; its notice still runs, or was taken down before its time;
/// an objection waits for its answer.
pub(super) fn take_effect(around: &Around, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    around.vote.map_or(Ok(()), |vote| vote.is_public(cx))?;
    let notice = around.notice.ok_or_else(|| cx.refuse(Code::NotInThisState))?;
    if notice.taken_down_early {
        return Err(cx.refuse(Code::NoticeTakenDownEarly));
    }
    if !notice.is_over {
        return Err(cx.refuse(Code::NoticeStillRuns).with(notice.until));
    }
    if notice.unanswered > 0 {
        return Err(cx.refuse(Code::ObjectionsOpen).with(notice.unanswered));
    }
    Ok(vec![Event::TookEffect {}])
}
