//! Whoever raised a matter is asked to tell more, and does: they are told, they answer with their code, it is found.

use mingtong_app::matter::{
    MatterQuery, Report, Said, Shown, StepKind, WorkQuery, list_matters, track_matter, view_matter, worklist,
};
use mingtong_app::person::{Topic, waiting_to_be_told};
use mingtong_app::{Fail, Who};
use mingtong_domain::matter::{Command, Kind, PersonalData, StageKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::time::ClockKind;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    asked_told_answered_and_found,
    what_is_added_is_searched_for_personal_data,
    a_stranger_adds_nothing,
);

fn ask(text: &str) -> Command<String> {
    Command::AskBack { text: text.to_owned() }
}

fn add(text: &str) -> Command<String> {
    Command::AddWords { text: text.to_owned(), pictures: vec![] }
}

async fn asked_told_answered_and_found(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let report = Report { phone: Some("13800001111".to_owned()), ..town.report("楼道灯不亮") };
    let receipt = town.raise(report).await;
    let id = receipt.matter;
    let asked = t.app.now();
    let acted = town.act(&staff, id, ask("是几栋几单元？")).await.unwrap();
    assert_eq!(acted.stage, StageKind::Received, "the state stays");

    let waiting = waiting_to_be_told(&t.app, &town.hall, &staff).await.unwrap();
    let told: Vec<_> = waiting.iter().map(|telling| (telling.topic, telling.phone.as_deref())).collect();
    assert_eq!(told, [(Topic::Question, Some("13800001111"))]);

    let (view, raiser) = track_matter(&t.app, &town.hall, &receipt.tracking_code).await.unwrap();
    assert_eq!((view.matter.asked_back, view.matter.replies), (Some(asked), 0));
    assert_eq!(view.steps[0].kind, StepKind::Plain(Kind::AskedBack));
    assert_eq!(view.steps[0].said.as_ref().and_then(Said::words), Some("是几栋几单元？"));
    let work = worklist(&t.app, &town.hall, &staff, &WorkQuery::of(Shown::All)).await.unwrap();
    assert_eq!(work.items[0].asked_back, Some(asked));

    t.later(30 * DAY_MS);
    town.act(&raiser, id, add("是三栋二单元的声控灯")).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    assert_eq!((view.matter.asked_back, view.stage), (None, StageKind::Received));
    let reply = view.matter.clocks.get(ClockKind::FirstReply).unwrap();
    assert_eq!(reply.stopped, None, "it is no reply");
    assert!(reply.deadline.due < t.app.now(), "and the clock ran on");
    let query = MatterQuery { words: "声控灯".to_owned(), ..MatterQuery::default() };
    assert_eq!(list_matters(&t.app, &town.hall, &Who::public(None), &query).await.unwrap().total, 1);
}

async fn what_is_added_is_searched_for_personal_data(t: TestApp) {
    let town = t.found().await;
    let receipt = town.raise(town.report("楼道灯不亮")).await;
    let raiser = Who::raiser(receipt.matter, None);
    town.act(&raiser, receipt.matter, add("打我电话13912345678")).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &Who::public(None), receipt.matter).await.unwrap();
    assert_eq!(view.matter.personal_data, PersonalData::Pending);
    let added = view.steps.iter().find(|step| step.kind == StepKind::Plain(Kind::WordsAdded)).unwrap();
    let words = added.said.as_ref().and_then(Said::words).unwrap();
    assert!(!words.contains("13912345678"), "{words}");
}

async fn a_stranger_adds_nothing(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("楼道灯不亮")).await.matter;
    let other = town.raise(town.report("排椅坏了")).await.matter;
    let of_another = town.act(&Who::raiser(other, None), id, add("不是我的")).await;
    assert!(matches!(of_another, Err(Fail::NotFound)), "{of_another:?}");
    for who in [Who::public(None), town.who(Role::Delegate), town.handler(0)] {
        let refused = town.act(&who, id, add("不是我的")).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::RoleMayNot));
    }
    let unit = town.act(&town.handler(0), id, ask("是几栋？")).await.unwrap_err();
    assert_eq!(unit.code(), Some(Code::NotYourUnit), "it is not with them");
}
