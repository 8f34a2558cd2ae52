//! Hands are counted by two tellers 举手计票, on one line of the ballot at a time. A line that is counted again is counted
//! anew.

use super::event::Event;
use super::guard;
use super::keys::Way;
use super::question::Question;
use super::state::{Hands, Vote};
use crate::context::Context;
use crate::ids::PersonId;
use crate::refusal::{Code, Refusal};

/// # Errors
/// This way is not open; not two who were named to count; there is no such line; more hands than people, or more
/// people than there are voices.
pub(super) fn count_hands(
    vote: &Vote,
    hands: Hands,
    counted_by: [PersonId; 2],
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    guard::allowed(vote, &[Way::Hands], cx)?;
    guard::two_tellers(vote, &counted_by, cx)?;
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
    if hands.present > vote.size.voices {
        return Err(cx.refuse(Code::MoreThanDue).with(format!("{}/{}", hands.present, vote.size.voices)));
    }
    Ok(vec![Event::HandsCounted { hands, counted_by }])
}
