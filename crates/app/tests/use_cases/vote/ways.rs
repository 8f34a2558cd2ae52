//! Ballots that are written down for somebody, and slips: who may, what is known of it afterwards, and that nobody
//! votes twice.

use super::support::*;
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::VoteId;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Across, Command, Door, Mark, Way};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    a_witness_signed_in_as_themself_makes_a_ballot_of_what_was_written_down,
    nobody_votes_for_somebody_with_a_witness_who_was_not_there,
    a_slip_that_was_used_stays_used_when_another_takes_its_place,
    a_new_slip_for_a_home_that_has_voted_lets_nobody_vote_twice,
    slips_are_issued_by_building,
    a_ballot_is_given_to_the_vote_as_it_stands_at_that_moment,
);

fn code<T: std::fmt::Debug>(result: Result<T, Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

fn said(mark: Mark, witness: &Who) -> Command<String> {
    Command::CastOnBehalf { paper: says(mark), witness: witness.actor.person.clone().unwrap() }
}

async fn waiting(polls: &Polls, who: &Who, id: &VoteId) -> Vec<(u32, bool)> {
    let found = waiting_ballots(&polls.t.app, polls.hall(), who, id).await.unwrap();
    found.into_iter().map(|it| (it.elector, it.is_witness)).collect()
}

async fn a_witness_signed_in_as_themself_makes_a_ballot_of_what_was_written_down(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.at(OPENS);
    let (one, other, street) = (polls.teller(0), polls.teller(1), polls.town.who(Role::Street));
    polls.act(&one, &id, &[7], said(Mark::Agree, &street)).await.unwrap();
    for (who, seen) in [(&one, vec![(7, false)]), (&other, vec![(7, false)]), (&street, vec![(7, true)])] {
        assert_eq!(waiting(&polls, who, &id).await, seen);
        assert_eq!(polls.seen(who, &id).await.unconfirmed, 1);
    }
    assert_eq!(waiting(&polls, &polls.staff(), &id).await, [], "what it says is nobody else's");
    assert_eq!(polls.seen(&Who::public(None), &id).await.unconfirmed, 0);
    assert_eq!(polls.doors(&id, ElectorsShown::All).await[6].ballot.holds, None);
    polls.is_sound().await;
    polls.act(&street, &id, &[7], Command::ConfirmOnBehalf { nth: 1 }).await.unwrap();
    assert_eq!(polls.doors(&id, ElectorsShown::All).await[6].ballot.holds, Some(Way::OnBehalf));
    polls.act(&one, &id, &[8], said(Mark::Agree, &street)).await.unwrap();
    polls.at(CLOSES);
    assert_eq!(waiting(&polls, &other, &id).await, [(8, false)], "listed, and not counted");
    polls.count(&id).await.unwrap();
    assert_eq!(polls.seen(&one, &id).await.result.unwrap().ballots.cast, 1);
    polls.is_sound().await;
}

async fn nobody_votes_for_somebody_with_a_witness_who_was_not_there(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(NewVote { across: Across::LaterReplaces, ..polls.owners_vote() }).await;
    let secret = polls.call(polls.secret_vote()).await;
    polls.at(OPENS);
    let (teller, staff, walker) = (polls.teller(0), polls.staff(), polls.town.who(Role::GridWorker));
    polls.cast(&polls.owner("2-1-202").await, &id, &[8], Mark::Agree).await.unwrap();
    assert_eq!(code(polls.act(&staff, &id, &[7], said(Mark::Oppose, &teller)).await), Some(Code::NotAtTheDoor));
    assert_eq!(code(polls.act(&teller, &id, &[8], said(Mark::Oppose, &walker)).await), Some(Code::ElectorCame));
    let nobody_there = Command::NoteDoor { door: Door::NobodyThere, on: polls.t.app.now().date(), pictures: vec![] };
    polls.act(&walker, &id, &[7], nobody_there).await.unwrap();
    polls.act(&walker, &id, &[7], said(Mark::Oppose, &teller)).await.unwrap();
    let confirm = || Command::ConfirmOnBehalf { nth: 1 };
    for who in [&walker, &staff, &polls.teller(1)] {
        assert_eq!(code(polls.act(who, &id, &[7], confirm()).await), Some(Code::NotTheWitness));
    }
    assert_eq!(code(polls.act(&polls.owner("2-1-201").await, &id, &[7], confirm()).await), Some(Code::RoleMayNot));
    assert_eq!(code(polls.act(&teller, &secret, &[7], said(Mark::Oppose, &walker)).await), Some(Code::BallotIsSecret));
}

async fn again(polls: &Polls, id: &VoteId, to: SlipsFor) -> Result<Vec<Slip>, Fail> {
    issue_slips(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), to).await
}

