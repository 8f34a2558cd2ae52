//! What the law asks of a vote beside its count: who takes part is known before papers are read, corrections are told
//! to everybody, nobody alone takes back what is public, and what belongs together leads to each other.

use super::support::*;
use mingtong_app::notice::view_notice;
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::VoteId;
use mingtong_domain::notice::StageKind as NoticeStage;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::ResolutionKind;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Command, CorrectionKind, Mark, StageKind, Way};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    r10_papers_that_came_back_unread_take_part,
    r10_a_ballot_in_a_closed_box_takes_part,
    a_correction_is_told_to_everybody_without_a_home,
    r11_a_result_that_is_late_is_seen_and_told,
    what_is_public_is_taken_back_by_two_and_stays_readable,
    a_named_vote_too_is_taken_back_by_two,
    a_matter_knows_the_votes_about_it,
);

fn prolong() -> Command<String> {
    Command::Prolong { closes: Millis(CLOSES.0 + DAY_MS), notice: None, reason: "参加的人不够".to_owned() }
}

async fn r10_papers_that_came_back_unread_take_part(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let all = [1, 2, 3, 4, 7];
    polls.act(&polls.teller(0), &id, &all, Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    polls.act(&polls.teller(0), &id, &all, Command::ReturnPaper {}).await.unwrap();
    let refused = polls.act(&polls.staff(), &id, &[], prolong()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::EnoughTakePart), "four of six heads and 473.12 of 705.12 square metres");
    let few =
        polls.call(NewVote { notice: Some(mingtong_testkit::told(OPENS)), window: later(), ..polls.owners_vote() });
    let few = few.await;
    polls.act(&polls.teller(0), &few, &[1, 2], Command::IssuePaper {}).await.unwrap();
    polls.at(later().opens);
    polls.act(&polls.teller(0), &few, &[1, 2], Command::ReturnPaper {}).await.unwrap();
    let longer =
        Command::Prolong {
            closes: Millis(later().closes.0 + DAY_MS), notice: None, reason: "参加的人不够".to_owned()
        };
    polls.act(&polls.staff(), &few, &[], longer).await.unwrap();
}

/// A window that opens when people were told on the first day of the other.
fn later() -> mingtong_domain::vote::Window {
    let opens = Millis(OPENS.0 + 15 * DAY_MS);
    mingtong_domain::vote::Window { opens, closes: Millis(opens.0 + 5 * DAY_MS) }
}

/// Four electors put their papers into the box.
async fn four_in_the_box(polls: &Polls, id: &VoteId) {
    polls.act(&polls.teller(0), id, &[1, 2, 3, 4], Command::IssuePaper {}).await.unwrap();
    for elector in 1..=4 {
        tick_off(&polls.t.app, polls.hall(), &polls.teller(0), id.clone(), elector, Way::Paper).await.unwrap();
    }
}

async fn r10_a_ballot_in_a_closed_box_takes_part(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let slips = polls.slips(&id).await;
    polls.at(OPENS);
    four_in_the_box(&polls, &id).await;
    let refused = polls.act(&polls.staff(), &id, &[], prolong()).await;
    assert!(refused.is_ok(), "four of eight are not more than half");
    let other =
        polls.call(NewVote { notice: Some(mingtong_testkit::told(OPENS)), window: later(), ..polls.secret_vote() });
    let other = other.await;
    let more = polls.slips(&other).await;
    assert_eq!((slips.len(), more.len()), (8, 8));
    polls.at(later().opens);
    four_in_the_box(&polls, &other).await;
    polls.cast_by(&more[7].code, &other, Mark::Agree).await.unwrap();
    let longer =
        Command::Prolong {
            closes: Millis(later().closes.0 + DAY_MS), notice: None, reason: "参加的人不够".to_owned()
        };
    let refused = polls.act(&polls.staff(), &other, &[], longer).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::EnoughTakePart), "nobody opened the box");
}

