//! Somebody has looked at what residents wrote, and everybody may read it 审核公开. What shall not be read is masked or
//! taken down before.

use super::{Event, Matter};
use crate::context::Context;
use crate::refusal::{Code, Refusal};

pub(super) fn publish(matter: &Matter, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if !matter.publication.awaits_review() {
        return Err(cx.refuse(Code::NothingAwaitsReview));
    }
    Ok(vec![Event::Published {}])
}
