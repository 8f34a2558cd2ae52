//! From a draft to its start.

use super::support::*;
use mingtong_app::agreement::*;
use mingtong_app::person::add_person;
use mingtong_app::{Fail, Who};
use mingtong_domain::agreement::{Act, Answer, Change, Command, Measures, Part, SharedBy, StageKind, Tally};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    c3_two_shops_pay_and_residents_nothing,
    c4_residents_and_the_community_pay_and_a_crew_works_at_cost,
    a_preview_writes_nothing_and_says_what_everybody_will_pay,
    every_party_answers_by_its_own_way_and_it_starts,
    a_change_asks_everybody_anew,
    what_is_not_reached_by_its_day_releases_everybody,
    the_same_draft_sent_twice_is_one,
);

async fn c3_two_shops_pay_and_residents_nothing(t: TestApp) {
    let yard = Yard::new(t).await;
    let mut owners = vec![];
    for name in ["甲店主", "乙店主"] {
        owners.push(add_person(&yard.t.app, yard.hall(), &Who::keeper(), name).await.unwrap());
    }
    let shop = |name: &str, at: usize| {
        line(NewStands::Shop(name.to_owned(), Some(owners[at].clone())), Part::Pays, Measures::default())
    };
    let parties = vec![shop("甲蛋糕店", 0), shop("乙蛋糕店", 1)];
    let new = yard.agreement(60_000, SharedBy::Equal, Some(yard.circle(Part::Benefits)), parties);
    let id = yard.put(new).await;
    let lines = yard.lines(&yard.staff(), &id).await;
    let shares: Vec<(&str, i64)> = lines.iter().map(|line| (line.name.as_str(), line.party.share)).collect();
    let homes = [("1-1-101", 0), ("1-1-102", 0), ("1-1-201", 0), ("1-1-202", 0)];
    assert_eq!(shares[..4], homes, "residents pay nothing");
    assert_eq!(shares[4..], [("甲蛋糕店", 30_000), ("乙蛋糕店", 30_000)]);
    for (at, no) in [(0, 5), (1, 6)] {
        assert_eq!(yard.seen(&Who::public(None), &id).await.stage, StageKind::Put);
        yard.answer(&account(owners[at].clone()), &id, no, Answer::Consents).await.unwrap();
    }
    let public = yard.seen(&Who::public(None), &id).await;
    assert_eq!((public.stage, public.in_force), (StageKind::Started, Some(1)));
    assert_eq!(public.tally, Tally { heads: 2, money: 60_000, declined: 0 });
    assert_eq!((public.version.size.parties, public.version.size.asked), (6, 2));
    let resident = yard.owner("1-1-202").await;
    let own = yard.seen(&resident, &id).await.own;
    assert_eq!((own.len(), own[0].party.share, own[0].offered.as_slice()), (1, 0, [].as_slice()));
    yard.is_sound().await;
}

async fn c4_residents_and_the_community_pay_and_a_crew_works_at_cost(t: TestApp) {
    let yard = Yard::new(t).await;
    let crew = NewLine {
        worth: Some(110_000),
        ..line(NewStands::Unit(yard.town.units[1].clone()), Part::AtCost, Measures::default())
    };
    let community = line(NewStands::Community, Part::Pays, fixed(40_000));
    let new = yard.agreement(70_000, SharedBy::ByHome, Some(yard.circle(Part::Pays)), vec![community, crew]);
    let id = yard.put(new).await;
    let lines = yard.lines(&yard.staff(), &id).await;
    let shares: Vec<i64> = lines.iter().map(|line| line.party.share).collect();
    assert_eq!(shares, [7500, 7500, 7500, 7500, 40_000, 0]);
    let public = yard.seen(&Who::public(None), &id).await;
    assert_eq!((public.version.deed.total, public.version.size.worth), (70_000, 110_000), "beside it, never in it");
    yard.answer(&yard.town.who(Role::Secretary), &id, 5, Answer::Consents).await.unwrap();
    yard.answer(&yard.town.handler(1), &id, 6, Answer::Consents).await.unwrap();
    let other = yard.answer(&yard.town.handler(0), &id, 6, Answer::Consents).await.unwrap_err();
    assert_eq!(other.code(), Some(Code::NotYourParty));
    assert_eq!(yard.seen(&Who::public(None), &id).await.tally, Tally { heads: 2, money: 40_000, declined: 0 });
}

async fn a_preview_writes_nothing_and_says_what_everybody_will_pay(t: TestApp) {
    let yard = Yard::new(t).await;
    let before = yard.t.everything_stored(&yard.town).await;
    let tried = preview_agreement(&yard.t.app, yard.hall(), &yard.staff(), yard.by_area(38_512)).await.unwrap();
    let shares: Vec<(String, i64)> = tried.lines.iter().map(|it| (it.name.clone(), it.party.share)).collect();
    assert_eq!(shares.iter().map(|(_, share)| share).sum::<i64>(), 38_512);
    assert_eq!(yard.t.everything_stored(&yard.town).await, before);
    let id = yard.put(yard.by_area(38_512)).await;
    let lines = yard.lines(&yard.staff(), &id).await;
    assert_eq!(lines.into_iter().map(|it| (it.name, it.party.share)).collect::<Vec<_>>(), shares);
    let wrong = yard.agreement(100, SharedBy::Percent, Some(yard.circle(Part::Pays)), vec![]);
    let refused = preview_agreement(&yard.t.app, yard.hall(), &yard.staff(), wrong).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::AgreementMeasureMissing));
}

