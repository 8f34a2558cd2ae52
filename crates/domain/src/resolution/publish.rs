//! A resolution is published by a notice, within whose period whoever objects can.

use super::{Event, Resolution};
use crate::context::Context;
use crate::ids::NoticeId;
use crate::refusal::{Code, Refusal};

/// Publishes it. What an office counted elsewhere and does not carry by its own numbers is shown, and not published.
///
/// # Errors
/// Its numbers do not carry.
pub(super) fn publish(resolution: &Resolution, notice: NoticeId, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if let Some(official) = &resolution.official {
        let counted = super::count(&official.figures, cx.rules, cx.now);
        if !counted.is_ok_and(|answer| answer.counted.outcome == mingtong_methods::Outcome::Carried) {
            return Err(cx.refuse(Code::ResultNotCarried));
        }
    }
    Ok(vec![Event::Published { notice }])
}
