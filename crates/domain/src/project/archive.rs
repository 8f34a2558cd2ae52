//! A project is archived once the notice of its final account is over, and every objection to it is answered.

use super::case::Case;
use super::event::Event;
use crate::context::Context;
use crate::refusal::{Code, Refusal};

pub(super) fn archive(it: &Case<'_>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let notice = it.around.notice.ok_or_else(|| cx.refuse(Code::NotInThisState))?;
    if notice.taken_down_early {
        return Err(cx.refuse(Code::AccountTakenDownEarly));
    }
    if !notice.is_over {
        return Err(cx.refuse(Code::NoticeStillRuns).with(notice.until));
    }
    if notice.unanswered > 0 {
        return Err(cx.refuse(Code::ObjectionsOpen).with(notice.unanswered));
    }
    Ok(vec![Event::Archived {}])
}
