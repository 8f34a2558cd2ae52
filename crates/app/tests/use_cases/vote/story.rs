//! A whole named vote: by paper that two people enter, on a page by slip and by account, at the door, on behalf;
//! counted, published, counted again.

use super::support::*;
use jiff::ToSpan;
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Act, Command, Door, Mark, StageKind, Verdict, Way};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    owners_vote_by_every_way_and_everybody_counts_again,
    a_paper_that_two_read_differently_waits,
    a_vote_is_prolonged_once_by_notice,
    the_list_says_how_far_each_is,
    a_backup_holds_an_open_vote,
    the_same_call_sent_twice_is_one_vote,
);

fn notice(polls: &Polls) -> VoteNotice {
    let day = polls.t.app.now().date();
    VoteNotice { title: "公告".to_owned(), text: "请大家投票。".to_owned(), from: day, to: day + 16.days() }
}

async fn every_way(polls: &Polls) -> mingtong_domain::ids::VoteId {
    let id = polls.call(NewVote { notice: Some(notice(polls)), ..polls.owners_vote() }).await;
    let (one, other) = (polls.teller(0), polls.teller(1));
    polls.act(&one, &id, &[1, 2, 3, 4, 5, 6, 7, 8], Command::IssuePaper {}).await.unwrap();
    let slips = polls.slips(&id).await;
    polls.at(an_hour_after(OPENS));
    let today = polls.t.app.now().date();
    let door = |door| Command::NoteDoor { door, on: today, pictures: vec![] };
    let walker = polls.town.who(Role::GridWorker);
    polls.act(&walker, &id, &[3], door(Door::Delivered)).await.unwrap();
    polls.act(&walker, &id, &[4], door(Door::Refused)).await.unwrap();
    polls.act(&one, &id, &[3], Command::ReturnPaper {}).await.unwrap();
    polls.act(&one, &id, &[3], read(Mark::Agree)).await.unwrap();
    polls.act(&other, &id, &[3], read(Mark::Agree)).await.unwrap();
    let given = polls.cast(&polls.owner("1-1-101").await, &id, &[1, 2], Mark::Agree).await.unwrap();
    assert_eq!((given.electors, given.receipt), (vec![1, 2], None));
    let given = polls.cast_by(&slips[6].code, &id, Mark::Agree).await.unwrap();
    assert_eq!(given.electors, [7]);
    let witness: PersonId = walker.actor.person.clone().unwrap();
    let said = Command::CastOnBehalf { paper: says(Mark::Oppose), witness };
    polls.act(&one, &id, &[8], said).await.unwrap();
    polls.act(&walker, &id, &[8], Command::ConfirmOnBehalf { nth: 1 }).await.unwrap();
    // A paper of somebody who voted on a page before: the first holds, and both are told.
    for teller in [&one, &other] {
        polls.act(teller, &id, &[7], read(Mark::Oppose)).await.unwrap();
    }
    id
}

async fn owners_vote_by_every_way_and_everybody_counts_again(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = every_way(&polls).await;
    let public = Who::public(None);
    let open = polls.seen(&public, &id).await;
    assert_eq!((open.stage, open.result.is_none(), open.agrees), (StageKind::Open, true, None));
    assert_eq!(open.turnout, [], "of eight homes nobody is told how many take part");
    polls.at(CLOSES);
    assert_eq!(polls.seen(&polls.teller(0), &id).await.offered.first(), Some(&Act::Count));
    polls.count(&id).await.unwrap();
    let hidden = vote_sheet(&polls.t.app, polls.hall(), &public, &id).await;
    assert!(matches!(hidden, Err(Fail::NotFound)), "nobody sees it before it is published");
    assert!(polls.seen(&public, &id).await.result.is_none());
    let alone = polls.act(&polls.teller(0), &id, &[], Command::Publish { notice: None }).await.unwrap_err();
    assert_eq!(alone.code(), Some(Code::RoleMayNot));
    let on = OnVote { notice: Some(notice(&polls)), ..OnVote::default() };
    let publish = Command::Publish { notice: None };
    act_on_vote(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), on, publish).await.unwrap();
    let view = polls.seen(&public, &id).await;
    let result = view.result.clone().unwrap();
    let heads = result.items[0].heads;
    assert_eq!((heads.electorate, heads.took_part, heads.agree, heads.oppose), (Some(6), Some(4), Some(3), Some(1)));
    let area = result.items[0].area.unwrap();
    assert_eq!((area.electorate, area.took_part), (Some(7_051_234), Some(4_701_234)));
    assert_eq!((result.verdicts(), view.agrees), (vec![Verdict::Carried], Some(true)));
    assert!(result.ways.iter().all(|way| way.balances()), "{:?}", result.ways);
    let aside: u64 = result.ways.iter().map(|way| way.aside).sum();
    assert_eq!(aside, 1, "the paper beside the ballot on the page");
    let sheet = vote_sheet(&polls.t.app, polls.hall(), &public, &id).await.unwrap();
    let stranger = recount(&sheet).unwrap();
    assert_eq!(stranger.result.as_ref().unwrap(), &result, "whoever has the sheet finds the same");
    assert_eq!(Some(&stranger.digest), view.vote.tallied().map(|tallied| &tallied.sheet));
    let recounted = recount_vote(&polls.t.app, polls.hall(), &public, &id).await.unwrap();
    assert_eq!(recounted.agrees, Some(true));
    let forged = sheet.replacen("\"oppose\"", "\"agree\"", 1);
    assert_ne!(recount(&forged).unwrap().digest, stranger.digest, "another sheet has another digest");
    polls.is_sound().await;
    assert_eq!(polls.seen(&public, &id).await.result, Some(result));
}

