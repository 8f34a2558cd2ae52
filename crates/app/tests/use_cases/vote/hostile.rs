//! What somebody tries who wants more than their own ballot.

use super::support::*;
use mingtong_app::roll::{Correction, HomeFields, correct_home, strike_home};
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who, erasable, erase};
use mingtong_domain::Millis;
use mingtong_domain::matter::Piece;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::roll::{AreaSource, Handover, Living, Part};
use mingtong_domain::vote::{Across, Command, Correction as Corrected, Elector, Mark, Question, StageKind, Window};
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp};

mingtong_testkit::on_both!(
    a_roll_that_nobody_could_object_to_is_no_electorate,
    a_slip_is_one_ballot_of_one_home_of_one_vote,
    no_ballot_before_it_opens_or_after_it_is_over,
    nobody_votes_for_the_home_of_another,
    a_second_ballot_by_another_way_is_one_ballot,
    a_roll_that_changes_meanwhile_changes_no_electorate,
    a_correction_puts_no_home_on_the_electorate_twice,
    nobody_erases_what_people_vote_on,
    a_teller_alone_does_nothing,
    nobody_reads_a_tally_before_the_count,
    what_is_said_stands_in_no_public_line_of_the_log,
);

fn code<T: std::fmt::Debug>(result: Result<T, Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

async fn a_roll_that_nobody_could_object_to_is_no_electorate(t: TestApp) {
    let polls = Polls::new(t).await;
    let called = call_vote(&polls.t.app, polls.hall(), &polls.staff(), polls.owners_vote()).await;
    assert_eq!(code(called), Some(Code::RollNotPosted));
    let none = NewVote { roll: "nowhere".into(), ..polls.owners_vote() };
    let called = call_vote(&polls.t.app, polls.hall(), &polls.staff(), none).await;
    assert_eq!(code(called), Some(Code::NoSuchRoll));
    let polls = Polls::posted_on(polls).await;
    let refused = async |polls: &Polls, new| {
        let called = call_vote(&polls.t.app, polls.hall(), &polls.staff(), new).await;
        let Err(Fail::Refused(refused)) = called else { panic!("refused: {called:?}") };
        (refused.code, refused.detail.unwrap_or_default())
    };
    let window = Window { opens: Millis(START_MS + 4 * DAY_MS), closes: OPENS };
    let early = refused(&polls, NewVote { window, ..polls.secret_vote() }).await;
    assert_eq!(early, (Code::VoteBeforeObjections, "2021-06-16".to_owned()));
    polls.t.later(HOUR_MS);
    let (hall, roll) = (polls.hall(), polls.roll.clone());
    strike_home(&polls.t.app, hall, &polls.staff(), roll, "2-1-202".into(), "拆了".to_owned()).await.unwrap();
    assert_eq!(refused(&polls, polls.owners_vote()).await, (Code::RollChanged, "2021-06-08".to_owned()));
    let polls = Polls::posted_on(polls).await;
    polls.call(polls.owners_vote()).await;
}

async fn a_slip_is_one_ballot_of_one_home_of_one_vote(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (id, other) = (polls.call(polls.owners_vote()).await, polls.another().await);
    let (slips, others) = (polls.slips(&id).await, polls.slips(&other).await);
    polls.at(OPENS);
    for guessed in ["AAAA-BBBB-CCCC", "", "'; DROP TABLE ballot; --", &others[7].code] {
        assert!(matches!(polls.cast_by(guessed, &id, Mark::Agree).await, Err(Fail::NotFound)), "{guessed}");
    }
    let elsewhere = polls.t.found_other().await;
    let opened = open_slip(&polls.t.app, &elsewhere, &slips[7].code).await;
    assert!(matches!(opened, Err(Fail::NotFound)), "another community knows nothing of it");
    let sloppy = slips[7].code.to_lowercase().replace('-', " ");
    let opened = open_slip(&polls.t.app, polls.hall(), &sloppy).await.unwrap();
    assert_eq!((opened.vote.clone(), opened.elector, opened.is_used), (id.clone(), 8, false));
    // A slip votes for its own home; whoever names another is not taken to have meant this one.
    let cast = async |electors, by_proxy| {
        let ballot = NewBallot { electors, paper: says(Mark::Agree), by_proxy, once: None };
        let voter = Voter::Slip(slips[7].code.clone());
        cast_ballot(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), voter, ballot).await
    };
    assert_eq!(code(cast(vec![1, 8], false).await), Some(Code::NoSuchElector));
    assert_eq!(code(cast(vec![8], true).await), Some(Code::NoSuchProxy), "a slip is no proxy");
    let given = cast(vec![8], false).await.unwrap();
    assert_eq!(given.electors, [8]);
    assert_eq!(code(polls.cast_by(&slips[7].code, &id, Mark::Oppose).await), Some(Code::SlipUsed));
    let again = issue_slips(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), SlipsFor::One(7)).await.unwrap();
    assert!(matches!(polls.cast_by(&slips[6].code, &id, Mark::Agree).await, Err(Fail::NotFound)), "it was replaced");
    polls.cast_by(&again[0].code, &id, Mark::Agree).await.unwrap();
    let used = list_slips(&polls.t.app, polls.hall(), &polls.staff(), &id).await.unwrap();
    let used: Vec<u32> = used.items.into_iter().filter(|slip| slip.is_used).map(|slip| slip.elector).collect();
    assert_eq!(used, [7, 8]);
    let public = list_slips(&polls.t.app, polls.hall(), &polls.owner("1-1-101").await, &id).await;
    assert_eq!(code(public), Some(Code::RoleMayNot));
    polls.at(CLOSES);
    assert_eq!(code(polls.cast_by(&slips[5].code, &id, Mark::Agree).await), Some(Code::VoteIsOver), "it expired");
    polls.count(&id).await.unwrap();
    assert!(matches!(open_slip(&polls.t.app, polls.hall(), &slips[5].code).await, Err(Fail::NotFound)));
}