async fn a_correction_is_told_to_everybody_without_a_home(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let staff = polls.staff();
    let reason = "补办了不动产权证，电话13900000001".to_owned();
    let new = NewCorrection::Added { home: "3-1-101".into(), area: Some(500_000), same_as: None };
    correct_electorate(&polls.t.app, polls.hall(), &staff, id.clone(), new, reason).await.unwrap();
    let struck = NewCorrection::Struck(4);
    correct_electorate(&polls.t.app, polls.hall(), &staff, id.clone(), struck, "不是业主".to_owned()).await.unwrap();
    let seen = polls.seen(&Who::public(None), &id).await;
    let told: Vec<_> = seen.corrections.iter().map(|it| (it.kind, it.role)).collect();
    assert_eq!(told, [(CorrectionKind::Added, Role::Staff), (CorrectionKind::Struck, Role::Staff)]);
    assert_eq!((seen.vote.size.electors, seen.size_now.electors), (8, 8));
    assert_eq!((seen.vote.size.area, seen.size_now.area), (Some(7_051_234), Some(6_601_234)));
    let why = seen.corrections[0].reason.words().expect("a reason");
    assert!(why.contains("不动产权证") && !why.contains("13900000001"), "{why}");
    polls.is_sound().await;
    assert_eq!(polls.seen(&Who::public(None), &id).await.corrections, seen.corrections, "made again, the same");
}

/// Counted, and one paper says yes.
async fn counted(polls: &Polls, new: NewVote) -> VoteId {
    let id = polls.call(new).await;
    polls.act(&polls.teller(0), &id, &[3], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    for nth in [0, 1] {
        polls.act(&polls.teller(nth), &id, &[3], read(Mark::Agree)).await.unwrap();
    }
    polls.at(CLOSES);
    polls.count(&id).await.unwrap();
    id
}

async fn r11_a_result_that_is_late_is_seen_and_told(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = counted(&polls, polls.owners_vote()).await;
    let ahead = async || {
        let query = VoteQuery { shown: VotesShown::Ahead, place: None, matter: None, skip: 0 };
        list_votes(&polls.t.app, polls.hall(), query).await.unwrap().items.remove(0)
    };
    let waits = ahead().await.to_publish.expect("it waits");
    assert_eq!(ahead().await.verdicts, [], "what it came to is not public");
    assert!(!waits.is_late(polls.t.app.now()));
    polls.at(Millis(CLOSES.0 + 5 * DAY_MS));
    assert!(ahead().await.to_publish.expect("it waits").is_late(polls.t.app.now()), "the desk sees it in the list");
    let untold = OnVote::default();
    let publish = Command::Publish { notice: None };
    let refused = act_on_vote(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), untold, publish).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::VoteNoticeMissing));
    polls.act(&polls.staff(), &id, &[], Command::Publish { notice: None }).await.unwrap();
    let seen = polls.seen(&Who::public(None), &id).await;
    let told = seen.to_publish.expect("it was counted");
    assert!(told.at.is_some() && told.is_late(polls.t.app.now()), "and everybody reads that it came late");
    assert_eq!(seen.legal.expect("a rule").kind, ResolutionKind::Poll);
    let query = VoteQuery { shown: VotesShown::Past, place: None, matter: None, skip: 0 };
    let listed = list_votes(&polls.t.app, polls.hall(), query).await.unwrap().items.remove(0);
    assert_eq!(listed.verdicts, seen.result.expect("it is public").verdicts(), "the list says what it came to");
}

async fn what_is_public_is_taken_back_by_two_and_stays_readable(t: TestApp) {
    let polls = Polls::posted(t).await;
    let secret = polls.call(polls.secret_vote()).await;
    for slip in polls.slips(&secret).await {
        polls.at(OPENS);
        polls.cast_by(&slip.code, &secret, Mark::Agree).await.unwrap();
    }
    polls.at(CLOSES);
    polls.count(&secret).await.unwrap();
    two_take_it_back(&polls, secret).await;
}

