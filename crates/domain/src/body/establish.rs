//! A body stands, once its notice was public for long enough and every objection to it was answered.

use super::{Around, Body, Event, Office, composition};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Named, Refusal};

/// Lets it stand.
///
/// # Errors
/// Its notice still runs or was broken off, an objection waits for its answer, nobody leads it, or it is not made up as
/// its rules ask.
pub(super) fn establish(
    body: &Body,
    text: Option<TextRef>,
    around: &Around,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !around.is_announced(body) {
        return Err(cx.refuse(Code::NoticeBrokenOff));
    }
    if !around.is_over(body, cx.now) {
        let until = around.notice.as_ref().map(|notice| notice.to).or(body.announced_until);
        return Err(cx.refuse(Code::NoticeStillRuns).with(until.map(|day| day.to_string()).unwrap_or_default()));
    }
    let unanswered = around.notice.as_ref().map_or(0, |notice| notice.unanswered().count());
    if unanswered > 0 {
        return Err(cx.refuse(Code::ObjectionsUnanswered).with(unanswered));
    }
    if !body.held(cx.now.date()).any(|seat| seat.office == Office::Convenor) {
        return Err(cx.refuse(Code::NoConvenor));
    }
    let checks = composition(body, cx.rules, cx.now).map_err(|missing| cx.no_such(missing.id))?;
    let failing: Vec<&str> = checks.iter().filter(|it| !it.holds()).map(|it| it.check.key()).collect();
    if !failing.is_empty() {
        return Err(cx.refuse(Code::Composition).naming(Named::Check, &failing.join(",")));
    }
    Ok(vec![Event::Established { text }])
}
