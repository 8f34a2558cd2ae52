//! Reports in the hands of units and the desk.

use super::*;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::{ReportingId, UnitId};
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
    Actor {
        person: Some(format!("handler of {unit}").as_str().into()),
        role: Role::UnitHandler,
        scope: Scope::Unit(unit.into()),
    }
}

fn staff(person: &str) -> Actor {
    Actor { person: Some(person.into()), role: Role::Staff, scope: Scope::Community }
}

fn with<T>(actor: &Actor, units: &[UnitId], with: impl FnOnce(&Context<'_>) -> T) -> T {
    with(&Context {
        act: Act::ReportUnit.into(),
        now: START,
        actor,
        actor_units: units,
        actor_place: None,
        place_path: &[],
        rules: RuleBook::defaults(),
        voice: None,
        calendar: Calendar::state_council(),
        personal_data: false,
    })
}

fn unit_report() -> ReportUnit {
    ReportUnit {
        reporting: ReportingId::new(2021, 1).unwrap(),
        unit: "u1".into(),
        person: None,
        name: Some("name".into()),
        ours: None,
        text: "text".into(),
        since: day(-30),
        until: None,
    }
}

fn member_report(until: Option<Date>) -> ReportMember {
    ReportMember {
        reporting: ReportingId::new(2021, 2).unwrap(),
        unit: "u1".into(),
        name: "name".into(),
        text: "text".into(),
        times: None,
        place: None,
        since: day(-30),
        until,
    }
}

/// What one after the other brought about.
#[derive(Default)]
struct Story(Vec<Recorded>);

impl Story {
    fn took(&mut self, actor: &Actor, events: Vec<Event>) {
        for event in events {
            let position = i64::try_from(self.0.len()).unwrap();
            let (person, role) = (actor.person.clone(), actor.role);
            self.0.push(Recorded { position, at: START, person, role, event: Some(event.into()) });
        }
    }

    fn unit(actor: &Actor) -> Self {
        let mut story = Self::default();
        story.took(actor, with(actor, &[], |cx| report_unit(unit_report(), cx)).unwrap());
        story
    }

    fn member(actor: &Actor, until: Option<Date>) -> Self {
        let mut story = Self::default();
        story.took(actor, with(actor, &[], |cx| report_member(member_report(until), cx)).unwrap());
        story
    }

    fn now(&self) -> Reporting {
        Reporting::from_stream(&self.0).unwrap()
    }

    fn by(&mut self, actor: &Actor, command: Command) -> Result<(), Refusal> {
        let events = with(actor, &[], |cx| decide(&self.now(), command, cx))?;
        self.took(actor, events);
        Ok(())
    }

    fn offers(&self, actor: &Actor) -> Vec<Act> {
        with(actor, &[], |cx| offered(&self.now(), cx))
    }
}

fn noted(day: Date) -> Command {
    Command::NoteService { day, about: None, text: "done".into() }
}

fn evaluated(number: u32) -> Command {
    Command::Evaluate { number, evaluation: "good".into() }
}

#[test]
fn what_a_unit_says_waits_for_the_community_and_what_the_desk_writes_stands() {
    let mut story = Story::unit(&handler("u1"));
    assert_eq!(story.now().stage_at(START).kind(), StageKind::Waiting);
    assert_eq!(story.by(&handler("u1"), Command::Confirm { ours: None }).unwrap_err().code, Code::RoleMayNot);
    story.by(&staff("s"), Command::Confirm { ours: None }).unwrap();
    let What::Unit { ours, .. } = story.now().what else { unreachable!("a unit reported") };
    assert_eq!((ours.len(), ours[0].who.as_str()), (1, "s"));
    assert_eq!(Story::unit(&staff("s")).now().stage_at(START).kind(), StageKind::Listed);
    assert_eq!(Story::member(&handler("u1"), None).now().stage_at(START).kind(), StageKind::Waiting);
    let of_another = with(&handler("u2"), &[], |cx| report_member(member_report(None), cx)).unwrap_err();
    assert_eq!(of_another.code, Code::NotYourUnit);
}

#[test]
fn its_last_day_is_read_and_its_days_are_possible() {
    for until in [day(-1), day(-31)] {
        let refused = with(&staff("s"), &[], |cx| report_member(member_report(Some(until)), cx)).unwrap_err();
        assert_eq!(refused.code, Code::ReportingDays, "{until}");
    }
    let reporting = Story::member(&staff("s"), Some(day(0))).now();
    let ends = reporting.ends().unwrap();
    assert_eq!(reporting.stage_at(Millis(ends.0 - 1)).kind(), StageKind::Listed);
    assert_eq!(reporting.stage_at(ends).kind(), StageKind::Over);
}

#[test]
fn a_liaison_is_one_and_whoever_was_before_stays_in_the_record() {
    let mut story = Story::unit(&staff("s"));
    let nobody = Command::ChangeLiaison { person: None, name: None };
    assert_eq!(story.by(&handler("u1"), nobody).unwrap_err().code, Code::LiaisonMissing);
    let change = || Command::ChangeLiaison { person: Some("p".into()), name: None };
    assert_eq!(story.by(&handler("u2"), change()).unwrap_err().code, Code::NotYourUnit);
    story.by(&handler("u1"), change()).unwrap();
    let What::Unit { liaisons, .. } = story.now().what else { unreachable!("a unit reported") };
    let who: Vec<Liaison> = liaisons.into_iter().map(|held| held.who).collect();
    assert_eq!(who, [Liaison::Named("name".into()), Liaison::Account("p".into())]);
    let mut member = Story::member(&staff("s"), None);
    assert_eq!(member.by(&staff("s"), change()).unwrap_err().code, Code::NotOfAUnit);
    assert!(!member.offers(&staff("s")).contains(&Act::ChangeLiaison));
}

#[test]
fn whoever_did_it_or_wrote_it_down_does_not_say_what_came_of_it() {
    let mut story = Story::member(&staff("s"), None);
    assert_eq!(story.by(&handler("u1"), noted(day(1))).unwrap_err().code, Code::ServiceDay);
    assert_eq!(story.by(&handler("u1"), noted(day(-31))).unwrap_err().code, Code::ServiceDay);
    story.by(&handler("u1"), noted(day(-1))).unwrap();
    story.by(&staff("s"), noted(day(0))).unwrap();
    assert_eq!(story.by(&handler("u1"), evaluated(1)).unwrap_err().code, Code::RoleMayNot);
    assert_eq!(story.by(&staff("s"), evaluated(2)).unwrap_err().code, Code::OwnService);
    let in_another_role = with(&staff("t"), &["u1".into()], |cx| decide(&story.now(), evaluated(1), cx));
    assert_eq!(in_another_role.unwrap_err().code, Code::OwnService);
    story.by(&staff("s"), evaluated(1)).unwrap();
    assert_eq!(story.by(&staff("s"), evaluated(1)).unwrap_err().code, Code::ServiceEvaluated);
    assert_eq!(story.by(&staff("s"), evaluated(3)).unwrap_err().code, Code::NoSuchService);
    assert!(!story.offers(&staff("s")).contains(&Act::Evaluate));
    assert!(story.offers(&staff("t")).contains(&Act::Evaluate));
}

#[test]
fn after_its_end_nothing_is_done_but_what_was_done_is_still_judged() {
    let mut story = Story::member(&staff("s"), None);
    story.by(&handler("u1"), noted(day(0))).unwrap();
    story.by(&handler("u1"), Command::End { reason: "moved".into() }).unwrap();
    assert_eq!(story.by(&handler("u1"), noted(day(0))).unwrap_err().code, Code::NotInThisState);
    assert_eq!(story.offers(&staff("s")), [Act::Evaluate]);
}

#[test]
fn what_was_noted_can_always_be_judged_and_ended() {
    let mut story = Story::member(&staff("s"), None);
    while story.by(&handler("u1"), noted(day(0))).is_ok() {}
    assert_eq!(story.by(&handler("u1"), noted(day(0))).unwrap_err().code, Code::ReportingFull);
    for number in 1..=u32::try_from(story.now().services.len()).unwrap() {
        story.by(&staff("t"), evaluated(number)).unwrap();
    }
    story.by(&handler("u1"), Command::End { reason: "moved".into() }).unwrap();
}
