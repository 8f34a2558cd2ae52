//! What cannot have happened to a vote or to a ballot is named, and nothing of what people did.

use super::story::*;
use super::*;
use crate::event::{self, Recorded};
use crate::ids::VoteId;
use crate::impossible::Impossible;
use crate::role::{Actor, Role};
use crate::time::Millis;
use StageKind::{Announced, Counted, Open, Over, Published, Void};

fn secretary() -> Actor {
    actor(Role::Secretary, "secretary")
}

fn counted_by(one: &str, other: &str) -> Event {
    Event::Counted { sheet: "s".into(), verdicts: vec![], counted_by: [one.into(), other.into()] }
}

fn cast(mark: Mark) -> Event {
    Event::Cast { paper: says(mark), by_proxy: false }
}

fn read(mark: Mark) -> Event {
    Event::PaperRead { paper: says(mark), by_proxy: false, pictures: vec![] }
}

/// What is found once somebody put an event behind those of a vote in a state, or of one of its ballots.
fn after(stage: StageKind, no: Option<u32>, event: Event) -> Vec<Impossible> {
    let mut story = Story::in_stage(stage);
    story.plant(&staff(), no, event);
    story.impossible()
}

#[test]
fn nothing_is_said_of_what_people_did() {
    for stage in StageKind::ALL {
        assert_eq!(Story::in_stage(*stage).impossible(), [], "{stage:?}");
    }
    let mut story = Story::in_stage(Published);
    story.by(staff(), Command::AskVoid { reason: "r".into() }).unwrap();
    story.by(secretary(), Command::ConfirmVoid {}).unwrap();
    story.plant(&staff(), None, Event::TextErased { text: "m".into() });
    assert_eq!(story.impossible(), []);
}

#[test]
fn what_was_put_behind_a_vote_is_named() {
    let publish = || Event::Published { notice: "n".into() };
    let void = || Event::Voided { reason: "r".into() };
    let prolong = || Event::Prolonged { closes: Millis(i64::MAX), reason: "r".into(), notice: "n".into() };
    let tellers = || Event::TellersChanged { tellers: vec!["x".into()], reason: "r".into() };
    let slips = || Event::SlipsIssued { elector: None, within: None, count: 3 };
    let hands = Hands { line: 1, present: 3, agree: 3, oppose: 0, abstain: 0 };
    for (stage, event, why) in [
        (Open, counted_by("ann", "bo"), Impossible::BeforeItsEnd),
        (Over, counted_by("ann", "ann"), Impossible::CountedByOthers),
        (Over, counted_by("ann", "staff"), Impossible::CountedByOthers),
        (Counted, counted_by("ann", "bo"), Impossible::CountedTwice),
        (Open, publish(), Impossible::PublishedUncounted),
        (Over, publish(), Impossible::PublishedUncounted),
        (Published, publish(), Impossible::PublishedTwice),
        (Published, void(), Impossible::VoidUnasked),
        (Published, Event::VoidDeclined {}, Impossible::VoidUnasked),
        (Counted, Event::VoidAsked { reason: "r".into() }, Impossible::NotPublished),
        (Void, void(), Impossible::VoteVoid),
        (Void, publish(), Impossible::VoteVoid),
        (Announced, prolong(), Impossible::VoteNotOpen),
        (Over, prolong(), Impossible::VoteOver),
        (Counted, tellers(), Impossible::VoteOver),
        (Over, slips(), Impossible::VoteOver),
        (Open, Event::HandsCounted { hands }, Impossible::NoSuchWay),
        (
            Open,
            Event::ElectorCorrected { correction: Correction::Struck(1), reason: "r".into(), owners: None },
            Impossible::OtherStream,
        ),
    ] {
        let name = event.kind();
        assert_eq!(after(stage, None, event), [why], "{name:?} in {stage:?}");
    }
    let mut story = Story::in_stage(Open);
    story.plant(&staff(), None, prolong());
    story.plant(&staff(), None, prolong());
    assert_eq!(story.impossible(), [Impossible::ProlongedTwice]);
    let mut story = Story::in_stage(Counted);
    story.plant(&ann(), None, publish());
    assert_eq!(story.impossible(), [Impossible::PublishedByCounter]);
    let mut story = Story::in_stage(Published);
    story.by(staff(), Command::AskVoid { reason: "r".into() }).unwrap();
    story.plant(&staff(), None, void());
    assert_eq!(story.impossible(), [Impossible::VoidByOne]);
}

#[test]
fn who_counts_what_was_said_to_be_published_is_not_accused() {
    let mut story = Story::in_stage(Over);
    story.plant(&staff(), None, Event::Published { notice: "n".into() });
    story.by(staff(), Command::ChangeTellers { tellers: vec!["bo".into(), "ann".into()], reason: "r".into() }).unwrap();
    story.count().unwrap();
    story.by(staff(), Command::Publish { notice: Some("n".into()) }).unwrap();
    assert_eq!(story.impossible(), [Impossible::PublishedUncounted]);
}

/// The count of a vote that is void is kept from everybody.
#[test]
fn where_the_count_is_not_shown_a_clock_that_was_set_back_accuses_nobody() {
    let mut story = Story::in_stage(Counted);
    story.at = Millis(story.now().window.closes.0 - 600_000);
    story.by(staff(), Command::Publish { notice: Some("n".into()) }).unwrap();
    story.by(staff(), Command::AskVoid { reason: "r".into() }).unwrap();
    story.by(secretary(), Command::ConfirmVoid {}).unwrap();
    assert_eq!(story.impossible(), []);
    let is_shown = |it: &&Recorded| !matches!(&it.event, Some(event::Event::Vote(Event::Counted { .. })));
    let shown: Vec<Recorded> = story.of_vote().iter().filter(is_shown).cloned().collect();
    let (found, _) = impossible_in(&"v1".into(), &shown);
    assert!(found.iter().all(|(_, why)| why.may_be_explained()), "{found:?}");
}

