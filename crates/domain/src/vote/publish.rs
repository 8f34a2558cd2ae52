//! Its result is published 公布结果, by somebody who did not count it, within the days that the rule book has (R11).

use super::around::Around;
use super::event::Event;
use super::guard;
use super::state::Vote;
use crate::context::Context;
use crate::ids::NoticeId;
use crate::refusal::{Code, Refusal};
use crate::rules::{RuleBook, RuleId};
use crate::time::Millis;
use jiff::ToSpan;
use jiff::civil::Date;

/// # Errors
/// Whoever acts counted it; no notice tells of the result, or it begins before today or
/// later than it could.
pub(super) fn publish(
    vote: &Vote,
    around: &Around,
    notice: Option<NoticeId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let person = cx.actor.person.as_ref();
    let tallied = vote.tallied();
    if tallied.is_some_and(|it| person.is_none_or(|person| it.counted_by.contains(person))) {
        return Err(cx.refuse(Code::AnotherPublishes));
    }
    let notice = notice.ok_or_else(|| cx.refuse(Code::VoteNoticeMissing))?;
    guard::told_today(around.told_from, cx)?;
    let due = tallied.and_then(|tallied| due(tallied.at, cx.rules));
    let latest = due.map(|due| due.max(cx.now.date()));
    match latest {
        Some(latest) if around.told_from.is_some_and(|from| from > latest) => {
            Err(cx.refuse(Code::ResultNoticeLate).with(latest))
        }
        _ => Ok(vec![Event::Published { notice }]),
    }
}

/// The last day on which the result of what was counted then is published in time.
fn due(counted: Millis, book: &RuleBook) -> Option<Date> {
    let days = book.integer(RuleId::VotePublishDays, counted).ok()?;
    Some(counted.date().saturating_add(days.days()))
}

/// Until when the result of a vote has to be public, and when it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToPublish {
    /// The last day.
    pub due: Date,
    /// When it was; none while it is not.
    pub at: Option<Millis>,
}

impl ToPublish {
    /// That of a vote that was counted, by the rule of that day.
    pub fn of(vote: &Vote, book: &RuleBook) -> Option<Self> {
        let due = due(vote.tallied()?.at, book)?;
        Some(Self { due, at: vote.published().map(|(_, publication)| publication.at) })
    }

    /// That of a vote that was counted then, and is not published.
    pub fn since(counted: Millis, book: &RuleBook) -> Option<Self> {
        Some(Self { due: due(counted, book)?, at: None })
    }

    /// Whether it is late, or came late.
    pub fn is_late(self, now: Millis) -> bool {
        self.at.unwrap_or(now).date() > self.due
    }
}
