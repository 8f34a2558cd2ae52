//! Slips with which households vote are issued 发放投票码条. Their codes are kept beside the record; that they were issued
//! stands in it, so that nobody makes a second set in silence.

use super::act::Act;
use super::event::Event;
use super::guard;
use super::keys::{StageKind, Way};
use super::state::Vote;
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// Slips for one elector, or for all.
///
/// # Errors
/// The role may not, or not here; nobody votes on a page; the vote is over; there is no such elector; too often.
pub fn issue_slips(vote: &Vote, elector: Option<u32>, count: u32, cx: &Context<'_>) -> Result<Event, Refusal> {
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
    if vote.events >= limits::STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(Event::SlipsIssued { elector, count })
}
