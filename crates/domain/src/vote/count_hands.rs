//! Hands are counted by two tellers 举手计票, on one line of the ballot at a time, each by an act of their own with what
//! they saw. They count once two saw the same; until then nothing does. A line that is counted again is counted anew.

use super::around::Around;
use super::elector::Size;
use super::event::Event;
use super::guard;
use super::keys::{StageKind, Way};
use super::question::Question;
use super::state::{Hands, HandsSeen, Vote};
use crate::context::Context;
use crate::refusal::{Code, Refusal};

/// # Errors
/// This way is not open; whoever acts does not count here, or saw the same before; the vote is over, and nobody had
/// counted this line; there is no such line; more hands than people, or more people than there are voices today.
pub(super) fn count_hands(vote: &Vote, around: &Around, hands: Hands, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    guard::allowed(vote, &[Way::Hands], cx)?;
    guard::teller(vote, cx)?;
    let lines = match &vote.question {
        Question::Motions { motions, .. } => motions.len(),
        Question::Approval { .. } | Question::Election { .. } => 0,
    };
    if !usize::try_from(hands.line).is_ok_and(|line| (1..=lines).contains(&line)) {
        return Err(cx.refuse(Code::NotOnTheBallot));
    }
    let raised: u64 = [hands.agree, hands.oppose, hands.abstain].into_iter().map(u64::from).sum();
    if raised > u64::from(hands.present) {
        return Err(cx.refuse(Code::MoreHandsThanPeople).with(format!("{raised} > {}", hands.present)));
    }
    let voices = Size::of(&around.electors).voices;
    if hands.present > voices {
        return Err(cx.refuse(Code::MoreThanDue).with(format!("{}/{voices}", hands.present)));
    }
    let mut of_line = vote.hands_seen.iter().filter(|seen| seen.hands.line == hands.line).peekable();
    // What was counted in the room can be put right afterwards; hands that nobody saw in time cannot be counted.
    if of_line.peek().is_none() && vote.stage_at(cx.now) == StageKind::Over {
        return Err(cx.refuse(Code::VoteIsOver));
    }
    let is_own = |seen: &HandsSeen| seen.by == cx.actor.person && seen.hands == hands;
    if of_line.any(is_own) { Err(cx.refuse(Code::AnotherReads)) } else { Ok(vec![Event::HandsCounted { hands }]) }
}
