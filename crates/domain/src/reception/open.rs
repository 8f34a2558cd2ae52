//! A reception is announced, or written down afterwards.

use super::{Event, OpenReception, Timeliness};
use crate::context::Context;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::DAY_MS;

/// Announces a reception, or writes one down afterwards. A short notice is not refused but shown: the rule (local
/// practice: at least three days before, with time, place and delegates) is for the public to judge.
///
/// # Errors
/// The role may not, the times are the wrong way round or of another century, or too few or too many delegates.
pub fn open(open: OpenReception, cx: &Context<'_>) -> Result<Event, Refusal> {
    permission::authorise(cx.actor.role, cx.act)?;
    let is_of_our_days = limits::YEARS.contains(&open.starts.year());
    if open.ends <= open.starts || open.ends.0 - open.starts.0 > DAY_MS || !is_of_our_days {
        return Err(cx.refuse(Code::ReceptionTimes));
    }
    let fewest = usize::try_from(cx.integer(RuleId::ReceptionDelegatesMin)?).unwrap_or(0);
    if open.delegates.len() < fewest || open.delegates.len() > limits::DELEGATES_MAX {
        return Err(cx.refuse(Code::DelegateCount).with(fewest));
    }
    let notice_ms = cx.integer(RuleId::ReceptionNoticeDays)?.saturating_mul(DAY_MS);
    let notice = match open.starts.0.saturating_sub(cx.now.0) {
        ahead if ahead >= notice_ms => Timeliness::InTime,
        ahead if ahead > 0 => Timeliness::Short,
        _ => Timeliness::Afterwards,
    };
    let OpenReception { reception, place, title, starts, ends, delegates } = open;
    Ok(Event::Opened { reception, place, title, starts, ends, delegates, notice })
}