async fn a_paper_that_two_read_differently_waits(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let (one, other) = (polls.teller(0), polls.teller(1));
    polls.act(&one, &id, &[8], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    polls.act(&one, &id, &[8], read(Mark::Agree)).await.unwrap();
    let again = polls.act(&one, &id, &[8], read(Mark::Agree)).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::AnotherReads), "nobody enters a paper alone");
    polls.act(&other, &id, &[8], read(Mark::Oppose)).await.unwrap();
    assert_eq!(polls.doors(&id, ElectorsShown::Differing).await.len(), 1);
    let found = differences(&polls.t.app, polls.hall(), &one, &id).await.unwrap();
    let papers: Vec<_> = found[0].readings.iter().map(|(_, paper, _)| paper.clone()).collect();
    assert_eq!((found[0].elector, papers), (8, vec![says(Mark::Agree), says(Mark::Oppose)]));
    let walker = differences(&polls.t.app, polls.hall(), &polls.staff(), &id).await.unwrap_err();
    assert_eq!(walker.code(), Some(Code::NotATeller));
    polls.at(CLOSES);
    assert_eq!(polls.count(&id).await.unwrap_err().code(), Some(Code::PapersUnsettled));
    polls.act(&other, &id, &[8], read(Mark::Agree)).await.unwrap();
    assert_eq!(polls.doors(&id, ElectorsShown::Differing).await, []);
    polls.count(&id).await.unwrap();
    assert_eq!(polls.seen(&one, &id).await.result.unwrap().verdicts(), [Verdict::NoQuorum]);
    polls.is_sound().await;
}

async fn a_vote_is_prolonged_once_by_notice(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.at(OPENS);
    let later = mingtong_domain::Millis(CLOSES.0 + DAY_MS);
    let prolong = || Command::Prolong { closes: later, notice: None, reason: "参加的人不够".to_owned() };
    let on = OnVote { notice: Some(notice(&polls)), ..OnVote::default() };
    act_on_vote(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), on, prolong()).await.unwrap();
    polls.at(CLOSES);
    polls.cast(&polls.owner("2-1-202").await, &id, &[8], Mark::Agree).await.unwrap();
    let again = polls.act(&polls.staff(), &id, &[], prolong()).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::ProlongedAlready));
    polls.is_sound().await;
}

async fn the_list_says_how_far_each_is(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (first, second) = (polls.call(polls.owners_vote()).await, polls.another().await);
    let listed = async |shown| {
        list_votes(&polls.t.app, polls.hall(), VoteQuery { shown, place: None, matter: None, skip: 0 })
            .await
            .unwrap()
            .items
    };
    let ahead = listed(VotesShown::Ahead).await;
    assert_eq!(ahead.iter().map(|it| (it.number, it.electors, it.voices)).max(), Some(((2021, 2), 8, 6)));
    let void = Command::Void { reason: "名册有误".to_owned() };
    polls.act(&polls.staff(), &first, &[], void).await.unwrap();
    polls.at(OPENS);
    let ahead: Vec<_> = listed(VotesShown::Ahead).await.into_iter().map(|it| (it.id, it.stage)).collect();
    assert_eq!(ahead, [(second, StageKind::Open)], "it opened by its time alone");
    let past: Vec<_> = listed(VotesShown::Past).await.into_iter().map(|it| (it.id, it.stage)).collect();
    assert_eq!(past, [(first, StageKind::Void)]);
}

async fn a_backup_holds_an_open_vote(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let slips = polls.slips(&id).await;
    polls.at(OPENS);
    polls.cast(&polls.owner("1-1-101").await, &id, &[1, 2], Mark::Agree).await.unwrap();
    let copy = polls.t.restored_elsewhere().await;
    copy.clock.set(OPENS.0);
    let hall = copy.app.hall("mingtong").await.unwrap();
    assert_eq!(mingtong_store::check(copy.store()).await.unwrap(), []);
    let ballot = NewBallot { electors: vec![], paper: says(Mark::Agree), by_proxy: false, once: None };
    let voter = Voter::Slip(slips[7].code.clone());
    let given = cast_ballot(&copy.app, &hall, &Who::public(None), id.clone(), voter, ballot).await.unwrap();
    assert_eq!(given.electors, [8], "a slip holds there");
    let ways: Vec<Option<Way>> = {
        let doors = view_doors(&copy.app, &hall, &polls.staff(), &id, &DoorQuery::default()).await.unwrap();
        doors.items.into_iter().map(|line| line.ballot.holds).collect()
    };
    let web = Some(Way::Web);
    assert_eq!(ways, [web, web, None, None, None, None, None, web]);
}

/// A double click, or the way back and once more. What is void is called anew.
async fn the_same_call_sent_twice_is_one_vote(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    assert_eq!(polls.call(polls.owners_vote()).await, id);
    assert_ne!(polls.another().await, id);
    polls.act(&polls.staff(), &id, &[], Command::Void { reason: "名册有误".to_owned() }).await.unwrap();
    assert_ne!(polls.call(polls.owners_vote()).await, id);
    polls.is_sound().await;
}
