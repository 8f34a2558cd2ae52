//! Somebody says it, another writes it down, a third sees that 代录选票: no ballot before the third confirms it, signed in
//! as themself, and never over one that the elector gave.

use super::around::Around;
use super::ballot::{Ballot, Word};
use super::cast::given;
use super::event::Event;
use super::guard;
use super::keys::Way;
use super::paper::Paper;
use super::state::Vote;
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// It is written down.
///
/// # Errors
/// This way is not open, or nobody is to know whose a ballot is; whoever writes counts not here and went not to this
/// door; they are no witness; the elector gave a ballot themself; and as for every ballot that is given.
pub(super) fn say(
    vote: &Vote,
    around: &Around,
    paper: Paper,
    witness: PersonId,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let ballot = ballot(vote, around, cx)?;
    let went = |own: &PersonId| ballot.visits.iter().any(|visit| visit.by.as_ref() == Some(own));
    if !vote.is_teller(cx.actor.person.as_ref()) && !cx.actor.person.as_ref().is_some_and(went) {
        return Err(cx.refuse(Code::NotAtTheDoor));
    }
    if cx.actor.person.as_ref().is_none_or(|person| *person == witness) {
        return Err(cx.refuse(Code::WitnessIsAnother));
    }
    if ballot.told.len() >= limits::BALLOT_CHANGES_MAX {
        return Err(cx.refuse(Code::ChangedTooOften).with(limits::BALLOT_CHANGES_MAX));
    }
    let paper = given(vote, around, (paper, Word::OnBehalf), cx)?;
    Ok(vec![Event::SaidOnBehalf { paper, witness }])
}

/// The witness confirms it.
///
/// # Errors
/// Nothing of this number waits; whoever acts is not the witness; what was asked when it was written down holds no
/// longer.
pub(super) fn confirm(vote: &Vote, around: &Around, nth: u32, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let ballot = ballot(vote, around, cx)?;
    let waiting = ballot.waiting().filter(|(number, _)| *number == nth);
    let (_, told) = waiting.ok_or_else(|| cx.refuse(Code::NothingToConfirm))?;
    if cx.actor.person.as_ref() != Some(&told.witness) {
        return Err(cx.refuse(Code::NotTheWitness));
    }
    given(vote, around, (told.paper.clone(), Word::OnBehalf), cx)?;
    Ok(vec![Event::OnBehalfConfirmed { nth }])
}

/// The ballot for which somebody else may write: a named one that did not come from the elector.
fn ballot<'a>(vote: &Vote, around: &'a Around, cx: &Context<'_>) -> Result<&'a Ballot, Refusal> {
    guard::not_secret(vote, cx)?;
    guard::allowed(vote, &[Way::OnBehalf], cx)?;
    let (_, ballot) = guard::subject(around, cx)?;
    if ballot.came_themself() { Err(cx.refuse(Code::ElectorCame)) } else { Ok(ballot) }
}

#[cfg(test)]
mod tests {
    use crate::refusal::{Code, Refusal};
    use crate::role::Role;
    use crate::vote::tests::story::*;
    use crate::vote::{Across, Act, BallotState, Calling, Command, Conduct, Door, HoldsBy, Mark, Paper, VoidFor, Way};

    fn code(result: Result<(), Refusal>) -> Code {
        result.expect_err("refused").code
    }

    fn confirm(nth: u32) -> Command {
        Command::ConfirmOnBehalf { nth }
    }

    /// Open, under each rule for ballots by several ways.
    fn under_each_rule(with: impl Fn(Story)) {
        for across in Across::ALL.iter().copied() {
            let conduct = Conduct { across, ..conduct() };
            with(Story::open(Calling { conduct, ..calling(homes(4, Some(10))) }));
        }
    }

