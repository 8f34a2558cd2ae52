//! What is tried and must not be.

use super::support::*;
use mingtong_app::agreement::*;
use mingtong_app::matter::add_picture;
use mingtong_app::{Fail, Who};
use mingtong_domain::agreement::{Answer, Change, Command, Measures, Part, SharedBy};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    nobody_consents_for_another_without_paper_or_witness,
    a_consent_is_not_carried_over_to_another_version,
    a_unit_a_roll_and_a_person_of_elsewhere_are_not_there,
    amounts_that_are_none_are_refused,
    whoever_has_no_part_drafts_puts_and_voids_nothing,
    one_shop_under_two_spellings_is_one,
    a_formula_in_a_name_stays_a_name,
);

async fn code(acted: Result<(), Fail>) -> Option<Code> {
    acted.expect_err("refused").code()
}

async fn nobody_consents_for_another_without_paper_or_witness(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let neighbour = yard.owner("1-1-101").await;
    for who in
        [neighbour, yard.staff(), yard.town.who(Role::Secretary), yard.town.who(Role::GridWorker), Who::public(None)]
    {
        assert_eq!(code(yard.answer(&who, &id, 4, Answer::Consents).await).await, Some(Code::NotYourParty), "{who:?}");
    }
    let digest = yard.digest(&id).await;
    let staff = yard.staff().actor.person.unwrap();
    let said = |witness: &str| Command::SayOnBehalf {
        party: 4,
        answer: Answer::Consents,
        digest: digest.clone(),
        witness: witness.into(),
    };
    assert_eq!(code(yard.act(&yard.staff(), &id, said(staff.as_str())).await).await, Some(Code::WitnessIsAnother));
    assert_eq!(code(yard.act(&yard.staff(), &id, said("nobody")).await).await, Some(Code::NoSuchPerson));
    let paper = |pictures: Vec<&str>| Command::EnterPaper {
        party: 4,
        answer: Answer::Consents,
        digest: digest.clone(),
        day: today(),
        pictures: pictures.into_iter().map(Into::into).collect(),
    };
    assert_eq!(code(yard.act(&yard.staff(), &id, paper(vec![])).await).await, Some(Code::PartyPaperPicture));
    let not_there = yard.act(&yard.staff(), &id, paper(vec!["nothing"])).await;
    assert!(matches!(not_there, Err(Fail::NotFound)));
    let picture = add_picture(&yard.t.app, yard.hall(), png(2), vec![]).await.unwrap();
    let by_street = yard.act(&yard.town.who(Role::Street), &id, paper(vec![picture.as_str()])).await;
    assert_eq!(code(by_street).await, Some(Code::RoleMayNot));
    assert_eq!(yard.seen(&yard.staff(), &id).await.tally.heads, 0);
}

async fn a_consent_is_not_carried_over_to_another_version(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    let (first, digest) = (yard.owner("1-1-101").await, yard.digest(&id).await);
    let witness = yard.town.who(Role::GridWorker);
    let person = witness.actor.person.clone().unwrap();
    let said = |digest: &str| Command::SayOnBehalf {
        party: 4,
        answer: Answer::Consents,
        digest: digest.to_owned(),
        witness: person.clone(),
    };
    yard.act(&yard.staff(), &id, said(&digest)).await.unwrap();
    // Dearer, and the same parties under the same numbers.
    let terms = yard.by_area(90_000).terms;
    let new = NewVersion { change: Change::Correction, reason: "报价更正".to_owned(), terms, seen: None };
    redraft_agreement(&yard.t.app, yard.hall(), &yard.staff(), id.clone(), new).await.unwrap();
    yard.act(&yard.staff(), &id, Command::Put { until: until() }).await.unwrap();
    assert_ne!(yard.digest(&id).await, digest);
    let old = Command::Answer { party: 1, answer: Answer::Consents, digest: digest.clone(), reason: None };
    assert_eq!(code(yard.act(&first, &id, old).await).await, Some(Code::AgreementChanged));
    for digest in [digest, yard.digest(&id).await] {
        let confirmed = yard.act(&witness, &id, Command::ConfirmOnBehalf { party: 4, digest, nth: 1 }).await;
        assert!(matches!(code(confirmed).await, Some(Code::AgreementChanged | Code::NothingToConfirm)));
    }
    assert_eq!(yard.seen(&yard.staff(), &id).await.tally.heads, 0);
}

