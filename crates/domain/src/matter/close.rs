//! A verified matter is closed 结案. Nobody ends a matter without a public reply.

use super::{ClosedBy, Event, Matter, Stage};
use crate::context::Context;
use crate::refusal::{Code, Refusal};

pub(super) fn close(matter: &Matter, stage: &Stage, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let Stage::Verified { outcome, .. } = stage else {
        return Err(cx.refuse(Code::NotInThisState));
    };
    if matter.replies == 0 {
        return Err(cx.refuse(Code::NoReplyYet));
    }
    Ok(vec![Event::Closed { outcome: *outcome, by: ClosedBy::Verification }])
}
