//! Parties without an account answer with a slip.

use super::support::*;
use mingtong_app::agreement::*;
use mingtong_app::roll::{Correction, HomeFields, correct_home};
use mingtong_app::{Fail, Who};
use mingtong_domain::agreement::{Answer, AnswerWay, Change, Command, Measures, Part, SharedBy};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::roll::{AreaSource, Handover, Living, Part as HomePart};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    whoever_holds_a_slip_answers_once_for_its_party_and_no_other,
    another_slip_takes_its_place_and_another_version_asks_again,
    who_has_an_account_or_is_not_asked_has_no_slip,
    areas_are_those_of_the_day_that_the_terms_name,
);

async fn answer(yard: &Yard, id: &mingtong_domain::ids::AgreementId, code: &str, answer: Answer) -> Result<(), Fail> {
    let answer = SlipAnswer { answer, digest: yard.digest(id).await, reason: Some("电话13812345678".to_owned()) };
    answer_by_slip(&yard.t.app, yard.hall(), code, answer).await.map(|_| ())
}

async fn issued(yard: &Yard, id: &mingtong_domain::ids::AgreementId, range: Option<(u32, u32)>) -> Vec<AgreementSlip> {
    issue_agreement_slips(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), range).await.expect("slips")
}

async fn whoever_holds_a_slip_answers_once_for_its_party_and_no_other(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    for role in [Role::GridWorker, Role::Supervisor, Role::UnitHandler, Role::Delegate, Role::Street] {
        let who = yard.town.who(role);
        let refused = issue_agreement_slips(&yard.t.app, yard.hall(), &who, id.clone(), None).await.expect_err("no");
        assert_eq!(refused.code(), Some(Code::RoleMayNot), "{role:?}");
        assert!(agreement_slips(&yard.t.app, yard.hall(), &who, &id).await.is_err(), "{role:?}");
    }
    let slips = issued(&yard, &id, None).await;
    let names: Vec<&str> = slips.iter().map(|slip| slip.name.as_str()).collect();
    assert_eq!(names, ["1-1-101", "1-1-102", "1-1-201", "1-1-202"]);
    let open = open_agreement_slip(&yard.t.app, yard.hall(), &slips[1].code.to_lowercase()).await.unwrap();
    let line = open.line.expect("its own line");
    assert_eq!((line.name.as_str(), line.party.no, open.is_used), ("1-1-102", 2, false));
    assert!(open.view.own.is_empty() && !open.view.may_read_lines, "of the others it opens nothing");
    answer(&yard, &id, &slips[1].code, Answer::Consents).await.unwrap();
    let twice = answer(&yard, &id, &slips[1].code, Answer::Declines).await.expect_err("once");
    assert_eq!(twice.code(), Some(Code::PartySlipUsed));
    assert!(matches!(answer(&yard, &id, "AAAA-AAAA-AAAA", Answer::Consents).await, Err(Fail::NotFound)));
    let lines = yard.lines(&yard.staff(), &id).await;
    let held: Vec<_> = lines.iter().map(|line| line.answer.map(|(answer, way, _)| (answer, way))).collect();
    assert_eq!(held, [None, Some((Answer::Consents, AnswerWay::Slip)), None, None]);
    assert_eq!(yard.paper(&id, 2).await.1.expect_err("their own word").code(), Some(Code::PartyAnswered));
    let states = agreement_slips(&yard.t.app, yard.hall(), &yard.staff(), &id).await.unwrap();
    assert_eq!(states.iter().filter(|slip| slip.used.is_some()).map(|slip| slip.party).collect::<Vec<_>>(), [2]);
    yard.is_sound().await;
}