async fn a_unit_a_roll_and_a_person_of_elsewhere_are_not_there(t: TestApp) {
    let yard = Yard::new(t).await;
    let tried = async |stands: NewStands| {
        let parties = vec![line(stands, Part::Pays, fixed(100)), line(NewStands::Community, Part::Pays, fixed(100))];
        let new = yard.agreement(200, SharedBy::ByHand, None, parties);
        let drafted = draft_agreement(&yard.t.app, yard.hall(), &yard.staff(), new).await;
        drafted.map(|_| ()).expect_err("refused").code()
    };
    assert_eq!(tried(NewStands::Unit("elsewhere".into())).await, Some(Code::NoSuchUnit));
    assert_eq!(tried(NewStands::Home("elsewhere".into(), "1-1-101".into())).await, Some(Code::NoSuchRoll));
    assert_eq!(tried(NewStands::Home(yard.roll.clone(), "9-9-999".into())).await, Some(Code::NowhereOnRoll));
    assert_eq!(tried(NewStands::Shop("店".to_owned(), Some("elsewhere".into()))).await, Some(Code::NoSuchPerson));
    let id = yard.put(yard.by_area(40_000)).await;
    let elsewhere = yard.t.found_other().await;
    let seen = view_agreement(&yard.t.app, &elsewhere, &Who::public(None), &id).await;
    assert!(matches!(seen, Err(Fail::NotFound)));
    let digest = yard.digest(&id).await;
    let answer = Command::Answer { party: 1, answer: Answer::Consents, digest, reason: None };
    let owner = yard.owner("1-1-101").await;
    let acted = act_on_agreement(&yard.t.app, &elsewhere, &owner, id, None, answer).await;
    assert!(matches!(acted, Err(Fail::NotFound)));
}

async fn amounts_that_are_none_are_refused(t: TestApp) {
    let yard = Yard::new(t).await;
    let tried = async |total: i64, measures: Measures| {
        let home = yard.home("1-1-101", Part::Pays, measures);
        let new =
            yard.agreement(total, SharedBy::ByHand, None, vec![home, line(NewStands::Community, Part::Pays, fixed(0))]);
        let drafted = draft_agreement(&yard.t.app, yard.hall(), &yard.staff(), new).await;
        drafted.map(|_| ()).expect_err("refused").code()
    };
    assert_eq!(tried(-1, fixed(-1)).await, Some(Code::AgreementTotal));
    assert_eq!(tried(i64::MAX, fixed(i64::MAX)).await, Some(Code::AgreementTotal));
    assert_eq!(tried(i64::MIN, fixed(i64::MIN)).await, Some(Code::AgreementTotal));
    assert_eq!(tried(100, fixed(-100)).await, Some(Code::AgreementMeasure));
    assert_eq!(tried(100, fixed(i64::MAX)).await, Some(Code::AgreementMeasure));
    assert_eq!(tried(100, fixed(101)).await, Some(Code::AgreementFixedOver));
    assert_eq!(tried(100, fixed(99)).await, Some(Code::AgreementFixedShort));
}

async fn whoever_has_no_part_drafts_puts_and_voids_nothing(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = yard.put(yard.by_area(40_000)).await;
    for role in [Role::Supervisor, Role::Street, Role::Delegate, Role::GridWorker, Role::UnitHandler] {
        let who = yard.town.who(role);
        let drafted = draft_agreement(&yard.t.app, yard.hall(), &who, yard.by_area(100)).await.map(|_| ());
        assert_eq!(code(drafted).await, Some(Code::RoleMayNot), "{role:?}");
        let voided = yard.act(&who, &id, Command::Void { reason: "r".to_owned() }).await;
        assert_eq!(code(voided).await, Some(Code::RoleMayNot), "{role:?}");
    }
    let owner = yard.owner("1-1-101").await;
    assert_eq!(code(yard.act(&owner, &id, Command::Put { until: until() }).await).await, Some(Code::RoleMayNot));
    let terms = yard.by_area(1).terms;
    let new = NewVersion { change: Change::Correction, reason: "r".to_owned(), terms, seen: None };
    let again = redraft_agreement(&yard.t.app, yard.hall(), &owner, id.clone(), new).await;
    assert_eq!(code(again).await, Some(Code::RoleMayNot));
}

async fn one_shop_under_two_spellings_is_one(t: TestApp) {
    let yard = Yard::new(t).await;
    let shop = |name: &str| line(NewStands::Shop(name.to_owned(), None), Part::Pays, fixed(100));
    let new = yard.agreement(200, SharedBy::ByHand, None, vec![shop("蛋糕店A"), shop(" 蛋糕店Ａ ")]);
    let drafted = draft_agreement(&yard.t.app, yard.hall(), &yard.staff(), new).await.map(|_| ());
    assert_eq!(code(drafted).await, Some(Code::AgreementPartyTwice));
}

async fn a_formula_in_a_name_stays_a_name(t: TestApp) {
    let yard = Yard::new(t).await;
    let name = "=HYPERLINK(\"http://x\")";
    let shop = line(NewStands::Shop(name.to_owned(), None), Part::Pays, fixed(200));
    let signs = line(NewStands::Community, Part::Signs, Measures::default());
    let id = yard.put(yard.agreement(200, SharedBy::ByHand, None, vec![shop, signs])).await;
    assert_eq!(yard.lines(&yard.staff(), &id).await[0].name, name);
}
