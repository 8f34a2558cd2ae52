//! Who consents, to what, and by which way.

use super::story::*;
use crate::agreement::*;
use crate::refusal::Code;
use crate::role::{Role, Scope};
use jiff::civil::date;

fn owner(no: &str) -> crate::role::Actor {
    person(&format!("owner of {no}"))
}

#[test]
fn only_whoever_stands_for_the_party_consents_for_it() {
    let mut story = Story::put(three_homes());
    for by in [owner("1-1-102"), staff(), secretary(), person("stranger"), crate::role::Actor::public(None)] {
        assert_eq!(story.refused(&by, story.consent(1)), Code::NotYourParty, "{by:?}");
        assert!(!story.offers(&by, Some(1)).contains(&Act::Answer), "{by:?}");
    }
    assert!(story.offers(&owner("1-1-101"), Some(1)).contains(&Act::Answer));
    let command = story.consent(1);
    story.by(&owner("1-1-101"), command).unwrap();
    let supervisor = actor(Role::Supervisor, "owner of 1-1-102", Scope::Community);
    assert_eq!(story.refused(&supervisor, story.consent(2)), Code::RoleMayNot, "in that role");
    assert_eq!(story.refused(&owner("1-1-101"), story.consent(9)), Code::NoSuchParty);
}

#[test]
fn each_kind_of_party_is_stood_for_by_its_own() {
    let pays = |stands| party(stands, Part::Pays, fixed(100));
    let parties = vec![
        pays(Stands::Unit("bureau".into())),
        pays(Stands::Community),
        pays(Stands::PolicyFund("fund".into())),
        pays(Stands::Shop("nobody known".into(), None)),
    ];
    let mut story = Story::put(deed(400, SharedBy::ByHand, parties));
    let handler = |unit: &str| actor(Role::UnitHandler, "handler", Scope::Unit(unit.into()));
    assert_eq!(story.refused(&handler("other"), story.consent(1)), Code::NotYourParty, "another unit");
    story.by(&handler("bureau"), story.consent(1)).unwrap();
    assert_eq!(story.refused(&staff(), story.consent(2)), Code::NotYourParty);
    story.by(&secretary(), story.consent(2)).unwrap();
    assert_eq!(story.refused(&secretary(), story.consent(3)), Code::PartyOnPaperOnly);
    assert_eq!(story.refused(&crate::role::Actor::public(None), story.consent(4)), Code::NotYourParty);
    for no in [3, 4] {
        assert_ne!(story.stage(), StageKind::Started);
        story.by(&staff(), story.paper(no)).unwrap();
    }
    assert_eq!(story.stage(), StageKind::Started);
}

#[test]
fn a_paper_needs_its_picture_and_its_day_and_never_stands_over_what_the_party_answered() {
    let mut story = Story::put(three_homes());
    let with = |day, pictures: Vec<&str>| Command::EnterPaper {
        party: 1,
        answer: Answer::Consents,
        digest: "digest 1".to_owned(),
        day,
        pictures: pictures.into_iter().map(Into::into).collect(),
    };
    let today = START.date();
    assert_eq!(story.refused(&staff(), with(today, vec![])), Code::PartyPaperPicture);
    assert_eq!(story.refused(&staff(), with(date(2021, 6, 9), vec!["p"])), Code::InTheFuture);
    assert_eq!(story.refused(&staff(), with(date(2021, 6, 7), vec!["p"])), Code::PartyPaperDay, "before it was put");
    assert_eq!(story.refused(&staff(), with(today, vec!["p"; 5])), Code::TooManyPictures);
    assert_eq!(story.refused(&person("neighbour"), with(today, vec!["p"])), Code::RoleMayNot);
    story.by(&owner("1-1-101"), story.answer(1, Answer::Declines)).unwrap();
    assert_eq!(story.refused(&staff(), with(today, vec!["p"])), Code::PartyAnswered);
    story.by(&staff(), story.paper(2)).unwrap();
    story.by(&owner("1-1-102"), story.answer(2, Answer::Declines)).unwrap();
    assert_eq!(story.tally(), Tally { heads: 0, money: 0, declined: 2 }, "their own word comes last");
}

