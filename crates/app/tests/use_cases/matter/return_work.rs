//! Work that units send back: twice to the desk and the arbiter, then it is binding. On both databases.

use mingtong_app::Who;
use mingtong_app::matter::view_matter;
use mingtong_domain::matter::{Binding, Command, Outcome, Stage, StageKind, Track};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    the_second_return_goes_to_an_arbiter_whose_word_is_binding,
    an_arbiter_leaves_it_to_the_community_itself,
);

async fn the_second_return_goes_to_an_arbiter_whose_word_is_binding(t: TestApp) {
    let town = t.found().await;
    let (staff, street) = (town.who(Role::Staff), town.who(Role::Street));
    let id = town.raise(town.report("人行道塌陷")).await.matter;
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    let anybody = Who::public(None);
    let due = view_matter(&t.app, &town.hall, &anybody, id).await.unwrap().matter.clocks;
    let reason = || "不属于我单位职责".to_owned();

    for (unit, after) in [(0, StageKind::Accepted), (1, StageKind::Disputed)] {
        t.later(DAY_MS);
        town.act(&staff, id, Command::Assign { unit: town.units[unit].clone(), note: None }).await.unwrap();
        let other = town.act(&town.handler(1 - unit), id, Command::Return { reason: reason() }).await;
        assert_eq!(other.unwrap_err().code(), Some(Code::NotYourUnit));
        let returned = town.act(&town.handler(unit), id, Command::Return { reason: reason() }).await.unwrap();
        assert_eq!(returned.stage, after);
    }
    let unit = Some(town.units[0].clone());
    let decide = || Command::Arbitrate { unit: unit.clone(), reason: "权属在物业".to_owned() };
    let desk = town.act(&staff, id, decide()).await;
    assert_eq!(desk.unwrap_err().code(), Some(Code::RoleMayNot));
    town.act(&street, id, decide()).await.unwrap();
    let third = town.act(&town.handler(0), id, Command::Return { reason: reason() }).await;
    assert_eq!(third.unwrap_err().code(), Some(Code::AssignmentIsBinding));

    let view = view_matter(&t.app, &town.hall, &anybody, id).await.unwrap();
    assert_eq!(view.matter.stage, Stage::Assigned { unit: town.units[0].clone(), binding: Binding::Binding });
    assert_eq!(view.matter.returns, 2);
    assert_eq!(view.matter.clocks, due, "no return stops a clock");
}

async fn an_arbiter_leaves_it_to_the_community_itself(t: TestApp) {
    let town = t.found().await;
    let (staff, street) = (town.who(Role::Staff), town.who(Role::Street));
    let id = town.raise(town.report("人行道塌陷")).await.matter;
    town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    let give = |unit: usize| Command::Assign { unit: town.units[unit].clone(), note: None };
    for unit in [0, 1] {
        town.act(&staff, id, give(unit)).await.unwrap();
        let back = Command::Return { reason: "不属于我单位职责".to_owned() };
        town.act(&town.handler(unit), id, back).await.unwrap();
    }
    let decide = Command::Arbitrate { unit: None, reason: "社区自有用地".to_owned() };
    assert_eq!(town.act(&street, id, decide).await.unwrap().stage, StageKind::Accepted);
    let refused = town.act(&staff, id, give(0)).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::AssignmentIsBinding));
    let done = Command::MarkDone {
        outcome: Outcome::Solved,
        review: None,
        text: "社区已铺平。".to_owned(),
        before: vec![],
        pictures: vec![],
    };
    assert_eq!(town.act(&staff, id, done).await.unwrap().stage, StageKind::Done);
    let view = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    let told = view.steps.iter().any(|step| step.kind.key() == "left_to_community");
    assert!(told, "everybody reads who decided what");
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}
