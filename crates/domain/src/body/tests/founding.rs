//! What a body needs before it stands, and who may propose it.

use super::*;

#[test]
fn whoever_was_announced_to_lead_it_leads_it() {
    let mut story = Story::proposed(3);
    story.does(agree(10, 10)).unwrap();
    story.does(announce(BEGAN, date(2021, 3, 10))).unwrap();
    story.made_up();
    let lead = Command::Entrust { person: "member".into(), office: Office::Convenor };
    assert_eq!(story.does(lead), Err(Code::ConvenorHeld));
    assert_eq!(story.office("lead"), Some(Office::Convenor));
}

#[test]
fn nothing_stands_that_is_not_made_up_as_its_rules_ask_and_what_is_wrong_is_named() {
    let mut story = Story::proposed(5);
    story.does(agree(10, 10)).unwrap();
    story.does(announce(BEGAN, date(2021, 3, 10))).unwrap();
    story.elect("lead", Office::Convenor).unwrap();
    story.today = date(2021, 3, 11);
    let establish = Command::Establish { text: None };
    let refusal = at(story.today, Role::Secretary, |cx| decide(&story.body, establish, &story.around, cx)).unwrap_err();
    assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::Composition, Some("seats,vacancy,teller")));
    let words = refusal.detail_in_words(|family, key| format!("{family}-{key}")).unwrap();
    assert_eq!(words, "body-check-seats / body-check-vacancy / body-check-teller");
}

#[test]
fn nobody_had_a_seat_before_there_was_such_a_body() {
    let mut story = Story::proposed(3);
    story.does(agree(10, 10)).unwrap();
    let seat = |from| Command::Seat {
        person: "p".into(),
        office: Office::Member,
        from,
        until: None,
        by: SeatedBy::Agreement,
        voices: None,
    };
    assert_eq!(story.does(seat(date(2021, 2, 28))), Err(Code::SeatBeforeBody), "the residents had not agreed");
    story.does(announce(BEGAN, date(2021, 3, 10))).unwrap();
    story.made_up();
    story.today = date(2021, 3, 11);
    story.does(Command::Establish { text: None }).unwrap();
    assert_eq!(story.does(seat(date(2021, 3, 10))), Err(Code::SeatBeforeBody));
}

#[test]
fn a_seat_ends_by_absence_when_the_rule_says_so() {
    let mut story = Story::standing(None);
    story.elect("a", Office::Member).unwrap();
    let absent = || Command::Unseat { person: "a".into(), by: EndedBy::Absence, on: BEGAN, reason: words() };
    story.around.absences = 2;
    assert_eq!(story.does(absent()), Err(Code::AbsencesTooFew));
    story.around.absences = 3;
    story.does(absent()).unwrap();
}

#[test]
fn whoever_leads_a_building_proposes_a_group_and_nothing_else() {
    for kind in BodyKind::ALL.iter().copied() {
        assert_eq!(may_propose(Role::BuildingLead, kind), kind == BodyKind::CourtyardGroup, "{kind:?}");
        assert!(may_propose(Role::Staff, kind) && !may_propose(Role::GroupMember, kind), "{kind:?}");
    }
}

#[test]
fn half_of_the_homes_is_no_majority() {
    for (due, agreed, answer) in [
        (48, 24, Err(Code::TooFewAgree)),
        (48, 25, Ok(())),
        (5001, 2500, Err(Code::TooFewAgree)),
        (5001, 2501, Ok(())),
        (0, 0, Err(Code::NobodyAsked)),
        (10, 11, Err(Code::MoreThanAll)),
        (u32::MAX, u32::MAX, Err(Code::MoreThanAll)),
    ] {
        assert_eq!(Story::proposed(5).by(Role::Staff, agree(due, agreed)), answer, "{agreed} of {due}");
    }
}