    #[test]
    fn what_is_written_down_for_another_counts_once_its_witness_confirmed_it() {
        under_each_rule(|mut story| {
            story.said(1, ann(), Mark::Agree, "staff").unwrap();
            assert_eq!(story.state(1), BallotState::NotDelivered);
            assert_eq!(code(story.on(1, ann(), confirm(1))), Code::NotTheWitness, "the writer");
            assert_eq!(code(story.on(1, bo(), confirm(1))), Code::NotTheWitness, "another teller");
            assert_eq!(code(story.on(1, staff(), confirm(2))), Code::NothingToConfirm);
            story.on(1, staff(), confirm(1)).unwrap();
            assert_eq!(story.result().unwrap().ways[0].way, Way::OnBehalf);
            assert_eq!(code(story.on(1, staff(), confirm(1))), Code::NothingToConfirm, "once");
        });
    }

    #[test]
    fn a_writer_is_no_witness_and_an_idle_worker_no_writer() {
        let mut story = Story::open(calling(homes(4, Some(10))));
        assert_eq!(code(story.said(1, ann(), Mark::Agree, "ann")), Code::WitnessIsAnother);
        assert_eq!(code(story.said(1, staff(), Mark::Agree, "ann")), Code::NotAtTheDoor);
        story.door(1, Door::NobodyThere, false).unwrap();
        assert_eq!(code(story.said(2, staff(), Mark::Agree, "ann")), Code::NotAtTheDoor, "another door");
        story.said(1, staff(), Mark::Agree, "ann").unwrap();
    }

    #[test]
    fn nobody_writes_over_what_the_elector_gave() {
        under_each_rule(|mut story| {
            story.web(1, Mark::Agree).unwrap();
            story.paper(2, Paper::Void(VoidFor::Unreadable)).unwrap();
            story.on(3, ann(), Command::IssuePaper {}).unwrap();
            story.on(3, ann(), Command::ReturnPaper {}).unwrap();
            for no in [1, 2, 3] {
                assert_eq!(code(story.said(no, ann(), Mark::Oppose, "bo")), Code::ElectorCame, "{no}");
            }
        });
    }

    #[test]
    fn what_the_elector_gives_replaces_what_was_written_down_for_them() {
        under_each_rule(|mut story| {
            story.said(1, ann(), Mark::Oppose, "bo").unwrap();
            story.on(1, bo(), confirm(1)).unwrap();
            story.said(2, ann(), Mark::Oppose, "bo").unwrap();
            for no in [1, 2] {
                story.web(no, Mark::Agree).unwrap();
            }
            assert_eq!(code(story.on(2, bo(), confirm(1))), Code::ElectorCame, "too late");
            let heads = story.result().unwrap().items[0].heads;
            assert_eq!((heads.agree, heads.oppose), (Some(2), Some(0)));
            assert_eq!(story.ballot(1).holds_by(&motion()), Some(HoldsBy::Own));
            assert!(story.ballot(2).waiting().is_none());
        });
    }

    #[test]
    fn a_witness_confirms_what_they_saw_and_not_what_was_written_since() {
        let mut story = Story::open(calling(homes(4, Some(10))));
        story.said(1, ann(), Mark::Agree, "bo").unwrap();
        story.said(1, ann(), Mark::Oppose, "bo").unwrap();
        assert_eq!(code(story.on(1, bo(), confirm(1))), Code::NothingToConfirm);
        story.on(1, bo(), confirm(2)).unwrap();
        assert_eq!(story.result().unwrap().items[0].heads.oppose, Some(1));
    }

    #[test]
    fn what_nobody_confirmed_before_the_end_is_listed_and_does_not_count() {
        let mut story = Story::open(calling(homes(4, Some(10))));
        story.said(1, ann(), Mark::Agree, "bo").unwrap();
        assert!(story.offers(&bo(), Some(1)).contains(&Act::ConfirmOnBehalf));
        assert!(!story.offers(&actor(Role::Staff, "other"), Some(1)).contains(&Act::ConfirmOnBehalf));
        story.end();
        assert_eq!(code(story.on(1, bo(), confirm(1))), Code::VoteIsOver);
        assert_eq!(story.ballot(1).waiting().map(|(nth, _)| nth), Some(1));
        assert_eq!(story.result().unwrap().ballots.cast, 0);
        story.count().unwrap();
    }
}
