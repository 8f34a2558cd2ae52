//! Papers of a secret vote go through the box, in the hands of two.

use super::support::*;
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::VoteId;
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{BoxSays, Command, Mark, Paper, VoidFor, Way};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    papers_of_a_secret_vote_go_through_the_box,
    what_is_sent_twice_is_entered_once,
    one_paper_too_many_or_too_few_is_counted_all_the_same,
);

/// A teller enters, or reads what stands under a receipt; none says that there is no such paper.
async fn enter(
    polls: &Polls,
    teller: usize,
    id: &VoteId,
    (sent, receipt): (&str, Option<&str>),
    says: Option<Paper>,
) -> Result<String, Fail> {
    let says = says.map(|paper| BoxSays { area: None, paper });
    let paper = NewBoxPaper { sent: sent.to_owned(), receipt: receipt.map(str::to_owned), says };
    enter_from_box(&polls.t.app, polls.hall(), &polls.teller(teller), id.clone(), paper).await
}

/// Two homes put a paper in, a third votes on a page.
async fn filled(polls: &Polls) -> VoteId {
    let id = polls.call(polls.secret_vote()).await;
    let slips = polls.slips(&id).await;
    polls.act(&polls.teller(0), &id, &[1, 2, 3], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    let (app, hall) = (&polls.t.app, polls.hall());
    let tick = async |who: &Who, no| tick_off(app, hall, who, id.clone(), no, Way::Paper).await;
    tick(&polls.teller(0), 1).await.unwrap();
    tick(&polls.teller(0), 2).await.unwrap();
    assert_eq!(tick(&polls.teller(0), 1).await.unwrap_err().code(), Some(Code::VotedAlready));
    assert_eq!(tick(&polls.teller(0), 4).await.unwrap_err().code(), Some(Code::PaperNotIssued), "it has no paper");
    assert_eq!(tick(&polls.staff(), 3).await.unwrap_err().code(), Some(Code::NotATeller));
    let twice = polls.cast_by(&slips[0].code, &id, Mark::Agree).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::VotedAlready), "one roll for all ways");
    polls.cast_by(&slips[7].code, &id, Mark::Agree).await.unwrap();
    id
}

async fn papers_of_a_secret_vote_go_through_the_box(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = filled(&polls).await;
    let (agree, oppose) = (|| Some(says(Mark::Agree)), || Some(says(Mark::Oppose)));
    let early = enter(&polls, 0, &id, ("a", None), agree()).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::BoxIsClosed));
    polls.at(CLOSES);
    let one = enter(&polls, 0, &id, ("a", None), agree()).await.unwrap();
    let other = enter(&polls, 1, &id, ("b", None), oppose()).await.unwrap();
    assert_eq!(polls.count(&id).await.unwrap_err().code(), Some(Code::PapersUnsettled), "nobody enters alone");
    let seen = view_box(&polls.t.app, polls.hall(), &polls.teller(1), &id).await.unwrap();
    assert!(seen.waiting.iter().all(|it| it.differ.is_empty()), "whoever reads it second reads it for themself");
    let unknown = enter(&polls, 1, &id, ("c", Some("AAAA-AAAA-AAAA")), agree()).await.unwrap_err();
    assert_eq!(unknown.code(), Some(Code::NoSuchPaper));
    enter(&polls, 1, &id, ("c", Some(&one.to_lowercase())), oppose()).await.unwrap();
    enter(&polls, 0, &id, ("d", Some(&other)), oppose()).await.unwrap();
    let seen = view_box(&polls.t.app, polls.hall(), &polls.teller(1), &id).await.unwrap();
    let [differing] = &seen.waiting[..] else { panic!("one differs: {:?}", seen.waiting) };
    assert_eq!((differing.receipt.as_str(), differing.differ.len()), (one.as_str(), 2), "shown to both");
    assert_eq!(polls.count(&id).await.unwrap_err().code(), Some(Code::PapersUnsettled));
    enter(&polls, 1, &id, ("e", Some(&one)), agree()).await.unwrap();
    polls.count(&id).await.unwrap();
    let result = polls.seen(&polls.teller(0), &id).await.result.unwrap();
    let heads = result.items[0].heads;
    assert_eq!((heads.took_part, heads.agree, heads.oppose), (Some(3), Some(2), Some(1)));
    assert_eq!(polls.t.stored(&polls.town, "box_paper").await, Vec::<Vec<Option<String>>>::new());
    polls.is_sound().await;
}

async fn what_is_sent_twice_is_entered_once(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = filled(&polls).await;
    polls.at(CLOSES);
    let agree = || Some(says(Mark::Agree));
    let (one, same) =
        tokio::join!(enter(&polls, 0, &id, ("a", None), agree()), enter(&polls, 0, &id, ("a", None), agree()));
    assert_eq!(one.unwrap(), same.unwrap());
    let changed = enter(&polls, 0, &id, ("a", None), Some(says(Mark::Oppose))).await;
    assert!(matches!(changed, Err(Fail::Changed)), "another paper in the form of before");
    let seen = view_box(&polls.t.app, polls.hall(), &polls.teller(0), &id).await.unwrap();
    assert_eq!((seen.ticked, seen.entered, seen.waiting.len()), (2, 1, 1));
}

async fn one_paper_too_many_or_too_few_is_counted_all_the_same(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = filled(&polls).await;
    polls.at(CLOSES);
    let agree = || Some(says(Mark::Agree));
    let mut receipts = vec![];
    for sent in ["a", "b"] {
        receipts.push(enter(&polls, 0, &id, (sent, None), agree()).await.unwrap());
    }
    let more = enter(&polls, 1, &id, ("c", None), agree()).await.unwrap_err();
    assert_eq!(more.code(), Some(Code::BoxIsEmpty));
    enter(&polls, 1, &id, ("d", Some(&receipts[0])), agree()).await.unwrap();
    // The second was entered twice, and nobody alone takes it out.
    enter(&polls, 1, &id, ("e", Some(&receipts[1])), None).await.unwrap();
    assert_eq!(polls.count(&id).await.unwrap_err().code(), Some(Code::PapersUnsettled));
    enter(&polls, 0, &id, ("f", Some(&receipts[1])), None).await.unwrap();
    assert_eq!(polls.count(&id).await.unwrap_err().code(), Some(Code::CannotBeCounted), "one is missing");
    // Somebody was ticked off and took their paper home.
    let missing = || Some(Paper::Void(VoidFor::NotInBox));
    let receipt = enter(&polls, 0, &id, ("g", None), missing()).await.unwrap();
    enter(&polls, 1, &id, ("h", Some(&receipt)), missing()).await.unwrap();
    polls.count(&id).await.unwrap();
    let result = polls.seen(&polls.teller(0), &id).await.result.unwrap();
    let heads = result.items[0].heads;
    assert_eq!((heads.agree, heads.void), (Some(2), Some(1)));
}
