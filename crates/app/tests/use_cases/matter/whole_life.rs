//! A matter from the voice to the closed file, and who is told of the replies on the way.

use mingtong_app::community::audit::audit;
use mingtong_app::matter::{
    Reach, Report, Shown, WorkQuery, raise_matter, support_matter, track_matter, view_matter, worklist,
};
use mingtong_app::person::{mark_told, waiting_to_be_told};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::matter::{Command, Outcome, StageKind, Track, Verdict};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::time::ClockKind;
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_voice_becomes_a_closed_matter,
    raiser_and_supporter_are_told_of_every_reply,
    people_of_a_merged_matter_hear_the_target,
    a_low_rating_opens_it_again,
    what_is_not_solved_comes_before_the_desk_again,
    a_supporter_keeps_their_name,
);

fn accept() -> Command<String> {
    Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }
}

async fn to_closed(t: &TestApp, town: &Town, id: MatterId) {
    let text = || "排椅已更换".to_owned();
    let done =
        Command::MarkDone { outcome: Outcome::Solved, review: None, text: text(), before: vec![], pictures: vec![] };
    let check = Command::Verify { verdict: Verdict::Confirmed, text: text(), pictures: vec![] };
    let plan = Command::Claim { unit: town.units[0].clone(), plan: "本周内更换".to_owned() };
    let (staff, handler) = (town.who(Role::Staff), town.handler(0));
    let steps = [
        (&staff, accept(), StageKind::Accepted),
        (&staff, Command::Assign { unit: town.units[0].clone(), note: None }, StageKind::Assigned),
        (&handler, plan, StageKind::InProgress),
        (&handler, done, StageKind::Done),
        (&town.who(Role::GridWorker), check, StageKind::Verified),
        (&staff, Command::Close {}, StageKind::Closed),
    ];
    for (who, ask, stage) in steps {
        t.later(HOUR_MS);
        assert_eq!(town.act(who, id, ask).await.unwrap().stage, stage);
    }
}

async fn a_voice_becomes_a_closed_matter(t: TestApp) {
    let town = t.found().await;
    let receipt = town.raise(town.report("院内排椅坏了。请更换。")).await;
    assert_eq!(receipt.number, "明通2021-0001");
    assert!(receipt.accept_due < receipt.reply_due && receipt.accept_due.is_some());
    to_closed(&t, &town, receipt.matter).await;

    let (view, raiser) = track_matter(&t.app, &town.hall, &receipt.tracking_code.to_lowercase()).await.unwrap();
    assert_eq!(view.title.words(), Some("院内排椅坏了"));
    assert_eq!((view.stage, view.matter.outcome), (StageKind::Closed, Some(Outcome::Solved)));
    assert_eq!(view.next, None, "a closed matter has no running clock");
    town.act(&raiser, receipt.matter, Command::Rate { level: 5, text: None }).await.unwrap();
    let anybody = view_matter(&t.app, &town.hall, &Who::public(None), receipt.matter).await.unwrap();
    assert_eq!(anybody.matter.rating, Some(5));
    assert!(anybody.contact.is_none());
}

async fn told(t: &TestApp, town: &Town, id: MatterId) -> Vec<String> {
    let waiting = waiting_to_be_told(&t.app, &town.hall, &town.who(Role::Staff)).await.unwrap();
    let mut phones: Vec<String> = waiting.into_iter().filter(|it| it.matter == id).filter_map(|it| it.phone).collect();
    phones.sort();
    phones
}

fn by_phone(report: Report, phone: &str) -> Report {
    Report { phone: Some(phone.to_owned()), ..report }
}

async fn raiser_and_supporter_are_told_of_every_reply(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(by_phone(town.report("路灯不亮"), "13800000001")).await.matter;
    let supporters = [Some("13800000002".to_owned()), None];
    for phone in supporters {
        support_matter(&t.app, &town.hall, &Who::public(None), id, Reach { phone, ..Reach::default() }).await.unwrap();
    }
    assert!(told(&t, &town, id).await.is_empty());
    let staff = town.who(Role::Staff);
    town.act(&staff, id, accept()).await.unwrap();
    town.act(&staff, id, Command::Reply { text: "已联系市政".to_owned() }).await.unwrap();
    assert_eq!(told(&t, &town, id).await, ["13800000001", "13800000002"]);
    town.act(&staff, id, Command::Note { text: "内部备注".to_owned() }).await.unwrap();
    assert_eq!(told(&t, &town, id).await.len(), 2, "a note is not told to anybody");

    let first = waiting_to_be_told(&t.app, &town.hall, &staff).await.unwrap().remove(0);
    mark_told(&t.app, &town.hall, &staff, first.id).await.unwrap();
    assert_eq!(told(&t, &town, id).await.len(), 1);
    let again = mark_told(&t.app, &town.hall, &staff, first.id).await;
    assert!(matches!(again, Err(Fail::Changed)), "two who call at once: {again:?}");
    let other = waiting_to_be_told(&t.app, &town.hall, &town.who(Role::Delegate)).await;
    assert_eq!(other.unwrap_err().code(), Some(Code::RoleMayNot));
}