async fn no_ballot_before_it_opens_or_after_it_is_over(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let slips = polls.slips(&id).await;
    let owner = polls.owner("2-1-202").await;
    let before = Millis(OPENS.0 - 1);
    for (moment, refused) in [(before, Code::VoteNotOpen), (CLOSES, Code::VoteIsOver)] {
        polls.at(moment);
        assert_eq!(code(polls.cast(&owner, &id, &[8], Mark::Agree).await), Some(refused));
        assert_eq!(code(polls.cast_by(&slips[6].code, &id, Mark::Agree).await), Some(refused));
        assert_eq!(code(polls.act(&polls.teller(0), &id, &[8], Command::ReturnPaper {}).await), Some(refused));
    }
    // A clock that goes backwards opens it again for as long as it does; nothing was written meanwhile.
    polls.at(Millis(CLOSES.0 - 1));
    polls.cast(&owner, &id, &[8], Mark::Agree).await.unwrap();
    assert_eq!(polls.seen(&owner, &id).await.stage, StageKind::Open);
}

async fn nobody_votes_for_the_home_of_another(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.at(OPENS);
    let owner = polls.owner("2-1-202").await;
    for electors in [&[1][..], &[8, 1], &[9], &[5]] {
        assert_eq!(code(polls.cast(&owner, &id, electors, Mark::Agree).await), Some(Code::NoSuchElector));
    }
    assert_eq!(code(polls.cast(&Who::public(None), &id, &[8], Mark::Agree).await), Some(Code::NoSuchElector));
    assert_eq!(code(polls.cast(&polls.staff(), &id, &[8], Mark::Agree).await), Some(Code::NoSuchElector));
    assert_eq!(code(polls.cast(&owner, &id, &[], Mark::Agree).await), Some(Code::BallotsAtOnce));
    let own = own_electors(&polls.t.app, polls.hall(), &owner, &id).await.unwrap();
    assert_eq!(own.iter().map(|it| (it.elector, it.voted)).collect::<Vec<_>>(), [(8, false)]);
    let elsewhere = polls.t.found_other().await;
    let ballot = NewBallot { electors: vec![8], paper: says(Mark::Agree), by_proxy: false, once: None };
    let given = cast_ballot(&polls.t.app, &elsewhere, &owner, id.clone(), Voter::Account, ballot).await;
    assert!(matches!(given, Err(Fail::NotFound)), "the vote of another community");
    // An owner of two parts says the same for both, in one write or in two.
    let owner = polls.owner("1-1-101").await;
    polls.cast(&owner, &id, &[1], Mark::Agree).await.unwrap();
    assert_eq!(code(polls.cast(&owner, &id, &[2], Mark::Oppose).await), Some(Code::VoiceDiffers));
    polls.cast(&owner, &id, &[2], Mark::Agree).await.unwrap();
}

