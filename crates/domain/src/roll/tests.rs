//! What rolls must not get wrong.

use super::*;
use crate::acts::Act as AnyAct;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::{BatchId, HomeNo, PersonId};
use crate::limits::{HOME_OWNERS_MAX, HOMES_OF_AN_ENTRY, OWNERS_OF_AN_ENTRY, ROLL_HOMES_MAX};
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, Millis};
use jiff::civil::date;

/// 2021-06-08 09:30 in Shanghai.
const START: Millis = Millis(1_623_115_800_000);

fn home(no: &str, owners: &[&str]) -> Home {
    Home {
        no: no.into(),
        area: Some(985_300),
        source: AreaSource::Register,
        part: Part::Dwelling,
        handover: Handover::HandedOver,
        owners: owners.iter().map(|owner| PersonId::from(*owner)).collect(),
        adults: Some(2),
        living: Living::Owner,
    }
}

fn not_handed_over(no: &str, owners: &[&str]) -> Home {
    Home { handover: Handover::NotHandedOver, ..home(no, owners) }
}

fn acting<T>(role: Role, act: impl Into<AnyAct>, decide: impl FnOnce(&Context<'_>) -> T) -> T {
    decide(&Context {
        act: act.into(),
        now: START,
        actor: &Actor { person: Some("p".into()), role, scope: Scope::Community },
        actor_units: &[],
        actor_place: None,
        place_path: &[],
        rules: RuleBook::defaults(),
        voice: None,
        calendar: Calendar::state_council(),
        personal_data: false,
    })
}

fn entered(homes: Vec<Home>) -> Result<Vec<Event>, Refusal> {
    let new = homes.len();
    acting(Role::Staff, Act::Enter, |cx| enter(&"i1".into(), homes, (0, new), cx))
}

fn heads(homes: &[Home]) -> u32 {
    Numbers::of(homes).all.heads
}

#[test]
fn one_owner_of_three_flats_is_one_head() {
    let homes = [home("1-1-101", &["a"]), home("1-1-102", &["a"]), home("2-1-101", &["a"]), home("2-1-102", &["b"])];
    assert_eq!(heads(&homes), 2);
    let numbers = Numbers::of(&homes);
    let buildings: Vec<(&str, u32, u32)> =
        numbers.buildings.iter().map(|(building, count)| (building.as_str(), count.homes, count.heads)).collect();
    assert_eq!(buildings, [("1", 2, 1), ("2", 2, 2)], "the heads of buildings do not add");
    assert_eq!(numbers.all.area, 4 * 985_300);
}

#[test]
fn flats_not_handed_over_are_one_head() {
    let homes = [not_handed_over("1-1-101", &[]), not_handed_over("1-1-102", &["c"]), home("1-1-103", &["a"])];
    assert_eq!((heads(&homes), Numbers::of(&homes).all.not_handed_over), (2, 2));
}

#[test]
fn co_owners_are_one_voice() {
    let homes = [home("1-1-101", &["a", "b"]), home("1-1-102", &["b", "a"]), home("1-1-103", &["a"])];
    assert_eq!(heads(&homes), 2, "the order makes no difference; who owns another alone is another voice");
}

#[test]
fn a_home_whose_owner_nobody_knows_is_a_head_of_its_own() {
    let all = Numbers::of(&[home("1-1-101", &[]), home("1-1-102", &[]), home("1-1-103", &["a"])]).all;
    assert_eq!((all.heads, all.owners_unknown), (3, 2));
}

#[test]
fn what_is_unknown_is_counted_and_never_nought() {
    let unknown = Home { area: None, adults: None, ..home("1-1-101", &["a"]) };
    let all = Numbers::of(&[unknown, home("1-1-102", &["b"])]).all;
    assert_eq!((all.area, all.areas_unknown, all.adults, all.adults_unknown), (985_300, 1, 2, 1));
}

#[test]
fn whatever_the_order_of_the_homes_the_numbers_are_the_same() {
    let mut homes = [home("10-1-101", &["a"]), not_handed_over("2-1-101", &[]), home("2-1-102", &["a", "b"])];
    let numbers = Numbers::of(&homes);
    homes.reverse();
    assert_eq!(Numbers::of(&homes), numbers);
    assert_eq!(numbers.buildings.iter().map(|(building, _)| building.as_str()).collect::<Vec<_>>(), ["2", "10"]);
}

#[test]
fn no_area_is_nought_or_less_or_too_large() {
    for area in [0, -1, crate::limits::HOME_AREA_MAX + 1] {
        let refused = entered(vec![Home { area: Some(area), ..home("1-1-101", &["a"]) }]).unwrap_err();
        assert_eq!(refused.code, Code::HomeArea, "{area}");
    }
    entered(vec![Home { area: Some(1), ..home("1-1-101", &["a"]) }]).expect("a square centimetre is one");
}

#[test]
fn owners_are_few_and_each_stands_once() {
    let many: Vec<String> = (0..=HOME_OWNERS_MAX).map(|n| n.to_string()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    for owners in [&many[..], &["a", "a"]] {
        assert_eq!(entered(vec![home("1-1-101", owners)]).unwrap_err().code, Code::HomeOwners);
    }
    assert_eq!(entered(vec![home("501", &["a"])]).unwrap_err().code, Code::HomeNumber);
    let crowd = Home { adults: Some(101), ..home("1-1-101", &["a"]) };
    assert_eq!(entered(vec![crowd]).unwrap_err().code, Code::HomeAdults);
}

#[test]
fn many_homes_are_written_in_pieces_and_too_many_are_refused() {
    let homes = |n: usize| (0..n).map(|n| home(&format!("1-1-{n}"), &["a"])).collect::<Vec<_>>();
    let events = entered(homes(HOMES_OF_AN_ENTRY * 2 + 1)).unwrap();
    assert_eq!(events.iter().map(|event| event.puts().len()).collect::<Vec<_>>(), [200, 200, 1]);
    let owners: Vec<String> = (0..HOME_OWNERS_MAX).map(|n| n.to_string()).collect();
    let owners: Vec<&str> = owners.iter().map(String::as_str).collect();
    let inherited = (0..HOMES_OF_AN_ENTRY).map(|n| home(&format!("1-1-{n}"), &owners)).collect();
    for event in entered(inherited).unwrap() {
        assert!(event.puts().iter().map(|home| home.owners.len()).sum::<usize>() <= OWNERS_OF_AN_ENTRY);
    }
    let full = |standing| acting(Role::Staff, Act::Enter, |cx| enter(&"i".into(), vec![], (standing, 1), cx));
    assert!(full(ROLL_HOMES_MAX - 1).is_ok());
    assert_eq!(full(ROLL_HOMES_MAX).unwrap_err().code, Code::RollFull);
}

#[test]
fn a_place_has_one_roll_and_it_stands_as_of_a_day_that_was() {
    let new = |as_of| NewRoll { roll: "r1".into(), place: "yard".into(), as_of };
    let today = START.date();
    let open = |role, as_of, is_there| acting(role, Act::Open, |cx| open(new(as_of), is_there, cx));
    open(Role::Admin, today, false).expect("who keeps the register keeps the roll");
    assert_eq!(open(Role::Staff, today, true).unwrap_err().code, Code::RollThere);
    assert_eq!(open(Role::Staff, date(2021, 6, 9), false).unwrap_err().code, Code::InTheFuture);
    for role in [Role::Public, Role::BuildingLead, Role::CouncilMember, Role::Supervisor, Role::Street] {
        assert_eq!(open(role, today, false).unwrap_err().code, Code::RoleMayNot, "{role:?}");
    }
}

#[test]
fn a_correction_changes_something_that_can_be() {
    let before = home("1-1-101", &["a"]);
    let try_it = |home: Home, before| {
        acting(Role::Staff, Act::Correct, |cx| correct(home, before, 1, "why".into(), cx)).map_err(|it| it.code)
    };
    assert_eq!(try_it(before.clone(), Some(&before)), Err(Code::NothingCorrected));
    assert_eq!(try_it(Home { area: Some(0), ..before.clone() }, Some(&before)), Err(Code::HomeArea));
    let corrected = try_it(Home { owners: vec!["b".into()], ..before.clone() }, Some(&before)).unwrap();
    assert_eq!(corrected.references().persons, ["b".into()]);
    assert_eq!(corrected.references().texts, ["why".into()]);
    assert!(corrected.is_sealed());
}

#[test]
fn an_empty_roll_is_not_posted() {
    let roll = |numbers| Roll {
        id: "r1".into(),
        place: "yard".into(),
        as_of: START.date(),
        numbers,
        posted: None,
        changed: START,
        latest: 0,
    };
    let new = || NewPosting { notice: "n1".into(), from: START.date(), sheets: vec!["t".into()] };
    let post_from =
        |from, numbers| acting(Role::Staff, Act::Post, |cx| post(&roll(numbers), NewPosting { from, ..new() }, cx));
    let post = |numbers| post_from(START.date(), numbers);
    assert_eq!(post(Numbers::default()).unwrap_err().code, Code::RollEmpty);
    let posted = post(Numbers::of(&[home("1-1-101", &["a"])])).unwrap();
    assert!(matches!(posted, Event::Posted { homes: 1, heads: 1, area: 985_300, areas_unknown: 0, .. }));
    assert!(!posted.is_sealed());
    let yesterday = post_from(date(2021, 6, 7), Numbers::of(&[home("1-1-101", &["a"])]));
    assert_eq!(yesterday.unwrap_err().code, Code::VoteNoticePast, "nobody could object then");
}

fn recorded(events: Vec<Event>) -> Vec<Recorded> {
    let one = |(position, event): (i64, Event)| Recorded {
        position,
        at: START,
        person: None,
        role: Role::Staff,
        event: Some(event.into()),
    };
    (0..).zip(events).map(one).collect()
}

fn from_file(batch: &str, homes: Vec<Home>) -> Event {
    Event::HomesEntered { batch: batch.into(), homes }
}

fn taken_back(batch: &str, events: &[Recorded]) -> (Vec<Event>, Vec<HomeNo>) {
    let batch = BatchId::from(batch);
    let history = BatchHistory::of(&batch, events);
    let kept = history.touched.clone();
    (acting(Role::Staff, Act::TakeBack, |cx| take_back(&batch, history, cx)).unwrap(), kept)
}

#[test]
fn what_a_file_brought_is_taken_back_but_not_what_people_did() {
    let (first, other) = (home("1-1-101", &["a"]), home("1-1-101", &["b"]));
    let corrected = home("1-1-103", &["c"]);
    let mut events = recorded(vec![
        from_file("one", vec![first.clone()]),
        from_file("two", vec![other, home("1-1-102", &["b"]), home("1-1-103", &["b"])]),
        Event::HomeCorrected { home: corrected, reason: "why".into() },
    ]);
    let (undone, kept) = taken_back("two", &events);
    assert_eq!(kept, ["1-1-103".into()], "somebody corrected it");
    assert_eq!(undone.iter().flat_map(Event::takes).collect::<Vec<_>>(), [&"1-1-102".into()]);
    assert_eq!(undone.iter().flat_map(Event::puts).collect::<Vec<_>>(), [&first], "it is what it was");
    events.extend(recorded(undone));
    let (again, kept) = taken_back("two", &events);
    assert_eq!((again, kept.len()), (vec![], 1), "doing it twice does it once");
    let (undone, kept) = taken_back("one", &events);
    assert_eq!((undone.len(), kept.len()), (1, 0), "what a later file changed is what it was");
}

#[test]
fn what_a_later_file_changed_stays_when_the_first_is_taken_back() {
    let later = home("1-1-101", &["b"]);
    let events = recorded(vec![from_file("one", vec![home("1-1-101", &["a"])]), from_file("two", vec![later])]);
    let (undone, kept) = taken_back("one", &events);
    assert_eq!((undone, kept), (vec![], vec!["1-1-101".into()]));
}