async fn every_party_answers_by_its_own_way_and_it_starts(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let first = yard.owner("1-1-101").await;
    let own = yard.seen(&first, &id).await.own;
    assert_eq!(own.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), ["1-1-101", "1-1-102"]);
    assert_eq!(own[0].offered, [Act::Answer]);
    for no in [1, 2] {
        yard.answer(&first, &id, no, Answer::Consents).await.unwrap();
    }
    let (picture, entered) = yard.paper(&id, 3).await;
    entered.unwrap();
    let witness = yard.town.who(Role::GridWorker);
    let said = Command::SayOnBehalf {
        party: 4,
        answer: Answer::Consents,
        digest: yard.digest(&id).await,
        witness: witness.actor.person.clone().unwrap(),
    };
    yard.act(&yard.staff(), &id, said).await.unwrap();
    let waiting = yard.seen(&witness, &id).await.own;
    assert_eq!((waiting[0].party.no, waiting[0].waiting), (4, Some(1)));
    assert_eq!(waiting[0].offered.last(), Some(&Act::ConfirmOnBehalf));
    let confirm = Command::ConfirmOnBehalf { party: 4, digest: yard.digest(&id).await, nth: 1 };
    assert_eq!(yard.seen(&yard.staff(), &id).await.stage, StageKind::Put);
    yard.act(&witness, &id, confirm).await.unwrap();
    let view = yard.seen(&yard.staff(), &id).await;
    assert_eq!((view.stage, view.tally.money), (StageKind::Started, 40_000));
    let lines = yard.lines(&yard.staff(), &id).await;
    assert_eq!(lines[2].pictures, [picture]);
    let late = yard.answer(&first, &id, 1, Answer::Declines).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::NotInThisState), "it started");
    yard.is_sound().await;
}

async fn a_change_asks_everybody_anew(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let (first, third) = (yard.owner("1-1-101").await, yard.owner("1-1-201").await);
    let digest = yard.digest(&id).await;
    yard.answer(&first, &id, 1, Answer::Consents).await.unwrap();
    yard.answer(&third, &id, 3, Answer::Declines).await.unwrap();
    let mut terms = yard.by_area(40_000).terms;
    terms.parties = vec![yard.home("1-1-201", Part::Benefits, Measures::default())];
    let new = NewVersion { change: Change::Refusal, reason: "一户不参加".to_owned(), terms, seen: None };
    let again =
        async |new: NewVersion| redraft_agreement(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), new).await;
    let stale = again(NewVersion { seen: Some(0), ..new.clone() }).await;
    assert!(matches!(stale, Err(Fail::Changed)));
    again(new).await.unwrap();
    let strangers = yard.seen(&Who::public(None), &id).await;
    assert_eq!((strangers.version.no, strangers.versions.len()), (1, 1), "they read what was put to parties");
    yard.act(&yard.staff(), &id, Command::Put { until: until() }).await.unwrap();
    let view = yard.seen(&Who::public(None), &id).await;
    assert_eq!((view.version.no, view.tally, view.stage), (2, Tally::default(), StageKind::Put));
    let old = Command::Answer { party: 1, answer: Answer::Consents, digest, reason: None };
    assert_eq!(yard.act(&first, &id, old).await.unwrap_err().code(), Some(Code::AgreementChanged));
    let lines = yard.lines(&yard.staff(), &id).await;
    assert_eq!(lines[2].party.share, 0);
    assert_eq!(lines.iter().map(|line| line.party.share).sum::<i64>(), 40_000, "the others bear it");
    yard.is_sound().await;
}

async fn what_is_not_reached_by_its_day_releases_everybody(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let first = yard.owner("1-1-101").await;
    yard.answer(&first, &id, 1, Answer::Consents).await.unwrap();
    let before = yard.t.everything_stored(&yard.town).await;
    yard.t.later(15 * DAY_MS);
    let view = yard.seen(&Who::public(None), &id).await;
    assert_eq!((view.stage, view.in_force), (StageKind::Lapsed, None));
    let listed = list_agreements(&yard.t.app, yard.hall(), &Who::public(None), AgreementQuery::default()).await;
    assert_eq!(listed.unwrap().items[0].stage, StageKind::Lapsed);
    assert_eq!(yard.t.everything_stored(&yard.town).await, before, "that is read, and never written");
    let late = yard.answer(&first, &id, 2, Answer::Consents).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::AgreementLapsed));
    yard.act(&yard.staff(), &id, Command::Void { reason: "不再需要".to_owned() }).await.unwrap();
    assert_eq!(yard.seen(&Who::public(None), &id).await.stage, StageKind::Voided);
}

async fn the_same_draft_sent_twice_is_one(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.draft(yard.by_area(40_000)).await;
    assert_eq!(yard.draft(yard.by_area(40_000)).await, id);
    let other = yard.draft(yard.by_area(40_001)).await;
    assert_eq!(yard.seen(&yard.staff(), &other).await.number, "明通约2021-0002");
}
