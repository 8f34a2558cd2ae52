//! Many at once: nobody is counted twice, nobody decides on what they have not read, no number is given out twice.

use mingtong_app::community::public_log;
use mingtong_app::matter::{Reach, Report, act_on_matter, keep_draft, raise_matter, support_matter, view_matter};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::matter::{Command, StageKind, Track};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use std::collections::BTreeSet;

mingtong_testkit::on_both!(
    nobody_supports_twice,
    of_two_who_act_at_once_one_is_told,
    two_units_claim_one_matter_at_the_same_second,
    thirty_two_voices_at_once_get_numbers_of_their_own,
    a_report_sent_twice_becomes_a_matter_once,
    who_left_no_contact_takes_nobodys_place_among_those_to_be_told,
);

async fn nobody_supports_twice(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let neighbour = Who::public(Some(PersonId("p-neighbour".to_owned())));
    support_matter(&t.app, &town.hall, &neighbour, id, Reach::default()).await.unwrap();
    let again = support_matter(&t.app, &town.hall, &neighbour, id, Reach::default()).await;
    assert_eq!(again.unwrap_err().code(), Some(Code::AlreadySupported));
    assert_eq!(view_matter(&t.app, &town.hall, &neighbour, id).await.unwrap().supports, 1);
}

async fn of_two_who_act_at_once_one_is_told(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let seen = Some(view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap().matter.latest.0);
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let note = |words: &str| Command::Note { text: words.to_owned() };
    let (one, other) = tokio::join!(
        act_on_matter(&t.app, &town.hall, &staff, id, seen, note("甲")),
        act_on_matter(&t.app, &town.hall, &secretary, id, seen, note("乙")),
    );
    let (done, told) = if one.is_ok() { (one, other) } else { (other, one) };
    assert!(matches!(told, Err(Fail::Changed)), "{told:?}");
    let seen = Some(done.unwrap().position);
    let accept = Command::Accept { track: Some(Track::Ordinary), unit: None, note: None };
    act_on_matter(&t.app, &town.hall, &staff, id, seen, accept).await.expect("who has read it may act");
}

async fn two_units_claim_one_matter_at_the_same_second(t: TestApp) {
    let town = t.found().await;
    let (id, staff) = (town.raise(town.report("花坛缺土")).await.matter, town.who(Role::Staff));
    town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    town.act(&staff, id, Command::OpenForClaim { note: None }).await.unwrap();
    let claim = |unit: usize| Command::Claim { unit: town.units[unit].clone(), plan: "周四来修".to_owned() };
    let (first, second) = (town.handler(0), town.handler(1));
    let (one, other) = tokio::join!(town.act(&first, id, claim(0)), town.act(&second, id, claim(1)));
    let winner = usize::from(one.is_err());
    let told = if one.is_err() { one } else { other };
    assert_eq!(told.unwrap_err().code(), Some(Code::NotInThisState), "exactly one has it");
    let seen = view_matter(&t.app, &town.hall, &staff, id).await.unwrap().matter;
    assert_eq!(seen.unit.as_ref(), Some(&town.units[winner]));
    assert_eq!(seen.stage_at(t.app.now()).kind(), StageKind::InProgress);
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn thirty_two_voices_at_once_get_numbers_of_their_own(t: TestApp) {
    let town = t.found().await;
    let before = t.store().head(town.hall.id).unwrap();
    let raising: Vec<_> = (0..32)
        .map(|nth| {
            let (town, report) = (town.clone(), town.report(&format!("第{nth}件")));
            tokio::spawn(async move { town.raise(report).await })
        })
        .collect();
    let (mut numbers, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for task in raising {
        let receipt = task.await.unwrap();
        numbers.insert(receipt.matter.number());
        codes.insert(receipt.tracking_code);
    }
    assert_eq!(numbers, (2_021_000_001..=2_021_000_032).collect());
    assert_eq!(codes.len(), 32);
    let log = public_log(&t.app, &town.hall, before, 100).await.unwrap();
    let positions: Vec<i64> = log.iter().map(|entry| entry.position).collect();
    assert_eq!(positions, (before..before + 32).collect::<Vec<_>>());
    assert_eq!(t.store().head(town.hall.id), Some(before + 32));
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn a_report_sent_twice_becomes_a_matter_once(t: TestApp) {
    let town = t.found().await;
    let draft = keep_draft(&t.app, &town.hall, None, "{}".to_owned()).await.unwrap();
    let report = || Report { draft: Some(draft.clone()), ..town.report("路灯不亮") };
    let anybody = Who::public(None);
    let (one, other) = tokio::join!(
        raise_matter(&t.app, &town.hall, &anybody, report()),
        raise_matter(&t.app, &town.hall, &anybody, report()),
    );
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
    assert!(matches!(one.and(other), Err(Fail::Changed)));
}

async fn who_left_no_contact_takes_nobodys_place_among_those_to_be_told(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    for (person, phone) in [("p-1", None), ("p-2", None), ("p-3", Some("13800000000".to_owned()))] {
        let neighbour = Who::public(Some(PersonId::from(person)));
        support_matter(&t.app, &town.hall, &neighbour, id, Reach { phone, ..Reach::default() }).await.unwrap();
    }
    let reachable = async |limit| {
        let mut reader = t.store().read().await.unwrap();
        reader.link().reachable_behind(town.hall.id, id.number(), limit).await.unwrap().len()
    };
    assert_eq!((reachable(1).await, reachable(9).await), (1, 1));
}
