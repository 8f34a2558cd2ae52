//! Its result is published 公布结果, by somebody who did not count it.

use super::event::Event;
use super::state::Vote;
use crate::context::Context;
use crate::ids::NoticeId;
use crate::refusal::{Code, Refusal};

/// # Errors
/// Whoever acts counted it.
pub(super) fn publish(vote: &Vote, notice: Option<NoticeId>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let person = cx.actor.person.as_ref();
    let counted = vote.tallied().is_some_and(|it| person.is_none_or(|person| it.counted_by.contains(person)));
    if counted { Err(cx.refuse(Code::AnotherPublishes)) } else { Ok(vec![Event::Published { notice }]) }
}
