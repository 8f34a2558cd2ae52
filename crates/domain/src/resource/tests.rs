//! Resources in the hands of units and the desk.

use super::*;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::ResourceId;
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, Millis};
use jiff::SignedDuration;
use jiff::civil::Date;

/// 2021-06-08 09:30 in Shanghai, a Tuesday.
const START: Millis = Millis(1_623_115_800_000);

fn day(days: i64) -> Date {
    START.date().saturating_add(SignedDuration::from_hours(24 * days))
}

fn handler(unit: &str) -> Actor {
    Actor { person: Some("h".into()), role: Role::UnitHandler, scope: Scope::Unit(unit.into()) }
}

fn staff() -> Actor {
    Actor { person: Some("s".into()), role: Role::Staff, scope: Scope::Community }
}

fn offering(until: Date) -> OfferResource {
    OfferResource {
        resource: ResourceId::new(2021, 1).unwrap(),
        unit: "u1".into(),
        kind: ResourceKind::Place,
        title: "title".into(),
        text: "text".into(),
        place: None,
        until,
    }
}

fn with<T>(actor: &Actor, now: Millis, with: impl FnOnce(&Context<'_>) -> T) -> T {
    with(&Context {
        act: Act::Offer.into(),
        now,
        actor,
        actor_units: &[],
        actor_place: None,
        place_path: &[],
        rules: RuleBook::defaults(),
        voice: None,
        calendar: Calendar::state_council(),
        personal_data: false,
    })
}

fn offer_by(actor: &Actor, until: Date) -> Result<Event, Refusal> {
    with(actor, START, |cx| offer(offering(until), cx))
}

fn resource(then: &[Event]) -> Resource {
    let events = std::iter::once(offer_by(&staff(), day(30)).unwrap()).chain(then.iter().cloned());
    let recorded = events.zip(0..).map(|(event, position)| Recorded {
        position,
        at: START,
        person: None,
        role: Role::Staff,
        event: Some(event.into()),
    });
    Resource::from_stream(&recorded.collect::<Vec<_>>()).unwrap()
}

#[test]
fn a_unit_offers_what_is_its_own_and_the_desk_writes_down_what_any_offers() {
    offer_by(&handler("u1"), day(30)).unwrap();
    offer_by(&staff(), day(30)).unwrap();
    assert_eq!(offer_by(&handler("u2"), day(30)).unwrap_err().code, Code::NotYourUnit);
    assert_eq!(offer_by(&Actor::public(None), day(30)).unwrap_err().code, Code::RoleMayNot);
}

#[test]
fn it_is_offered_from_today_to_as_long_as_the_rule_says() {
    let longest = RuleBook::defaults().integer(crate::rules::RuleId::ResourceLongestDays, START).unwrap();
    assert_eq!(offer_by(&staff(), day(-1)).unwrap_err().code, Code::ResourceDayPast);
    offer_by(&staff(), day(0)).unwrap();
    offer_by(&staff(), day(longest)).unwrap();
    let refused = offer_by(&staff(), day(longest + 1)).unwrap_err();
    assert_eq!((refused.code, refused.detail), (Code::ResourceTooLong, Some(longest.to_string())));
}

#[test]
fn after_its_last_day_it_is_on_the_list_no_more_and_nobody_wrote_that() {
    let offered = resource(&[]);
    assert_eq!(offered.stage_at(Millis(offered.ends().0 - 1)).kind(), StageKind::Offered);
    assert_eq!(offered.stage_at(offered.ends()).kind(), StageKind::Over);
    let longer = resource(&[Event::Prolonged { until: day(60) }]);
    assert_eq!(longer.stage_at(offered.ends()).kind(), StageKind::Offered);
}

#[test]
fn only_whoever_offers_it_or_the_desk_changes_it() {
    let offered_one = resource(&[]);
    let withdraw = || Command::Withdraw { reason: "r".into() };
    let by = |actor: &Actor| with(actor, START, |cx| decide(&offered_one, withdraw(), cx));
    assert_eq!(by(&handler("u2")).unwrap_err().code, Code::NotYourUnit);
    by(&handler("u1")).unwrap();
    by(&staff()).unwrap();
    let offers = |actor: &Actor| with(actor, START, |cx| offered(&offered_one, cx));
    assert_eq!(offers(&handler("u1")), [Act::Prolong, Act::Withdraw]);
    assert_eq!(offers(&handler("u2")), []);
    let gone = resource(&[Event::Withdrawn { reason: "r".into() }]);
    let again = with(&staff(), START, |cx| decide(&gone, withdraw(), cx)).unwrap_err();
    assert_eq!(again.code, Code::NotInThisState);
}
