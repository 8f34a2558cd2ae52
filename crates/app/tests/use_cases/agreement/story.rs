//! From a draft to its start.

use super::support::*;
use jiff::civil::date;
use mingtong_app::agreement::*;
use mingtong_app::person::add_person;
use mingtong_app::roll::{Correction, HomeFields, correct_home};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Act, Answer, Change, Command, Measures, Part, SharedBy, StageKind, Tally};
use mingtong_domain::ids::AgreementId;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::roll::{AreaSource, Handover, Living, Part as HomePart};
use mingtong_domain::split::Factor;
use mingtong_testkit::{Courtyard, DAY_MS, TestApp};

mingtong_testkit::on_both!(
    c3_two_shops_pay_and_residents_nothing,
    c4_residents_and_the_community_pay_and_a_crew_works_at_cost,
    a_preview_writes_nothing_and_says_what_everybody_will_pay,
    every_party_answers_by_its_own_way_and_it_starts,
    a_change_asks_everybody_anew,
    what_is_not_reached_by_its_day_releases_everybody,
    the_same_draft_sent_twice_is_one,
    s5_who_joins_late_pays_by_the_rule_from_its_day_and_the_others_get_back,
    s6_an_empty_home_bears_half_on_the_day,
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

impl Yard {
    /// These homes share 300.00 alike, on the day that it is now.
    fn alike(&self, homes: &[&str], late: Option<&str>) -> NewAgreement {
        let parties = homes.iter().map(|no| self.home(no, Part::Pays, Measures::default())).collect();
        let mut new = self.agreement(30_000, SharedBy::Equal, None, parties);
        new.terms.day = self.t.app.now().date();
        new.terms.late = late.map(str::to_owned);
        new
    }

    /// Drafted anew, and put to its parties where the rule allows it.
    async fn anew(&self, id: &AgreementId, change: Change, terms: NewTerms) -> Result<(), Fail> {
        let new = NewVersion { change, reason: "一户的情况变了".to_owned(), terms, seen: None };
        redraft_agreement(&self.t.app, self.hall(), &self.staff(), id.clone(), new).await?;
        let until = Millis(self.t.app.now().0 + 14 * DAY_MS).date();
        self.act(&self.staff(), id, Command::Put { until }).await
    }

    async fn all_consent(&self, id: &AgreementId, homes: &[&str]) {
        for (home, no) in homes.iter().zip(1_u32..) {
            let owner = self.owner(home).await;
            self.answer(&owner, id, no, Answer::Consents).await.expect("they consent");
        }
    }

    async fn shares_now(&self, id: &AgreementId) -> Vec<i64> {
        self.lines(&self.staff(), id).await.into_iter().map(|line| line.party.share).collect()
    }
}

async fn s5_who_joins_late_pays_by_the_rule_from_its_day_and_the_others_get_back(t: TestApp) {
    let yard = Yard::new(t).await;
    let rule = "2021年7月1日起加入的住户与先出资的各户平均分摊，补交的钱退给先出资的各户。";
    let (three, four) = (["1-1-101", "1-1-201", "1-1-202"], ["1-1-101", "1-1-102", "1-1-201", "1-1-202"]);
    let without = yard.put(yard.alike(&three, None)).await;
    yard.all_consent(&without, &three).await;
    let id = yard.put(yard.alike(&three, Some(rule))).await;
    yard.all_consent(&id, &three).await;
    let first = yard.seen(&Who::public(None), &id).await;
    assert_eq!((first.in_force, first.late.as_ref().and_then(|late| late.words())), (Some(1), Some(rule)));
    assert_eq!(yard.shares_now(&id).await, [10_000; 3]);

    yard.t.later(24 * DAY_MS);
    let joined = yard.alike(&four, Some(rule)).terms;
    let refused = yard.anew(&without, Change::LateJoiner, joined.clone()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::AgreementNoRule));
    yard.anew(&id, Change::LateJoiner, joined).await.unwrap();
    let asked = yard.seen(&Who::public(None), &id).await;
    assert_eq!((asked.stage, asked.in_force, asked.version.no), (StageKind::Put, Some(1), 2));
    assert_eq!((asked.version.deed.day, asked.tally), (date(2021, 7, 2), Tally::default()));
    let holds = asked.agreement.in_force().expect("the first holds on");
    assert_eq!((holds.deed.day, holds.size.paying), (today(), 3));
    yard.all_consent(&id, &four[..3]).await;
    assert_eq!(yard.seen(&Who::public(None), &id).await.in_force, Some(1), "three of four are not all of them");
    yard.answer(&yard.owner("1-1-202").await, &id, 4, Answer::Consents).await.unwrap();
    let seen = yard.seen(&Who::public(None), &id).await;
    assert_eq!((seen.stage, seen.in_force), (StageKind::Started, Some(2)));
    assert_eq!(yard.shares_now(&id).await, [7_500; 4], "what the fourth pays is what the three have back");
    let days = |version: &VersionView| (version.no, version.started.map(Millis::date));
    let days: Vec<_> = seen.versions.iter().map(days).collect();
    assert_eq!(days, [(1, Some(today())), (2, Some(date(2021, 7, 2)))]);
    assert_eq!(seen.versions[1].change.as_ref().map(|(change, _)| *change), Some(Change::LateJoiner));

    let mut left = yard.alike(&three, Some(rule)).terms;
    let refused = yard.anew(&id, Change::Exit, left.clone()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::AgreementNoRule), "how one joins is not how one leaves");
    left.exit = Some("退出的住户由其余各户平均分摊其份额。".to_owned());
    yard.anew(&id, Change::Correction, NewTerms { parties: yard.alike(&four, None).terms.parties, ..left.clone() })
        .await
        .unwrap();
    yard.all_consent(&id, &four).await;
    yard.anew(&id, Change::Exit, left).await.unwrap();
    assert_eq!(yard.shares_now(&id).await, [10_000; 3]);
    yard.t.later(15 * DAY_MS);
    let seen = yard.seen(&Who::public(None), &id).await;
    assert_eq!((seen.stage, seen.in_force), (StageKind::Lapsed, Some(3)), "nobody leaves before all agreed to it");
    yard.is_sound().await;
}

