//! Communities beside one another: each as somebody may see it there, every number the length of its list.

use mingtong_app::community::export_street;
use mingtong_app::community::street::{CommunityStands, Needs, STREET_LISTS, street};
use mingtong_app::matter::{Report, Shown, WorkQuery, raise_matter, worklist};
use mingtong_app::person::Workplace;
use mingtong_app::{Hall, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Channel, Command, StageKind, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town};
use std::sync::Arc;

mingtong_testkit::on_both!(
    what_waits_for_the_street_stands_first_and_every_number_is_its_list,
    each_community_is_read_in_the_role_worn_there,
    what_is_put_off_does_not_stand_still,
);

fn at(hall: &Arc<Hall>, who: Who) -> Workplace {
    Workplace { hall: hall.clone(), who }
}

fn of(stands: &CommunityStands, list: Shown) -> i64 {
    stands.counts.iter().find(|(shown, _)| *shown == list).unwrap().1
}

/// Raised and accepted.
async fn accepted(town: &Town, text: &str) -> MatterId {
    let id = town.raise(town.report(text)).await.matter;
    let accept = Command::Accept { track: None, unit: None, note: None };
    town.act(&town.who(Role::Staff), id, accept).await.unwrap();
    id
}

/// Given to both units, which sent it back.
async fn disputed(town: &Town, text: &str) -> MatterId {
    let id = accepted(town, text).await;
    for unit in [0, 1] {
        let give = Command::Assign { unit: town.units[unit].clone(), note: None };
        town.act(&town.who(Role::Staff), id, give).await.unwrap();
        let back = Command::Return { reason: "不属于我单位职责".to_owned() };
        town.act(&town.handler(unit), id, back).await.unwrap();
    }
    id
}

async fn every_number_is_its_list(t: &TestApp, stands: &CommunityStands) {
    let total = async |query: WorkQuery| worklist(&t.app, &stands.hall, &stands.who, &query).await.unwrap().total;
    for (shown, count) in &stands.counts {
        assert_eq!(*count, total(WorkQuery::of(*shown)).await, "{shown:?}");
    }
    for unit in &stands.units {
        for (shown, count) in [(Shown::Overdue, unit.overdue), (Shown::Still, unit.still)] {
            let query = WorkQuery { unit: Some(unit.unit.clone()), ..WorkQuery::of(shown) };
            assert_eq!(count, total(query).await, "{shown:?} of {}", unit.name);
        }
    }
}

async fn what_waits_for_the_street_stands_first_and_every_number_is_its_list(t: TestApp) {
    let town = t.found().await;
    let other = t.found_other().await;
    let quarrel = disputed(&town, "人行道塌陷").await;
    let upward = accepted(&town, "河道淤积").await;
    let escalate = Command::Escalate { reason: "超出社区能力".to_owned() };
    town.act(&town.who(Role::Staff), upward, escalate).await.unwrap();
    t.later(DAY_MS);
    let with_unit = accepted(&town, "路灯不亮").await;
    let give = Command::Assign { unit: town.units[0].clone(), note: None };
    town.act(&town.who(Role::Staff), with_unit, give).await.unwrap();
    // Somebody who is nobody of the other community's record, in the role that it gave.
    let places = [at(&other, town.who(Role::Street)), at(&town.hall, town.who(Role::Street))];
    let stands = street(&t.app, &places).await.unwrap();
    let needs: Vec<_> = stands.iter().map(|stands| (stands.hall.slug.as_str(), stands.needs)).collect();
    assert_eq!(needs, [("mingtong", Needs::Decision), ("other", Needs::Nothing)]);
    assert!(stands[1].stuck.is_none() && stands[1].units.is_empty());
    let here = &stands[0];
    assert_eq!(STREET_LISTS.map(|shown| of(here, shown)), [1, 1, 0, 1, 0]);
    assert_eq!(here.stuck.as_ref().unwrap().id, quarrel, "nothing has happened in it longest");
    every_number_is_its_list(&t, here).await;

    t.later(60 * DAY_MS);
    let stands = street(&t.app, &places).await.unwrap();
    let here = &stands[0];
    assert_eq!((of(here, Shown::Overdue), of(here, Shown::Still)), (3, 3));
    let units: Vec<_> = here.units.iter().map(|unit| (unit.name.as_str(), unit.overdue, unit.still)).collect();
    assert_eq!(units, [("物业服务中心", 1, 1)]);
    every_number_is_its_list(&t, here).await;
    let say = |key: &str| key.to_owned();
    let bytes = export_street(&t.app, &stands, &say).await.unwrap();
    assert!(bytes.starts_with(b"PK"), "a workbook");
}

async fn each_community_is_read_in_the_role_worn_there(t: TestApp) {
    let town = t.found().await;
    let other = t.found_other().await;
    let hidden = Report { visibility: Visibility::Private, ..Report::new(Channel::Web, "家里的事") };
    raise_matter(&t.app, &other, &Who::public(None), hidden).await.unwrap();
    t.later(30 * DAY_MS);
    let overdue = async |role| {
        let stands = street(&t.app, &[at(&other, town.who(role))]).await.unwrap();
        stands.first().map(|stands| (of(stands, Shown::Overdue), stands.stuck.is_some()))
    };
    assert_eq!(overdue(Role::Street).await, Some((1, true)));
    assert_eq!(overdue(Role::Delegate).await, Some((0, false)), "a delegate reads nothing that is not public");
    let admin = Who { units: vec![], ..Who::keeper() };
    let rows = street(&t.app, &[at(&other, admin)]).await.unwrap();
    assert!(rows.is_empty(), "who keeps the register has no work to look at");
}

async fn what_is_put_off_does_not_stand_still(t: TestApp) {
    let town = t.found().await;
    let id = accepted(&town, "院墙要重砌").await;
    let until = mingtong_domain::Millis(t.app.now().0 + 90 * DAY_MS);
    let defer = Command::Defer { until, reason: "等年度预算".to_owned() };
    assert_eq!(town.act(&town.who(Role::Secretary), id, defer).await.unwrap().stage, StageKind::Deferred);
    let still = async || {
        let stands = street(&t.app, &[at(&town.hall, town.who(Role::Street))]).await.unwrap();
        (of(&stands[0], Shown::Still), stands[0].stuck.is_some())
    };
    t.later(20 * DAY_MS);
    assert_eq!(still().await, (0, false));
    t.later(71 * DAY_MS);
    assert_eq!(still().await, (1, true), "its day has come, and nothing happened");
}
