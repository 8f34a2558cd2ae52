//! Slips with which households vote are issued 发放投票码条. Their codes are kept beside the record; that they were issued
//! stands in it, so that nobody makes a second set in silence.

use super::act::Act;
use super::event::Event;
use super::guard;
use super::keys::{StageKind, Way};
use super::state::Vote;
use crate::context::Context;
use crate::ids::HomeNo;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// Slips for one elector, for those of a building or entrance, or for all; `count` of them.
///
/// # Errors
/// The role may not, or not here; nobody votes on a page; the vote is over; there is no such elector; too many at once,
/// or too often.
pub fn issue_slips(
    vote: &Vote,
    (elector, within): (Option<u32>, Option<HomeNo>),
    count: usize,
    cx: &Context<'_>,
) -> Result<Event, Refusal> {
    let cx = &cx.attempting(Act::IssueSlips);
    cx.authorise()?;
    guard::allowed(vote, &[Way::Web], cx)?;
    let stage = vote.stage_at(cx.now);
    if !matches!(stage, StageKind::Announced | StageKind::Open) {
        return Err(Refusal { from: Some(stage.key()), ..cx.refuse(Code::VoteIsOver) });
    }
    if count == 0 {
        return Err(cx.refuse(Code::NoSuchElector));
    }
    if count > limits::SLIPS_AT_ONCE_MAX {
        return Err(cx.refuse(Code::TooManySlips).with(limits::SLIPS_AT_ONCE_MAX));
    }
    if vote.events >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(Event::SlipsIssued { elector, within, count: u32::try_from(count).unwrap_or(u32::MAX) })
}
