//! One voice that spoke of two things becomes two matters.

use mingtong_app::matter::{Report, StepKind, open_code, view_matter};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Kind, StageKind, Visibility};
use mingtong_domain::role::Role;
use mingtong_domain::time::ClockKind;
use mingtong_store::check;
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(both_name_each_other_and_one_code_opens_both, what_is_private_is_split_in_private);

fn split(town: &Town) -> Command<String> {
    Command::Split {
        place: Some(town.road.clone()),
        title: "井盖松动".to_owned(),
        text: "路口的井盖也松了。".to_owned(),
        reason: "说的是两件事".to_owned(),
    }
}

async fn both_name_each_other_and_one_code_opens_both(t: TestApp) {
    let town = t.found().await;
    let report =
        Report { phone: Some("13800000001".to_owned()), ..town.report("路灯不亮。路口的井盖也松了。") };
    let receipt = town.raise(report).await;
    let staff = town.who(Role::Staff);
    t.later(DAY_MS);
    town.act(&staff, receipt.matter, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    town.act(&staff, receipt.matter, split(&town)).await.unwrap();
    let second = MatterId::new(2021, 2).unwrap();
    let first = view_matter(&t.app, &town.hall, &staff, receipt.matter).await.unwrap();
    let other = view_matter(&t.app, &town.hall, &staff, second).await.unwrap();
    assert_eq!((other.title.words(), other.stage), (Some("井盖松动"), StageKind::Accepted));
    assert_eq!(other.contact.unwrap().phone.as_deref(), Some("13800000001"));
    assert_eq!(other.matter.received, first.matter.received);
    for kind in [ClockKind::FirstReply, ClockKind::Finish] {
        assert_eq!(other.matter.clocks.get(kind), first.matter.clocks.get(kind), "{kind:?}");
    }
    let names = |steps: &[mingtong_app::matter::Step], kind| {
        steps.iter().find(|step| step.kind == kind).and_then(|step| step.matter)
    };
    assert_eq!(names(&first.steps, StepKind::Plain(Kind::Split)), Some(second));
    assert_eq!(names(&other.steps, StepKind::SplitOff), Some(receipt.matter));

    let opened = open_code(&t.app, &town.hall, &receipt.tracking_code, None).await.unwrap();
    assert_eq!((opened.view.matter.id, opened.others[0].matter), (receipt.matter, second));
    let opened = open_code(&t.app, &town.hall, &receipt.tracking_code, Some(second)).await.unwrap();
    assert_eq!(opened.view.matter.id, second);
    town.act(&opened.who, second, Command::Withdraw { reason: None }).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn what_is_private_is_split_in_private(t: TestApp) {
    let town = t.found().await;
    let receipt = town.raise(Report { visibility: Visibility::Private, ..town.report("家里的两件事") }).await;
    town.act(&town.who(Role::Staff), receipt.matter, split(&town)).await.unwrap();
    let second = MatterId::new(2021, 2).unwrap();
    let hidden = view_matter(&t.app, &town.hall, &Who::public(None), second).await;
    assert!(matches!(hidden, Err(Fail::NotFound)));
    let opened = open_code(&t.app, &town.hall, &receipt.tracking_code, Some(second)).await.unwrap();
    assert_eq!(opened.view.title.words(), Some("井盖松动"));
    let log = mingtong_app::community::public_log(&t.app, &town.hall, 0, 100).await.unwrap();
    assert!(!format!("{log:?}").contains("split"), "the log says only that something happened");
}