async fn a_second_ballot_by_another_way_is_one_ballot(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(NewVote { across: Across::LaterReplaces, ..polls.owners_vote() }).await;
    let slips = polls.slips(&id).await;
    polls.act(&polls.teller(0), &id, &[8], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    let owner = polls.owner("2-1-202").await;
    polls.cast(&owner, &id, &[8], Mark::Agree).await.unwrap();
    polls.cast_by(&slips[7].code, &id, Mark::Abstain).await.unwrap();
    polls.at(an_hour_after(OPENS));
    for nth in [0, 1] {
        polls.act(&polls.teller(nth), &id, &[8], read(Mark::Oppose)).await.unwrap();
    }
    polls.at(CLOSES);
    polls.count(&id).await.unwrap();
    let result = polls.seen(&polls.teller(0), &id).await.result.unwrap();
    let heads = result.items[0].heads;
    assert_eq!((heads.took_part, heads.agree, heads.abstain, heads.oppose), (Some(1), Some(0), Some(0), Some(1)));
    polls.is_sound().await;
}

async fn a_roll_that_changes_meanwhile_changes_no_electorate(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let before = polls.doors(&id, ElectorsShown::All).await;
    assert_eq!(before.len(), 8);
    let staff = polls.staff();
    let (hall, roll) = (polls.hall(), polls.roll.clone());
    strike_home(&polls.t.app, hall, &staff, roll.clone(), "2-1-202".into(), "拆了".to_owned()).await.unwrap();
    let home = HomeFields {
        area: Some(9_000_000),
        source: AreaSource::Register,
        part: Part::Dwelling,
        handover: Handover::HandedOver,
        owners: vec![],
        adults: None,
        living: Living::Unknown,
    };
    let correction = Correction { no: "1-1-101".into(), new_no: None, home, reason: "面积写错".to_owned() };
    correct_home(&polls.t.app, hall, &staff, roll, correction).await.unwrap();
    assert_eq!(polls.doors(&id, ElectorsShown::All).await, before, "it is frozen");
    // Only by an event, with a reason.
    let corrected = Elector { area: Some(910_000), ..before[0].elector.clone() };
    let correct = Command::CorrectElector {
        correction: Corrected::Changed(corrected.clone()),
        reason: "产权证是91平方米".to_owned(),
    };
    polls.act(&staff, &id, &[], correct).await.unwrap();
    assert_eq!(polls.doors(&id, ElectorsShown::All).await[0].elector, corrected);
    polls.is_sound().await;
}

async fn a_correction_puts_no_home_on_the_electorate_twice(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let staff = polls.staff();
    let correct = async |correction| {
        let command = Command::CorrectElector { correction, reason: "漏".to_owned() };
        polls.act(&staff, &id, &[], command).await
    };
    let elector = |no, home: &str, voice, area| Elector { no, home: home.into(), voice, area };
    for (of, refused) in [
        (elector(9, "1-1-101", 9, Some(800_000)), Code::HomeTwice),
        (elector(9, "01-1-101", 9, Some(800_000)), Code::HomeTwice),
        (elector(9, "１栋１单元101室", 9, Some(800_000)), Code::HomeTwice),
        (elector(9, "3-1-101", 9, Some(0)), Code::NoArea),
        (elector(9, "3-1-101", 99, Some(800_000)), Code::NoSuchVoice),
    ] {
        assert_eq!(code(correct(Corrected::Added(of)).await), Some(refused));
    }
    let before = polls.doors(&id, ElectorsShown::All).await;
    let moved = Elector { home: "1-1-202".into(), ..before[2].elector.clone() };
    assert_eq!(code(correct(Corrected::Changed(moved)).await), Some(Code::HomeTwice));
    assert_eq!(polls.doors(&id, ElectorsShown::All).await, before);
}

async fn nobody_erases_what_people_vote_on(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let (hall, secretary) = (polls.hall(), polls.town.who(Role::Secretary));
    let vote = polls.seen(&secretary, &id).await.vote;
    let Question::Motions { motions, .. } = &vote.question else { panic!("motions") };
    let what = [&motions[0], &vote.title, &vote.text, &vote.scope].map(|text| Piece::Text(text.clone()));
    let try_erase = async |what: &Piece| erase(&polls.t.app, hall, &secretary, id.clone(), what.clone()).await;
    for moment in [polls.t.app.now(), OPENS, CLOSES] {
        polls.at(moment);
        for what in &what {
            assert_eq!(code(try_erase(what).await), Some(Code::QuestionStays));
        }
        assert_eq!(erasable(&polls.t.app, hall, &secretary, id.clone()).await.unwrap(), [], "nor is it offered");
    }
    polls.act(&polls.staff(), &id, &[], Command::Void { reason: "题目里有电话".to_owned() }).await.unwrap();
    try_erase(&what[0]).await.unwrap();
}

async fn a_teller_alone_does_nothing(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let (one, staff) = (polls.teller(0), polls.staff());
    assert_eq!(code(polls.act(&staff, &id, &[8], Command::IssuePaper {}).await), Some(Code::NotATeller));
    polls.act(&one, &id, &[8], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    polls.act(&one, &id, &[8], read(Mark::Agree)).await.unwrap();
    assert_eq!(polls.doors(&id, ElectorsShown::All).await[7].ballot.holds, None, "one reading is no ballot");
    polls.at(CLOSES);
    let [first, _] = polls.tellers.clone();
    for counted_by in [[first.clone(), first.clone()], [first, staff.actor.person.clone().unwrap()]] {
        let counted = polls.act(&one, &id, &[], Command::Count { counted_by }).await;
        assert_eq!(code(counted), Some(Code::TwoTellersCount));
    }
    let counted = polls.act(&one, &id, &[], Command::Cast { paper: says(Mark::Agree), by_proxy: false }).await;
    assert!(matches!(counted, Err(Fail::NotFound)), "a ballot goes by its own door");
    assert_eq!(code(polls.act(&one, &id, &[8], read(Mark::Agree)).await), Some(Code::AnotherReads));
    polls.act(&polls.teller(1), &id, &[8], read(Mark::Agree)).await.unwrap();
    polls.count(&id).await.unwrap();
}

async fn nobody_reads_a_tally_before_the_count(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.at(OPENS);
    polls.cast(&polls.owner("2-1-202").await, &id, &[8], Mark::Agree).await.unwrap();
    assert_eq!(code(polls.count(&id).await), Some(Code::NotInThisState));
    for who in [Who::public(None), polls.staff(), polls.teller(0), polls.town.who(Role::Secretary)] {
        let view = polls.seen(&who, &id).await;
        assert!(view.result.is_none() && view.agrees.is_none());
        for moment in [OPENS, CLOSES] {
            polls.at(moment);
            assert!(matches!(vote_sheet(&polls.t.app, polls.hall(), &who, &id).await, Err(Fail::NotFound)));
            assert!(matches!(recount_vote(&polls.t.app, polls.hall(), &who, &id).await, Err(Fail::NotFound)));
        }
        polls.at(OPENS);
    }
}

async fn what_is_said_stands_in_no_public_line_of_the_log(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.at(OPENS);
    polls.cast(&polls.owner("2-1-202").await, &id, &[8], Mark::Agree).await.unwrap();
    let log = polls.t.stored(&polls.town, "event").await.concat();
    let log: String = log.into_iter().flatten().collect();
    assert!(log.contains("vote.called") && log.contains(&format!("ballot/{id}/8")));
    for said in ["2-1-202", "marks", "vote.electors_listed", "ballot.cast"] {
        assert!(!log.contains(said), "{said}");
    }
}
