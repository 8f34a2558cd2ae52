//! A verified matter is closed 结案. Nobody ends a matter without a public reply.

use super::{ClosedBy, Context, Matter, Stage};
use crate::event::Event;
use crate::permission::Act;
use crate::refusal::{Code, Refusal};

pub(super) fn close(matter: &Matter, stage: &Stage, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let Stage::Verified { outcome, .. } = stage else {
        return Err(cx.refuse(Code::NotInThisState, Act::Close));
    };
    if matter.replies == 0 {
        return Err(cx.refuse(Code::NoReplyYet, Act::Close));
    }
    Ok(vec![Event::MatterClosed { outcome: *outcome, by: ClosedBy::Verification }])
}
