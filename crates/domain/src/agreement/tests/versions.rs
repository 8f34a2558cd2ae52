//! From a draft to its start, its lapse or its end; and who may draft.

use super::story::*;
use crate::agreement::*;
use crate::refusal::Code;
use crate::role::{Role, Scope};
use crate::time::Millis;
use jiff::civil::{date, datetime};

fn owner(no: &str) -> crate::role::Actor {
    person(&format!("owner of {no}"))
}

#[test]
fn convenors_and_the_desk_draft_and_nobody_else() {
    let by = |role, scope| Story::drafted_by(&actor(role, "p", scope), three_homes()).map(|_| ()).map_err(|it| it.code);
    assert_eq!(by(Role::GroupMember, Scope::Body("group".into())), Ok(()), "who leads the body");
    for role in [Role::Public, Role::GridWorker, Role::Delegate, Role::UnitHandler, Role::Street, Role::Supervisor] {
        assert_eq!(by(role, Scope::Community), Err(Code::RoleMayNot), "{role:?}");
    }
    assert_eq!(by(Role::BuildingLead, Scope::Place("elsewhere".into())), Err(Code::OutsideYourPlace));
    let mut story = Story::drafted(three_homes());
    story.leads = None;
    let member = actor(Role::GroupMember, "p", Scope::Body("group".into()));
    assert_eq!(story.refused(&member, Command::Put { until: UNTIL }), Code::NotYourBody, "leads it no more");
}

#[test]
fn it_is_asked_about_for_as_long_as_the_rules_allow() {
    let mut story = Story::drafted(three_homes());
    let code = |story: &mut Story, until| story.refused(&staff(), Command::Put { until });
    for past in [date(2020, 6, 30), date(2021, 6, 7)] {
        assert_eq!(code(&mut story, past), Code::AgreementDayPast, "{past}");
    }
    assert_eq!(code(&mut story, date(2021, 12, 6)), Code::AgreementTooLong);
    assert_eq!(story.refused(&owner("1-1-101"), story.consent(1)), Code::NotInThisState, "nobody was asked yet");
    story.by(&staff(), Command::Put { until: date(2021, 12, 5) }).unwrap();
    assert_eq!(story.refused(&staff(), Command::Put { until: UNTIL }), Code::NotInThisState);
}

#[test]
fn it_lapses_with_its_last_minute_and_everybody_is_released() {
    let mut story = Story::put(three_homes());
    story.by(&owner("1-1-101"), story.consent(1)).unwrap();
    story.at = Millis::from_civil(datetime(2021, 6, 30, 23, 59, 59, 0));
    story.by(&owner("1-1-102"), story.consent(2)).unwrap();
    story.at = Millis::from_civil(datetime(2021, 7, 1, 0, 0, 0, 0));
    assert_eq!(story.stage(), StageKind::Lapsed);
    let refusal = story.by(&owner("1-1-201"), story.consent(3)).unwrap_err();
    assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::AgreementLapsed, Some("2021-06-30")));
    assert!(story.now().in_force().is_none());
    story.redraft(Change::Refusal, NewDeed { parties: two(), ..three_homes() }).unwrap();
    assert_eq!(story.shares(), [5000, 5000], "without who was not met");
}

#[test]
fn a_party_of_before_keys_is_read_and_called_by_its_number_and_written_as_it_was() {
    let party = |key: serde_json::Value| {
        let mut party = serde_json::json!({
            "no": 7, "stands": { "home": ["roll", "1-1-101"] }, "part": "pays", "measures": {}, "share": 5,
        });
        if !key.is_null() {
            party["key"] = key;
        }
        serde_json::json!({ "version": 1, "parties": [party] })
    };
    for (key, called) in [(serde_json::Value::Null, "7"), ("k1".into(), "k1")] {
        let written = party(key);
        let event = crate::event::Event::read("agreement.parties_listed", written.clone()).unwrap();
        assert_eq!(serde_json::to_value(&event).unwrap()["data"], written);
        let crate::event::Event::Agreement(Event::PartiesListed { parties, .. }) = event else { panic!("a list") };
        assert_eq!(parties[0].called().as_str(), called);
    }
}

#[test]
fn for_whom_slips_were_issued_is_read_where_it_was_told_and_written_as_it_was() {
    for written in [
        serde_json::json!({ "version": 1, "from": 2, "to": 2, "count": 1 }),
        serde_json::json!({ "version": 1, "count": 1 }),
    ] {
        let event = crate::event::Event::read("agreement.slips_issued", written.clone()).unwrap();
        assert_eq!(serde_json::to_value(&event).unwrap()["data"], written);
    }
}