#[test]
fn what_was_put_behind_a_ballot_is_named() {
    let said = |witness: &str| Event::SaidOnBehalf { paper: says(Mark::Agree), witness: witness.into() };
    for (stage, event, why) in [
        (Announced, cast(Mark::Agree), Impossible::VoteNotOpen),
        (Over, cast(Mark::Agree), Impossible::VoteOver),
        (Counted, Event::PaperIssued {}, Impossible::VoteOver),
        (Void, cast(Mark::Agree), Impossible::VoteVoid),
        (Open, Event::PaperReturned {}, Impossible::PaperNotIssued),
        (Open, read(Mark::Agree), Impossible::PaperNotIssued),
        (Open, said("staff"), Impossible::OwnWitness),
        (Open, Event::OnBehalfConfirmed { nth: 1 }, Impossible::NothingToConfirm),
        (Open, Event::VoidDeclined {}, Impossible::OtherStream),
    ] {
        let name = event.kind();
        assert_eq!(after(stage, Some(1), event), [why], "{name:?} in {stage:?}");
    }
    let mut story = Story::in_stage(Open);
    story.web(1, Mark::Agree).unwrap();
    story.plant(&owner(), Some(1), cast(Mark::Oppose));
    story.plant(&ann(), Some(1), said("bo"));
    story.paper(2, says(Mark::Agree)).unwrap();
    story.plant(&ann(), Some(2), Event::PaperIssued {});
    story.plant(&ann(), Some(2), read(Mark::Oppose));
    story.said(3, ann(), Mark::Agree, "bo").unwrap();
    story.plant(&ann(), Some(3), Event::OnBehalfConfirmed { nth: 1 });
    let put = [Impossible::VotedTwice, Impossible::ElectorCame, Impossible::PaperTwice, Impossible::PaperTwice];
    assert_eq!(story.impossible(), [put.as_slice(), &[Impossible::NotTheWitness]].concat());
}

#[test]
fn what_was_put_into_an_electorate_is_named() {
    let listed = |no| Event::ElectorsListed { electors: vec![elector(no, no, Some(10))] };
    let struck = || Event::ElectorCorrected { correction: Correction::Struck(1), reason: "r".into(), owners: None };
    let proxy = || Event::ProxyNamed { elector: 1, giver: "g".into(), holder: "h".into(), pictures: vec![] };
    let ballots = || Event::SecretBallots { ballots: vec![] };
    for (stage, event, why) in [
        (Announced, listed(4), Impossible::ElectorsAdded),
        (Over, struck(), Impossible::VoteOver),
        (Counted, proxy(), Impossible::VoteOver),
        (Counted, ballots(), Impossible::NoSuchWay),
        (Open, cast(Mark::Agree), Impossible::OtherStream),
    ] {
        let mut story = Story::in_stage(stage);
        let name = event.kind();
        story.plant_on_roll(event);
        assert_eq!(story.impossible(), [why], "{name:?} in {stage:?}");
    }
    let mut story = Story::in_stage(Open);
    story.plant(&owner(), Some(4), cast(Mark::Agree));
    assert_eq!(story.impossible(), [Impossible::NoSuchElector]);
    let conduct = Conduct { secrecy: Secrecy::Secret, ways: vec![Way::Web], ..conduct() };
    let mut secret = Story::open(Calling { conduct, ..calling(homes(9, Some(10))) });
    secret.plant_on_roll(struck());
    secret.end();
    secret.plant_on_roll(ballots());
    assert_eq!(secret.impossible(), [Impossible::SecretFrozen, Impossible::SecretApart]);
    secret.plant(&ann(), None, counted_by("ann", "bo"));
    secret.plant_on_roll(ballots());
    secret.at = Millis(secret.at.0 + 1);
    assert_eq!(secret.impossible().len(), 2, "with the count it is written down");
    secret.plant_on_roll(ballots());
    assert_eq!(secret.impossible().len(), 3, "and not after it");
}

#[test]
fn a_ballot_with_a_name_in_a_secret_vote_and_a_paper_that_came_late_are_named() {
    let conduct = Conduct { secrecy: Secrecy::Secret, ways: vec![Way::Paper, Way::Web], ..conduct() };
    let mut story = Story::open(Calling { conduct, ..calling(homes(9, Some(10))) });
    story.plant(&owner(), Some(1), cast(Mark::Agree));
    assert_eq!(story.impossible(), [Impossible::NoSuchWay]);
    let mut story = Story::in_stage(Open);
    story.on(1, ann(), Command::IssuePaper {}).unwrap();
    story.end();
    story.plant(&ann(), Some(1), read(Mark::Agree));
    assert_eq!(story.impossible(), [Impossible::VoteOver]);
}

#[test]
fn what_cannot_be_read_explains_all_after_it() {
    let mut story = Story::in_stage(Open);
    story.plant(&staff(), None, counted_by("ann", "bo"));
    let (mut of_vote, id) = (story.of_vote().to_vec(), VoteId::from("v1"));
    assert_eq!(impossible_in(&"v2".into(), &of_vote).0[0].1, Impossible::OfAnother);
    assert_eq!(impossible_in(&id, &of_vote[1..]).0[0].1, Impossible::NotCalled);
    let deed = Recorded { event: Some(cast(Mark::Agree).into()), ..of_vote[0].clone() };
    assert_eq!(impossible_on_ballot((None, None), 1, &[deed]), [(0, Impossible::NotCalled)]);
    of_vote[0].event = None;
    assert_eq!(impossible_in(&id, &of_vote), (vec![], None));
}