async fn people_of_a_merged_matter_hear_the_target(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let mut ids = Vec::new();
    for phone in ["13800000001", "13800000002", "13800000003"] {
        ids.push(town.raise(by_phone(town.report("排水沟堵塞"), phone)).await.matter);
    }
    support_matter(&t.app, &town.hall, &Who::public(None), ids[0], Reach::by_phone("13800000009")).await.unwrap();
    // The first goes on in the second, and the second, with both, in the third.
    for pair in ids.windows(2) {
        let merge = Command::Merge { into: pair[1], reason: "同一件事".to_owned() };
        assert_eq!(town.act(&staff, pair[0], merge).await.unwrap().stage, StageKind::Merged);
    }
    assert_eq!(told(&t, &town, ids[0]).await, ["13800000001", "13800000009"], "the merging is a reply itself");
    town.act(&staff, ids[2], Command::Reply { text: "周五清淤".to_owned() }).await.unwrap();
    assert_eq!(told(&t, &town, ids[2]).await, ["13800000001", "13800000002", "13800000003", "13800000009"]);
    let target = view_matter(&t.app, &town.hall, &Who::public(None), ids[2]).await.unwrap();
    assert_eq!(target.stage, StageKind::Received);
    let back = town.act(&staff, ids[2], Command::Merge { into: ids[0], reason: "并回".to_owned() }).await;
    assert_eq!(back.unwrap_err().code(), Some(Code::MergeTargetEnded));
}

async fn a_low_rating_opens_it_again(t: TestApp) {
    let town = t.found().await;
    let receipt = town.raise(town.report("墙面渗水")).await;
    to_closed(&t, &town, receipt.matter).await;
    let (_, raiser) = track_matter(&t.app, &town.hall, &receipt.tracking_code).await.unwrap();
    let stranger = Who::raiser(receipt.matter, Some(PersonId::from("p-stranger")));
    let refused = town.act(&stranger, receipt.matter, Command::Rate { level: 5, text: None }).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::NotTheRaiser));
    let rate = Command::Rate { level: 1, text: Some("还在漏".to_owned()) };
    let acted = town.act(&raiser, receipt.matter, rate).await.unwrap();
    assert_eq!(acted.stage, StageKind::Accepted);
    let view = view_matter(&t.app, &town.hall, &Who::public(None), receipt.matter).await.unwrap();
    assert!(view.next.is_some() && view.matter.reopenings == 1);
}

async fn a_supporter_keeps_their_name(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let grid_worker = town.who(Role::GridWorker);
    support_matter(&t.app, &town.hall, &grid_worker, id, Reach::by_phone("13800000005")).await.unwrap();
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "已报修".to_owned() }).await.unwrap();
    let waiting = waiting_to_be_told(&t.app, &town.hall, &town.who(Role::Staff)).await.unwrap();
    assert_eq!(waiting[0].name.as_deref(), Some("周网格"));
    let own = raise_matter(&t.app, &town.hall, &grid_worker, town.report("垃圾清运")).await.unwrap().matter;
    let support = support_matter(&t.app, &town.hall, &grid_worker, own, Reach::default()).await;
    assert_eq!(support.unwrap_err().code(), Some(Code::OwnMatter));
}

async fn what_is_not_solved_comes_before_the_desk_again(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("老楼想装电梯")).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, id, accept()).await.unwrap();
    let review = Some(mingtong_domain::Millis(t.app.now().0 + 90 * DAY_MS));
    let text = "产权单位今年没有预算".to_owned();
    let not_solved =
        Command::MarkDone { outcome: Outcome::NotSolved, review, text: text.clone(), before: vec![], pictures: vec![] };
    town.act(&staff, id, not_solved).await.unwrap();
    let check = Command::Verify { verdict: Verdict::Confirmed, text, pictures: vec![] };
    town.act(&town.who(Role::Secretary), id, check).await.unwrap();
    town.act(&staff, id, Command::Close {}).await.unwrap();

    let work = worklist(&t.app, &town.hall, &staff, &WorkQuery::of(Shown::All)).await.unwrap();
    let next = work.items.iter().find(|item| item.id == id).and_then(|item| item.next).unwrap();
    assert_eq!((next.kind, Some(next.due)), (ClockKind::Review, review));
    let unit = worklist(&t.app, &town.hall, &town.handler(0), &WorkQuery::of(Shown::All)).await.unwrap();
    assert!(unit.items.is_empty(), "a unit has nothing to do there");
    let found = audit(&t.app).await.unwrap();
    assert!(found[0].broken.is_empty() && found[0].overdue.is_empty());
    t.later(91 * DAY_MS);
    assert_eq!(audit(&t.app).await.unwrap()[0].overdue.len(), 1, "a review that is missed is seen");

    town.act(&staff, id, Command::Reopen { pictures: vec![], reason: "到期复查".to_owned() }).await.unwrap();
    assert!(audit(&t.app).await.unwrap()[0].overdue.is_empty());
    let view = view_matter(&t.app, &town.hall, &staff, id).await.unwrap();
    assert_eq!((view.stage, view.next.map(|next| next.kind)), (StageKind::Accepted, Some(ClockKind::Finish)));
}