async fn state(polls: &Polls, id: &VoteId, elector: u32) -> SlipState {
    let slips = list_slips(&polls.t.app, polls.hall(), &polls.staff(), id).await.unwrap();
    slips.items.into_iter().find(|slip| slip.elector == elector).unwrap()
}

async fn a_slip_that_was_used_stays_used_when_another_takes_its_place(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(NewVote { across: Across::LaterReplaces, ..polls.owners_vote() }).await;
    let slips = polls.slips(&id).await;
    polls.at(OPENS);
    polls.cast_by(&slips[7].code, &id, Mark::Agree).await.unwrap();
    polls.at(an_hour_after(OPENS));
    let new = again(&polls, &id, SlipsFor::One(8)).await.unwrap().remove(0);
    assert!(new.has_voted, "whoever hands it out is told");
    let SlipState { is_used, used, is_open, .. } = state(&polls, &id, 8).await;
    assert_eq!((is_used, used, is_open), (true, Some(OPENS), true));
    again(&polls, &id, SlipsFor::All).await.unwrap();
    assert!(state(&polls, &id, 8).await.is_used, "however often");
    assert!(!state(&polls, &id, 7).await.is_used);
    let newest = again(&polls, &id, SlipsFor::One(8)).await.unwrap().remove(0);
    assert!(matches!(polls.cast_by(&new.code, &id, Mark::Oppose).await, Err(Fail::NotFound)), "it was replaced");
    polls.cast_by(&newest.code, &id, Mark::Oppose).await.unwrap();
    let SlipState { used, is_open, .. } = state(&polls, &id, 8).await;
    assert_eq!((used, is_open), (Some(an_hour_after(OPENS)), false));
}

async fn a_new_slip_for_a_home_that_has_voted_lets_nobody_vote_twice(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (named, secret) = (polls.call(polls.owners_vote()).await, polls.call(polls.secret_vote()).await);
    for id in [&named, &secret] {
        polls.at(Millis(OPENS.0 - 1));
        let slips = polls.slips(id).await;
        polls.at(OPENS);
        polls.cast_by(&slips[7].code, id, Mark::Agree).await.unwrap();
        let new = again(&polls, id, SlipsFor::One(8)).await.unwrap().remove(0);
        let opened = open_slip(&polls.t.app, polls.hall(), &new.code).await.unwrap();
        assert_eq!((new.has_voted, opened.is_used, opened.is_final), (true, false, true));
        assert_eq!(code(polls.cast_by(&new.code, id, Mark::Oppose).await), Some(Code::VotedAlready));
        assert_eq!(state(&polls, id, 8).await.used.is_some(), *id == named, "a moment would name a secret ballot");
    }
}

async fn slips_are_issued_by_building(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let within = |place: &str| SlipsFor::Within(place.into());
    assert_eq!(again(&polls, &id, within("2")).await.unwrap().len(), 4);
    let entrance: Vec<String> =
        again(&polls, &id, within("1-1")).await.unwrap().into_iter().map(|slip| slip.home.0).collect();
    assert_eq!(entrance, ["1-1-101", "1-1-102", "1-1-201", "1-1-202"]);
    assert_eq!(code(again(&polls, &id, within("3")).await), Some(Code::NoSuchElector));
    let places = list_slips(&polls.t.app, polls.hall(), &polls.staff(), &id).await.unwrap().places;
    let places: Vec<_> = places.iter().map(|it| (it.within.as_str(), it.electors, it.issued)).collect();
    assert_eq!(places, [("1", 4, 4), ("2", 4, 4)]);
}

/// Votes are remembered between ballots: what happens to one of them is seen by the next ballot all the same.
async fn a_ballot_is_given_to_the_vote_as_it_stands_at_that_moment(t: TestApp) {
    let polls = Polls::posted(t).await;
    for vote in [polls.call(polls.owners_vote()).await, polls.call(polls.secret_vote()).await] {
        let slips = polls.slips(&vote).await;
        let now = polls.t.app.now();
        assert_eq!(code(polls.cast_by(&slips[0].code, &vote, Mark::Agree).await), Some(Code::VoteNotOpen));
        polls.at(OPENS);
        polls.cast_by(&slips[0].code, &vote, Mark::Agree).await.unwrap();
        polls.cast_by(&slips[1].code, &vote, Mark::Agree).await.unwrap();
        let closes = Millis(CLOSES.0 + DAY_MS);
        let prolong = Command::Prolong { closes, notice: None, reason: "参加的人不够".to_owned() };
        polls.act(&polls.staff(), &vote, &[], prolong).await.unwrap();
        // By the end that was known when the first two voted, it is over.
        polls.at(Millis(CLOSES.0 + 1));
        polls.cast_by(&slips[2].code, &vote, Mark::Agree).await.unwrap();
        polls.at(closes);
        assert_eq!(code(polls.cast_by(&slips[3].code, &vote, Mark::Agree).await), Some(Code::VoteIsOver));
        polls.at(now);
    }
}
