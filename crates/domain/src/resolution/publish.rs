//! A resolution is published by a notice, within whose period whoever objects can.

use super::{Around, Case, Event, StageKind};
use crate::context::Context;
use crate::ids::NoticeId;
use crate::meeting;
use crate::refusal::{Code, Refusal};

/// Publishes it; again, where its notice was taken down before its end. What an office counted elsewhere and does not
/// carry by its own numbers is shown, and not published.
///
/// # Errors
/// It is published already; the minutes of its meeting do not stand; the vote it rests on is void, or somebody asks for
/// that; its numbers do not carry.
pub(super) fn publish(it: &Case<'_>, notice: NoticeId, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let Case { resolution, around } = *it;
    let is_broken_off = around.notice.is_some_and(|notice| notice.taken_down_early);
    if resolution.stage == StageKind::Published && !is_broken_off {
        return Err(cx.refuse(Code::NotInThisState));
    }
    minutes_stand(around, cx)?;
    // What a vote decided is public with its result, and waits for no minutes.
    around.vote.map_or(Ok(()), |vote| vote.is_public(cx))?;
    if let Some(official) = &resolution.official {
        let counted = super::count(&official.figures, cx.rules, cx.now);
        if !counted.is_ok_and(|answer| answer.counted.outcome == mingtong_methods::Outcome::Carried) {
            return Err(cx.refuse(Code::ResultNotCarried));
        }
    }
    Ok(vec![Event::Published { notice }])
}

/// What is published rests on minutes that were signed. A danger does not wait for signatures: the board over the gate
/// of courtyard 69 was decided on, published and given to the crew on one morning, and the minutes stood that evening.
fn minutes_stand(around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    use meeting::StageKind::{Ended, Frozen, Minuted};
    match around.meeting {
        None | Some(Frozen) => Ok(()),
        Some(Ended | Minuted) if around.only_dangers => Ok(()),
        Some(Ended | Minuted) => Err(cx.refuse(Code::MinutesOpen)),
        Some(_) => Err(cx.refuse(Code::MeetingNotEnded)),
    }
}