async fn s6_an_empty_home_bears_half_on_the_day(t: TestApp) {
    let town = t.found().await;
    let rows = "楼栋,单元,房号,产权面积,产权人,联系电话,交付状态,居住情况\n1幢,1,101,80,张三,,,自住\n\
                1幢,1,201,80,李四,,,自住\n1幢,1,301,80,王五,,,空置\n";
    let roll = Courtyard::filled(&t, &town, rows).await.roll;
    let yard = Yard { t, town, roll };
    let half = i64::try_from("0.5".parse::<Factor>().unwrap().units()).unwrap();
    let weighted = || {
        let empty = yard.home("1-1-301", Part::Pays, Measures { weight: Some(half), ..Measures::default() });
        yard.agreement(10_000, SharedBy::Area, Some(yard.circle(Part::Pays)), vec![empty])
    };
    let tried = async |new: NewAgreement| {
        let tried = preview_agreement(&yard.t.app, yard.hall(), &yard.staff(), new).await.unwrap();
        tried.lines.into_iter().map(|line| line.party.share).collect::<Vec<_>>()
    };
    let borne = [4_000, 4_000, 2_000];
    assert_eq!(tried(weighted()).await, borne);
    let id = yard.put(weighted()).await;
    yard.t.later(2 * DAY_MS);
    let home = HomeFields {
        area: Some(1_200_000),
        source: AreaSource::Survey,
        part: HomePart::Dwelling,
        handover: Handover::HandedOver,
        owners: vec![],
        adults: None,
        living: Living::Owner,
    };
    let correction = Correction { no: "1-1-301".into(), new_no: None, home, reason: "搬回来住".to_owned() };
    correct_home(&yard.t.app, yard.hall(), &yard.staff(), yard.roll.clone(), correction).await.unwrap();
    assert_eq!(yard.shares_now(&id).await, borne, "who moves in later bears no more by it");
    assert_eq!(tried(weighted()).await, borne, "on that day it was empty, and of 80 m²");
    let mut now = weighted();
    now.terms.day = yard.t.app.now().date();
    assert_eq!(tried(now).await, [3_637, 3_636, 2_727], "another day is another roll; the weight is what was agreed");
    yard.is_sound().await;
}