#[test]
fn a_slip_speaks_for_its_party_and_is_not_written_over() {
    let mut story = Story::put(three_homes());
    let public = crate::role::Actor::public(None);
    story.slip = Some(1);
    assert_eq!(story.refused(&public, story.consent(2)), Code::NotYourParty, "of another home");
    story.by(&public, story.consent(1)).unwrap();
    assert_eq!(story.answers(1).holds().map(|given| given.way), Some(AnswerWay::Slip));
    assert_eq!(story.refused(&staff(), story.paper(1)), Code::PartyAnswered);
    assert_eq!(story.refused(&staff(), story.said(1, "witness")), Code::PartyAnswered);
}

#[test]
fn what_is_said_counts_once_its_witness_confirmed_it() {
    let witness = actor(Role::GridWorker, "witness", Scope::Community);
    let mut story = Story::put(three_homes());
    assert_eq!(story.refused(&staff(), story.said(1, "staff")), Code::WitnessIsAnother);
    story.by(&staff(), story.said(1, "witness")).unwrap();
    assert_eq!(story.tally().heads, 0);
    assert_eq!(story.refused(&staff(), story.confirm(1, 1)), Code::NotTheAnswerWitness, "the writer");
    assert_eq!(story.refused(&witness, story.confirm(1, 2)), Code::NothingToConfirm);
    assert!(story.offers(&witness, Some(1)).contains(&Act::ConfirmOnBehalf));
    story.by(&witness, story.confirm(1, 1)).unwrap();
    assert_eq!(story.tally(), Tally { heads: 1, money: 4000, declined: 0 });
    assert_eq!(story.refused(&witness, story.confirm(1, 1)), Code::NothingToConfirm, "once");

    story.by(&staff(), story.said(2, "witness")).unwrap();
    story.by(&owner("1-1-102"), story.answer(2, Answer::Declines)).unwrap();
    assert_eq!(story.refused(&witness, story.confirm(2, 1)), Code::NothingToConfirm, "they came themselves");
    assert_eq!(story.refused(&staff(), story.said(2, "witness")), Code::PartyAnswered);
    story.by(&staff(), story.said(3, "witness")).unwrap();
    story.by(&staff(), story.said(3, "witness")).unwrap();
    assert_eq!(story.refused(&witness, story.confirm(3, 1)), Code::NothingToConfirm, "another stands there now");
}

#[test]
fn consent_holds_for_the_version_that_was_read_and_for_no_other() {
    let mut story = Story::put(three_homes());
    let old = story.consent(1);
    story.by(&owner("1-1-101"), old.clone()).unwrap();
    story.redraft(Change::Correction, NewDeed { total: 90_000, ..three_homes() }).unwrap();
    assert_eq!(story.stage(), StageKind::Drafting);
    assert_eq!(story.refused(&owner("1-1-101"), old.clone()), Code::NotInThisState);
    story.by(&staff(), Command::Put { until: UNTIL }).unwrap();
    assert_eq!(story.tally(), Tally::default(), "all consents lapse");
    assert_eq!(story.refused(&owner("1-1-101"), old), Code::AgreementChanged);
    let mut forged = story.consent(2);
    if let Command::Answer { digest, .. } = &mut forged {
        digest.clear();
    }
    assert_eq!(story.refused(&owner("1-1-102"), forged), Code::AgreementChanged);
    story.by(&owner("1-1-101"), story.consent(1)).unwrap();
}

#[test]
fn a_mind_is_changed_until_it_starts_and_not_without_end() {
    let mut story = Story::put(three_homes());
    let by = owner("1-1-101");
    story.by(&by, story.consent(1)).unwrap();
    assert_eq!(story.refused(&by, story.consent(1)), Code::AlreadySo);
    let mut answers = [Answer::Declines, Answer::Consents].into_iter().cycle();
    let mut changed = 1;
    while story.by(&by, story.answer(1, answers.next().unwrap())).is_ok() {
        changed += 1;
    }
    assert_eq!(changed, crate::limits::AGREEMENT_ANSWERS_MAX);
    for no in [2, 3] {
        let number = story.parties()[no - 1].stands.clone();
        let Stands::Home(_, home) = number else { panic!("a home") };
        story.by(&owner(home.as_str()), story.consent(u32::try_from(no).unwrap())).unwrap();
    }
    assert_eq!(story.stage(), StageKind::Put, "the first one declines");
}