async fn a_named_vote_too_is_taken_back_by_two(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = counted(&polls, polls.owners_vote()).await;
    two_take_it_back(&polls, id).await;
}

/// It is published, and declared void.
async fn two_take_it_back(polls: &Polls, id: VoteId) {
    polls.act(&polls.staff(), &id, &[], Command::Publish { notice: None }).await.unwrap();
    let public = Who::public(None);
    let before = polls.seen(&public, &id).await;
    let sheet = vote_sheet(&polls.t.app, polls.hall(), &public, &id).await.unwrap();
    let alone = polls.act(&polls.staff(), &id, &[], Command::Void { reason: "名册有误".to_owned() }).await;
    assert_eq!(alone.unwrap_err().code(), Some(Code::NotInThisState));
    polls.act(&polls.staff(), &id, &[], Command::AskVoid { reason: "名册有误".to_owned() }).await.unwrap();
    assert!(polls.seen(&polls.staff(), &id).await.void_asked.is_some());
    let seen = polls.seen(&public, &id).await;
    assert_eq!((seen.stage, seen.void_asked), (StageKind::Published, None), "nobody decided yet");
    let own = polls.act(&polls.staff(), &id, &[], Command::ConfirmVoid {}).await.unwrap_err();
    assert_eq!(own.code(), Some(Code::AnotherConfirmsVoid));
    polls.act(&polls.town.who(Role::Secretary), &id, &[], Command::ConfirmVoid {}).await.unwrap();
    let seen = polls.seen(&public, &id).await;
    assert_eq!((seen.stage, seen.voided.as_ref().and_then(|it| it.words())), (StageKind::Void, Some("名册有误")));
    assert_eq!((&seen.result, seen.agrees), (&before.result, Some(true)));
    assert_eq!(vote_sheet(&polls.t.app, polls.hall(), &public, &id).await.unwrap(), sheet, "the sheet stays");
    let recounted = recount_vote(&polls.t.app, polls.hall(), &public, &id).await.unwrap();
    assert_eq!((recounted.agrees, recounted.is_void), (Some(true), Some(true)));
    let notice = seen.vote.published().expect("it was public").1.notice.clone();
    let notice = view_notice(&polls.t.app, polls.hall(), &public, &notice, 0).await.unwrap();
    assert_eq!(notice.stage.kind(), NoticeStage::TakenDown, "nobody objects to what holds no more");
    let query = VoteQuery { shown: VotesShown::Past, place: None, matter: None, skip: 0 };
    let listed = list_votes(&polls.t.app, polls.hall(), query).await.unwrap().items;
    assert!(listed.iter().any(|it| it.voided.as_ref().and_then(|said| said.words()) == Some("名册有误")));
    polls.is_sound().await;
}

async fn a_matter_knows_the_votes_about_it(t: TestApp) {
    let polls = Polls::posted(t).await;
    let matter = polls.town.raise(polls.town.report("架空层没有人用，能不能改成自行车库。")).await.matter;
    let about = polls.call(NewVote { matter: Some(matter), ..polls.owners_vote() }).await;
    polls.call(polls.owners_vote()).await;
    let query = || VoteQuery { shown: VotesShown::All, place: None, matter: Some(matter), skip: 0 };
    let found = list_votes(&polls.t.app, polls.hall(), query()).await.unwrap().items;
    assert_eq!(found.into_iter().map(|it| it.id).collect::<Vec<_>>(), std::slice::from_ref(&about));
    polls.is_sound().await;
    let again = list_votes(&polls.t.app, polls.hall(), query()).await.unwrap().items;
    assert_eq!(again.into_iter().map(|it| it.id).collect::<Vec<_>>(), [about]);
    let nowhere = NewVote { matter: mingtong_domain::ids::MatterId::parse("2021-9999"), ..polls.owners_vote() };
    let refused = call_vote(&polls.t.app, polls.hall(), &polls.staff(), nowhere).await;
    assert!(matches!(refused, Err(Fail::Refused(_) | Fail::NotFound)));
}
