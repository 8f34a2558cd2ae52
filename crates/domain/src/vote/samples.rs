//! What the samples of the acts are made of: nothing in it could be refused where the act is possible at all.

use super::around::Around;
use super::correction::Correction;
use super::elector::{Elector, next_voice};
use super::keys::Mark;
use super::paper::Paper;
use super::question::Question;
use super::state::{Hands, HandsSeen, Vote};
use crate::context::Context;
use crate::ids::PersonId;
use crate::resolution::Figure;

/// One who is missing on the roll.
pub(super) fn missing(around: &Around) -> Correction {
    let no = around.last_elector.saturating_add(1);
    // Of an area that others have: in a secret vote it is not rare.
    let area = around.electors.first().and_then(|elector| elector.area);
    Correction::Added(Elector { no, home: "any-any-any".into(), voice: next_voice(&around.electors), area })
}

/// An elector whose voice is given by somebody else.
pub(super) fn proxy(around: &Around) -> Option<(u32, PersonId, PersonId)> {
    let (elector, _) = around.elector.as_ref()?;
    Some((elector.no, around.owners.first()?.clone(), "holder".into()))
}

/// The last visit at the door that still stands.
pub(super) fn visit(around: &Around) -> Option<u32> {
    let (_, ballot) = around.elector.as_ref()?;
    let at = ballot.visits.iter().rposition(|visit| visit.taken_back.is_none())?;
    u32::try_from(at + 1).ok()
}

/// The tellers, and one more; where there is one more already, without them.
pub(super) fn other_tellers(vote: &Vote) -> Vec<PersonId> {
    let more = PersonId::from("any");
    let stay = vote.tellers.iter().filter(|teller| **teller != more).cloned();
    let is_there = vote.tellers.contains(&more);
    stay.chain((!is_there).then(|| more.clone())).collect()
}

/// Whoever acts, and another who counts.
pub(super) fn two(vote: &Vote, cx: &Context<'_>) -> Option<[PersonId; 2]> {
    let own = cx.actor.person.clone()?;
    let other = vote.tellers.iter().find(|teller| **teller != own)?.clone();
    Some([own, other])
}

/// Hands that whoever acts did not count so before, on a line that is not settled where there is one.
pub(super) fn hands(vote: &Vote, cx: &Context<'_>) -> Hands {
    let line = vote.unsettled_hands().next().unwrap_or(1);
    let nobody = Hands { line, present: 0, agree: 0, oppose: 0, abstain: 0 };
    let is_own = |seen: &HandsSeen| seen.by == cx.actor.person && seen.hands == nobody;
    if vote.hands_seen.iter().any(is_own) { Hands { present: 1, ..nobody } } else { nobody }
}

/// Somebody who is not whoever acts.
pub(super) fn witness(vote: &Vote, cx: &Context<'_>) -> Option<PersonId> {
    vote.tellers.iter().find(|teller| cx.actor.person.as_ref() != Some(*teller)).cloned()
}

/// The number of what waits for its witness.
pub(super) fn waiting(around: &Around) -> Option<u32> {
    let (_, ballot) = around.elector.as_ref()?;
    ballot.waiting().map(|(nth, _)| nth)
}

/// Numbers that were announced.
pub(super) fn announced() -> Vec<Figure> {
    vec![Figure { field: "electorate.heads".to_owned(), value: "1".to_owned() }]
}

/// A ballot without a mark.
pub(super) fn blank(vote: &Vote) -> Paper {
    match &vote.question {
        Question::Motions { motions, .. } => Paper::Marks(vec![Mark::Blank; motions.len()]),
        Question::Approval { .. } | Question::Election { .. } => Paper::Chosen(vec![]),
    }
}
