//! Who asks for a meeting, and whether they are enough.

use super::super::story::*;
use super::super::*;
use crate::body::{Body, BodyKind};
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rules::{Rule, RuleBook, RuleId, RuleValue};
use crate::time::Millis;
use jiff::civil::{Date, date};

fn request(by: AskedBy, have: u32, of: u32) -> Request {
    Request { by, have, of: Some(of), source: Some(words()) }
}

/// The assembly of these people, without a roll.
fn assembly(by: AskedBy) -> Body {
    body_of(if by == AskedBy::Representatives { BodyKind::Representatives } else { BodyKind::ResidentsMeeting }, 0)
}

fn called(on: Date, body: &Body, request: Request, rules: &RuleBook) -> Result<Event, Refusal> {
    let calling = Calling { asked: Some(request), ..calling(vec![item(ItemKind::Decide)]) };
    at(Millis::from_date(on), Role::Staff, None, rules, |cx| call(body, calling, cx))
}

/// What is recorded of a request; who they are and what is refused, else.
fn asked(body: &Body, request: Request) -> Result<Asked, (Code, Option<String>)> {
    match called(DAY, body, request, &RuleBook::of_a_community()) {
        Ok(Event::Called { asked, .. }) => Ok(asked.unwrap()),
        Ok(_) => unreachable!("a meeting is called"),
        Err(refusal) => Err((refusal.code, refusal.detail)),
    }
}

#[test]
fn exactly_the_share_is_enough_and_one_less_is_not() {
    for (by, have, of) in [
        (AskedBy::Adults, 200, 1000),
        (AskedBy::Adults, 201, 1001),
        (AskedBy::Homes, 46, 230),
        (AskedBy::Homes, 46, 228),
        (AskedBy::Groups, 4, 12),
        (AskedBy::Groups, 1, 1),
        (AskedBy::Groups, 5, 13),
        (AskedBy::Representatives, 8, 40),
    ] {
        let test = asked(&assembly(by), request(by, have, of)).unwrap().test;
        assert_eq!((test.have, test.of, test.need, test.holds()), (have, of, have, true), "{by:?}");
        if have > 1 {
            let few = asked(&assembly(by), request(by, have - 1, of)).unwrap_err();
            let share = if by == AskedBy::Groups { "≥1/3" } else { "≥1/5" };
            let said = format!("{}/{of} < {have}/{of} ({share})", have - 1);
            assert_eq!(few, (Code::AskedByTooFew, Some(said)), "{by:?}");
        }
    }
}

#[test]
fn the_rule_of_the_day_of_the_call_decides() {
    let mut rules = RuleBook::of_a_community();
    let (value, from) = (RuleValue::Requirement(">=1/10 all".parse().unwrap()), date(2026, 1, 1));
    let (jurisdiction, basis) = ("明通社区".to_owned(), "章程".to_owned());
    rules.set(Rule { id: RuleId::MeetingAskedByHomes, value, jurisdiction, basis, from, to: None }).unwrap();
    let homes = |on| called(on, &assembly(AskedBy::Homes), request(AskedBy::Homes, 19, 100), &rules);
    assert_eq!(homes(date(2025, 12, 31)).unwrap_err().code, Code::AskedByTooFew);
    assert!(homes(date(2026, 1, 1)).is_ok(), "from the day on which the rule holds");
}

#[test]
fn the_revised_law_is_marked_as_not_yet_read_in_full() {
    let rules = RuleBook::of_a_community();
    for id in [RuleId::MeetingAskedByAdults, RuleId::MeetingAskedByHomes, RuleId::MeetingAskedByGroups] {
        let basis = |on| rules.rule(id, Millis::from_date(on)).unwrap().basis.clone();
        assert!(basis(date(2025, 12, 31)).contains("第十条（2018年文本"), "{id}");
        assert!(basis(date(2026, 1, 1)).starts_with("参考"), "{id}");
    }
}

#[test]
fn each_missing_or_impossible_number_has_its_own_refusal() {
    let homes = |have, of| request(AskedBy::Homes, have, of);
    let no_source = Request { source: None, ..homes(46, 228) };
    for (request, code) in [
        (homes(0, 228), Code::AskedByNobody),
        (homes(46, 0), Code::AskedOfNobody),
        (Request { of: None, ..homes(46, 0) }, Code::AskedOfNobody),
        (no_source, Code::AskedWithoutSource),
        (homes(229, 228), Code::AskedByMoreThanAll),
        (homes(u32::MAX, u32::MAX), Code::AskedByMoreThanAll),
    ] {
        let refused = asked(&assembly(AskedBy::Homes), request.clone()).unwrap_err();
        assert_eq!(refused.0, code, "{request:?}");
    }
}

#[test]
fn only_those_of_an_assembly_ask_for_it() {
    for kind in BodyKind::ALL {
        for by in AskedBy::ALL {
            let asked = asked(&body_of(*kind, 0), request(*by, 1, 1)).map(|asked| asked.by).map_err(|(code, _)| code);
            let expected = match (kind, by) {
                (BodyKind::ResidentsMeeting, AskedBy::Adults | AskedBy::Homes | AskedBy::Groups) => Ok(*by),
                (BodyKind::Representatives, AskedBy::Representatives) => Ok(*by),
                _ => Err(Code::AskedElsewhere),
            };
            assert_eq!(asked, expected, "{kind:?} {by:?}");
        }
    }
}

#[test]
fn of_representatives_the_roll_says_how_many_there_are() {
    let body = body_of(BodyKind::Representatives, 41);
    let by_roll = |have, of| asked(&body, Request { of, ..request(AskedBy::Representatives, have, 0) });
    assert_eq!(by_roll(9, None).map(|asked| (asked.test.of, asked.test.need)), Ok((41, 9)));
    assert!(by_roll(9, Some(41)).is_ok());
    assert_eq!(by_roll(9, Some(40)).unwrap_err(), (Code::AskedRollKnows, Some("41".to_owned())));
    assert_eq!(by_roll(8, None).unwrap_err().0, Code::AskedByTooFew);
}

#[test]
fn events_of_before_are_read_and_written_as_they_were() {
    let event = at(Millis::from_date(DAY), Role::Staff, None, &RuleBook::of_a_community(), |cx| {
        call(&body_of(BodyKind::ResidentsMeeting, 0), calling(vec![]), cx)
    });
    let written = serde_json::to_value(event.clone().unwrap()).unwrap();
    assert!(written["data"].get("asked").is_none(), "{written}");
    assert_eq!(serde_json::from_value::<Event>(written).unwrap(), event.unwrap());
}