fn two() -> Vec<NewParty> {
    vec![home("1-1-101", 80), home("1-1-102", 80)]
}

#[test]
fn it_starts_at_exactly_the_share_that_it_says_itself() {
    let shared = |heads: &str, money: &str| NewDeed { heads: need(heads), money: need(money), ..three_homes() };
    for (heads, money, at) in [(">=2/3", ">=4/5", 2), (">=2/3", ">4/5", 3), (">2/3", ">=1/2", 3), (">1/3", ">1/2", 2)] {
        let mut story = Story::put(shared(heads, money));
        let mut asked = 0;
        for (no, home) in [(1, "1-1-101"), (2, "1-1-102"), (3, "1-1-201")] {
            if story.stage() == StageKind::Put {
                story.by(&owner(home), story.consent(no)).unwrap();
                asked += 1;
            }
        }
        assert_eq!((story.stage(), asked), (StageKind::Started, at), "{heads} {money}");
    }
    let mut all = Story::put(three_homes());
    for (no, home) in [(1, "1-1-101"), (2, "1-1-102")] {
        all.by(&owner(home), all.consent(no)).unwrap();
    }
    assert_eq!(all.stage(), StageKind::Put, "where nothing is said, all of them");
}

#[test]
fn who_joins_late_or_leaves_does_so_by_a_rule_and_a_new_version() {
    let started = |late: Option<&str>| {
        let late = late.map(Into::into);
        let mut story = Story::put(NewDeed { late, parties: two(), ..three_homes() });
        for (no, home) in [(1, "1-1-101"), (2, "1-1-102")] {
            story.by(&owner(home), story.consent(no)).unwrap();
        }
        story
    };
    let mut story = started(None);
    assert_eq!(story.redraft(Change::LateJoiner, three_homes()).unwrap_err().code, Code::AgreementNoRule);
    let mut story = started(Some("rule"));
    assert_eq!(story.redraft(Change::Exit, three_homes()).unwrap_err().code, Code::AgreementNoRule);
    story.redraft(Change::LateJoiner, three_homes()).unwrap();
    story.by(&staff(), Command::Put { until: UNTIL }).unwrap();
    assert_eq!((story.stage(), story.now().in_force().unwrap().no), (StageKind::Put, 1), "the first one holds on");
    story.later(60);
    assert_eq!((story.stage(), story.now().in_force().unwrap().no), (StageKind::Lapsed, 1));
    let then = story.now().in_force().unwrap().started.unwrap().at;
    story.by(&staff(), Command::Void { reason: "r".into() }).unwrap();
    assert!(story.now().in_force().is_none());
    assert_eq!(story.now().in_force_at(then).map(|version| version.no), Some(1), "it held then, whatever came after");
}

#[test]
fn what_is_void_stays_so() {
    let mut story = Story::put(three_homes());
    story.by(&staff(), Command::Void { reason: "wrong".into() }).unwrap();
    assert_eq!(story.stage(), StageKind::Voided);
    assert_eq!(story.refused(&owner("1-1-101"), story.consent(1)), Code::NotInThisState);
    assert_eq!(story.redraft(Change::Correction, three_homes()).unwrap_err().code, Code::NotInThisState);
    for by in [staff(), secretary(), owner("1-1-101")] {
        assert_eq!(story.offers(&by, Some(1)), [], "{by:?}");
    }
}

#[test]
fn a_draft_of_before_needs_could_be_said_is_still_read() {
    let agreement = Story::drafted(three_homes()).now();
    let version = &agreement.version;
    let (deed, size) = (Box::new(version.deed.clone()), version.size);
    let drafted = |matter, need| Event::Drafted {
        agreement: "a1".into(),
        number: 1,
        title: "title".into(),
        place: None,
        body: None,
        matter,
        need,
        deed: deed.clone(),
        size,
    };
    let matter = crate::ids::MatterId::new(2021, 7).unwrap();
    let old = serde_json::to_value(drafted(Some(matter), None)).unwrap();
    assert!(!old.to_string().contains("need\""), "what comes from a matter is written as it always was: {old}");
    assert_eq!(serde_json::from_value::<Event>(old).unwrap(), drafted(Some(matter), None));
    let new = drafted(None, crate::ids::NeedId::new(2021, 4));
    assert_eq!(serde_json::from_value::<Event>(serde_json::to_value(new.clone()).unwrap()).unwrap(), new);
}
