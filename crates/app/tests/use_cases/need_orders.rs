//! Many take up shares of a need at once, in whatever order they come: no share is given twice, and nobody is refused
//! for whom there was room.

use crate::at_random::{Times, tried};
use mingtong_app::need::{NeedView, NewNeed, act_on_need, propose_need, view_need};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::NeedId;
use mingtong_domain::need::{Class, Command, Measure, NeedKind, Share, Source, UptakeStageKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town};
use proptest::prelude::*;

mingtong_testkit::on_both!(a_share_that_is_sent_twice_is_claimed_once);

/// What is needed, in which measure, and in waves, each after what was taken before lapsed, who takes how much: the
/// unit, and how much of it.
#[derive(Debug, Clone)]
struct Rush {
    measure: Measure,
    total: i64,
    waves: Vec<Vec<(usize, i64)>>,
}

fn rushes() -> impl Strategy<Value = Rush> {
    let measure = prop::sample::select(vec![Measure::Money, Measure::Hours, Measure::Parts]);
    (measure, 2..60_i64).prop_flat_map(|(measure, total)| {
        // Some ask for what is more than there is, and for nothing.
        let claim = (0..2_usize, prop_oneof![6 => 1..=total / 2, 1 => 0..=total + 1]);
        let waves = prop::collection::vec(prop::collection::vec(claim, 1..9), 1..4);
        waves.prop_map(move |waves| Rush { measure, total, waves })
    })
}

async fn proposed(t: &TestApp, town: &Town, rush: &Rush) -> NeedId {
    let new = NewNeed {
        kind: NeedKind::Need,
        source: Source::Community,
        class: Class::ByDay,
        title: "69号院门岗值守和保洁".to_owned(),
        text: "院里没有物业，夜间无人值守。".to_owned(),
        place: Some(town.courtyard.clone()),
        total: Share { measure: rush.measure, amount: rush.total },
        serves: None,
        wanted_by: None,
        name: None,
        phone: None,
    };
    propose_need(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap()
}

/// All claims of a wave at the same moment; what came of each.
async fn at_once(t: &TestApp, town: &Town, id: NeedId, claims: &[(usize, i64)]) -> Vec<Result<(), Fail>> {
    let until = t.app.now().date();
    let tries = claims.iter().map(|(unit, amount)| {
        let (app, hall, handler) = (t.app.clone(), town.hall.clone(), town.handler(*unit));
        let (unit, amount) = (town.units[*unit].clone(), *amount);
        let command = Command::TakeUp { unit, amount, until, resource: None, plan: None };
        tokio::spawn(async move { act_on_need(&app, &hall, &handler, id, None, command).await })
    });
    let mut came = vec![];
    for tried in tries.collect::<Vec<_>>() {
        came.push(tried.await.unwrap());
    }
    came
}

async fn rushed(t: &TestApp, rush: &Rush) -> Result<(), TestCaseError> {
    let town = t.found().await;
    let id = proposed(t, &town, rush).await;
    let view = async || -> NeedView { view_need(&t.app, &town.hall, &Who::public(None), id).await.unwrap() };
    for claims in &rush.waves {
        let before = view().await;
        prop_assert_eq!(before.left, rush.total, "what lapsed is open again");
        let came = at_once(t, &town, id, claims).await;
        let after = view().await;
        let mut taken: Vec<i64> = vec![];
        for ((_, amount), came) in claims.iter().zip(came) {
            match came {
                Ok(()) => taken.push(*amount),
                Err(fail) => {
                    let expected: &[Code] = match *amount {
                        0 => &[Code::ShareAmount],
                        _ => &[Code::ShareTooMuch, Code::NeedTaken],
                    };
                    prop_assert!(fail.code().is_some_and(|code| expected.contains(&code)), "{}", fail);
                    prop_assert!(*amount < 1 || *amount > after.left, "there was room for {}", amount);
                }
            }
        }
        prop_assert_eq!(after.left, rush.total - taken.iter().sum::<i64>());
        prop_assert!(after.left >= 0, "no share is given twice");
        let of_wave = &after.uptakes[before.uptakes.len()..];
        let mut held: Vec<i64> = of_wave.iter().map(|it| it.uptake.amount).collect();
        held.sort_unstable();
        taken.sort_unstable();
        prop_assert_eq!(held, taken, "each is there once");
        t.later(2 * DAY_MS);
        let lapsed = view().await.uptakes.iter().all(|it| it.stage == UptakeStageKind::Lapsed);
        prop_assert!(lapsed, "nobody confirmed them in time");
    }
    prop_assert_eq!(mingtong_store::check(t.store()).await.unwrap(), vec![]);
    Ok(())
}

#[test]
fn no_order_of_uptakes_at_once_gives_a_share_twice_on_sqlite() {
    tried(Times { cases: 16, shrinks: 50 }, &rushes(), mingtong_testkit::sqlite, rushed);
}

#[test]
fn no_order_of_uptakes_at_once_gives_a_share_twice_on_postgres() {
    tried(Times { cases: 12, shrinks: 50 }, &rushes(), mingtong_testkit::postgres, rushed);
}

/// A unit to which no answer came sends its take-up again, and the first one was on its way.
async fn a_share_that_is_sent_twice_is_claimed_once(t: TestApp) {
    let town = t.found().await;
    let id = proposed(&t, &town, &Rush { measure: Measure::Money, total: 70_000, waves: vec![] }).await;
    let view = async || -> NeedView { view_need(&t.app, &town.hall, &Who::public(None), id).await.unwrap() };
    let (handler, unit, until) = (town.handler(0), &town.units[0], t.app.now().date());
    let take = |seen: i64| {
        let command = Command::TakeUp { unit: unit.clone(), amount: 30_000, until, resource: None, plan: None };
        act_on_need(&t.app, &town.hall, &handler, id, Some(seen), command)
    };
    let seen = view().await.need.latest;
    let (one, other) = tokio::join!(take(seen), take(seen));
    let failed: Vec<Fail> = [one, other].into_iter().filter_map(Result::err).collect();
    assert!(matches!(failed.as_slice(), [Fail::Changed]), "{failed:?}");
    assert!(matches!(take(seen).await, Err(Fail::Changed)), "however often it is sent");
    let after = view().await;
    assert_eq!((after.left, after.uptakes.len()), (40_000, 1));
    take(after.need.latest).await.expect("another share of the same unit is its own");
    assert_eq!(view().await.left, 10_000);
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}
