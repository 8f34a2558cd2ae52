//! The desk makes a matter staff-only, or public, with a reason 调整公开范围.

use super::{Event, Matter, Visibility};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn change_visibility(
    matter: &Matter,
    visibility: Visibility,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if matter.visibility == visibility {
        return Err(cx.refuse(Code::AlreadySo));
    }
    Ok(vec![Event::VisibilityChanged { visibility, reason }])
}