async fn another_slip_takes_its_place_and_another_version_asks_again(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let first = issued(&yard, &id, None).await;
    answer(&yard, &id, &first[0].code, Answer::Declines).await.unwrap();
    let again = issued(&yard, &id, Some((1, 1))).await;
    assert_eq!(again.len(), 1);
    assert!(matches!(answer(&yard, &id, &first[0].code, Answer::Consents).await, Err(Fail::NotFound)), "the old one");
    answer(&yard, &id, &again[0].code, Answer::Consents).await.unwrap();
    let terms = yard.by_area(50_000).terms;
    let new = NewVersion { change: Change::Correction, reason: "总额更正".to_owned(), terms, seen: None };
    redraft_agreement(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), new).await.unwrap();
    yard.act(&yard.staff(), &id, Command::Put { until: until() }).await.unwrap();
    let late = answer(&yard, &id, &first[1].code, Answer::Consents).await.expect_err("of the version before");
    assert_eq!(late.code(), Some(Code::AgreementChanged));
    let open = open_agreement_slip(&yard.t.app, yard.hall(), &first[1].code).await.unwrap();
    assert!(open.line.is_none(), "it shows no line of a version to which it does not answer");
    for slip in issued(&yard, &id, None).await {
        answer(&yard, &id, &slip.code, Answer::Consents).await.unwrap();
    }
    let view = yard.seen(&Who::public(None), &id).await;
    assert_eq!((view.in_force, view.tally.heads), (Some(2), 4), "it starts with the last of them");
    let over = issue_agreement_slips(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), None).await;
    assert_eq!(over.expect_err("nobody is asked").code(), Some(Code::NotInThisState));
    yard.is_sound().await;
}

async fn who_has_an_account_or_is_not_asked_has_no_slip(t: TestApp) {
    let yard = Yard::new(t).await;
    let parties = vec![
        line(NewStands::Shop("甲蛋糕店".to_owned(), None), Part::Pays, fixed(30_000)),
        line(NewStands::Community, Part::Signs, Measures::default()),
        line(NewStands::PolicyFund("惠民资金".to_owned()), Part::Pays, fixed(10_000)),
    ];
    let homes = Some(yard.circle(Part::Benefits));
    let id = yard.put(yard.agreement(40_000, SharedBy::ByHand, homes, parties)).await;
    let slips = issued(&yard, &id, None).await;
    assert_eq!(slips.iter().map(|slip| slip.name.as_str()).collect::<Vec<_>>(), ["甲蛋糕店"]);
    let none = issue_agreement_slips(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), Some((1, 4))).await;
    assert_eq!(none.expect_err("homes that are not asked").code(), Some(Code::NoPartyForSlips));
    let beyond = issue_agreement_slips(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), Some((90, u32::MAX))).await;
    assert_eq!(beyond.expect_err("no such numbers").code(), Some(Code::NoPartyForSlips));
    answer(&yard, &id, &slips[0].code, Answer::Consents).await.unwrap();
}

async fn areas_are_those_of_the_day_that_the_terms_name(t: TestApp) {
    let yard = Yard::new(t).await;
    yard.t.later(2 * DAY_MS);
    let home = HomeFields {
        area: Some(1_800_000),
        source: AreaSource::Survey,
        part: HomePart::Dwelling,
        handover: Handover::HandedOver,
        owners: vec![],
        adults: None,
        living: Living::Empty,
    };
    let correction = Correction { no: "1-1-101".into(), new_no: None, home, reason: "并入露台".to_owned() };
    correct_home(&yard.t.app, yard.hall(), &yard.staff(), yard.roll.clone(), correction).await.unwrap();
    let areas = async |day| {
        let mut new = yard.by_area(40_000);
        new.terms.day = day;
        let preview = preview_agreement(&yard.t.app, yard.hall(), &yard.staff(), new).await.unwrap();
        preview.lines.iter().map(|line| line.party.measures.area.unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(areas(today()).await, [900_000, 800_000, 1_201_234, 950_000], "as the roll had them then");
    assert_eq!(areas(yard.t.app.now().date()).await, [1_800_000, 800_000, 1_201_234, 950_000]);
    assert_eq!(areas(today().yesterday().unwrap()).await[0], 900_000, "before the roll was there: its first state");
}
