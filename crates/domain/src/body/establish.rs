//! A body stands, once it was announced for long enough.

use super::{Body, Event, Office};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// Lets it stand.
///
/// # Errors
/// Its announcement still runs, or nobody leads it.
pub(super) fn establish(body: &Body, text: Option<TextRef>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let today = cx.now.date();
    if let Some(until) = body.announced_until.filter(|until| today <= *until) {
        return Err(cx.refuse(Code::NoticeStillRuns).with(until));
    }
    if !body.held(today).any(|seat| seat.office == Office::Convenor) {
        return Err(cx.refuse(Code::NoConvenor));
    }
    Ok(vec![Event::Established { text }])
}
