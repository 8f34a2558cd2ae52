//! Who of the community is in charge of what: their list, everything handed over, and who stands in for whom.

use mingtong_app::matter::{Shown, WorkQuery, act_on_matter, be_back, hand_over, stand_in, view_matter, worklist};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::matter::Command;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_hand_over_moves_everything_of_one_and_nothing_of_others,
    whoever_stands_in_finds_what_is_theirs_as_long,
);

fn id_of(who: &Who) -> PersonId {
    who.actor.person.clone().expect("somebody")
}

async fn charge(t: &TestApp, town: &Town, id: MatterId, person: PersonId) -> Result<(), Fail> {
    let command = Command::PutInCharge { person: Some(person), note: None };
    act_on_matter(&t.app, &town.hall, &town.who(Role::Staff), id, None, command).await.map(|_| ())
}

async fn mine(t: &TestApp, town: &Town, who: &Who) -> Vec<MatterId> {
    let found = worklist(&t.app, &town.hall, who, &WorkQuery::of(Shown::Mine)).await.unwrap();
    let mut ids: Vec<MatterId> = found.items.iter().map(|item| item.id).collect();
    ids.sort();
    ids
}

async fn a_hand_over_moves_everything_of_one_and_nothing_of_others(t: TestApp) {
    let town = t.found().await;
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let mut raised = Vec::new();
    for text in ["路灯不亮", "花坛缺土", "排椅坏了"] {
        raised.push(town.raise(town.report(text)).await.matter);
    }
    for id in &raised[..2] {
        charge(&t, &town, *id, id_of(&staff)).await.unwrap();
    }
    let outside = charge(&t, &town, raised[2], id_of(&town.handler(0))).await;
    assert_eq!(outside.unwrap_err().code(), Some(Code::NoSuchPerson), "somebody who does not work here");
    assert_eq!((mine(&t, &town, &staff).await, mine(&t, &town, &secretary).await), (raised[..2].to_vec(), vec![]));
    let seen = view_matter(&t.app, &town.hall, &secretary, raised[0]).await.unwrap();
    assert_eq!(seen.in_charge.map(|it| it.person), Some(id_of(&staff)));
    let public = view_matter(&t.app, &town.hall, &Who::public(None), raised[0]).await.unwrap();
    assert!(public.in_charge.is_none() && public.steps.iter().all(|step| step.kind.key() != "in_charge"));

    let (one, other) = (id_of(&staff), id_of(&secretary));
    let foreign = hand_over(&t.app, &town.hall, &staff, (other.clone(), one.clone()), None).await;
    assert_eq!(foreign.unwrap_err().code(), Some(Code::RoleMayNot), "nobody hands over what is another's");
    let note = Some("请接着办".to_owned());
    let handed = hand_over(&t.app, &town.hall, &staff, (one, other), note).await.unwrap();
    assert_eq!((handed.done, handed.left.len()), (2, 0));
    assert_eq!((mine(&t, &town, &staff).await, mine(&t, &town, &secretary).await), (vec![], raised[..2].to_vec()));
    let untouched = view_matter(&t.app, &town.hall, &secretary, raised[2]).await.unwrap();
    assert!(untouched.in_charge.is_none());
}

async fn whoever_stands_in_finds_what_is_theirs_as_long(t: TestApp) {
    let town = t.found().await;
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let (away, there) = (id_of(&staff), id_of(&secretary));
    let id = town.raise(town.report("路灯不亮")).await.matter;
    charge(&t, &town, id, away.clone()).await.unwrap();
    let today = t.app.now().date();
    let days = (today, today.tomorrow().unwrap());
    let pair = || (away.clone(), there.clone());
    let (app, hall) = (&t.app, &town.hall);
    let backwards = stand_in(app, hall, &staff, pair(), (days.1, days.0)).await;
    assert!(matches!(backwards, Err(Fail::Refused(_))));
    let foreign = stand_in(app, hall, &staff, (there.clone(), away.clone()), days).await;
    assert_eq!(foreign.unwrap_err().code(), Some(Code::RoleMayNot), "staff speak for themselves");
    stand_in(app, hall, &staff, pair(), days).await.unwrap();
    assert_eq!(mine(&t, &town, &secretary).await, [id]);
    assert_eq!(mine(&t, &town, &staff).await, [id], "it stays theirs");
    t.later(2 * DAY_MS);
    assert!(mine(&t, &town, &secretary).await.is_empty(), "the days are over");
    let today = t.app.now().date();
    stand_in(app, hall, &secretary, pair(), (today, today)).await.unwrap();
    assert_eq!(mine(&t, &town, &secretary).await, [id]);
    be_back(app, hall, &staff, away).await.unwrap();
    assert!(mine(&t, &town, &secretary).await.is_empty(), "they are back");
}
