//! A need in the hands of people, for the tests of every act.

use super::*;
use crate::context::{Context, Voice};
use crate::event::Recorded;
use crate::ids::{NeedId, UnitId};
use crate::refusal::Refusal;
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, Millis};
use jiff::SignedDuration;
use jiff::civil::Date;

/// 2021-06-08 09:30 in Shanghai, a Tuesday.
pub(super) const START: Millis = Millis(1_623_115_800_000);

pub(super) struct Story {
    events: Vec<Recorded>,
    pub(super) at: Millis,
}

pub(super) fn actor(role: Role, person: &str, scope: Scope) -> Actor {
    Actor { person: Some(person.into()), role, scope }
}
pub(super) fn staff() -> Actor {
    actor(Role::Staff, "staff", Scope::Community)
}
pub(super) fn secretary() -> Actor {
    actor(Role::Secretary, "secretary", Scope::Community)
}
pub(super) fn lead() -> Actor {
    actor(Role::BuildingLead, "lead", Scope::Place("yard".into()))
}
pub(super) fn public() -> Actor {
    Actor::public(None)
}
pub(super) fn handler(unit: &str) -> Actor {
    actor(Role::UnitHandler, &format!("handler of {unit}"), Scope::Unit(unit.into()))
}

/// So many days after the day on which every story begins.
pub(super) fn day(days: i64) -> Date {
    START.date().saturating_add(SignedDuration::from_hours(24 * days))
}

/// Something that the community needs, as a whole.
pub(super) fn asking() -> ProposeNeed {
    ProposeNeed {
        need: NeedId::new(2021, 1).unwrap(),
        kind: NeedKind::Need,
        source: Source::Community,
        class: Class::ByDay,
        title: "title".into(),
        text: "text".into(),
        place: Some("yard".into()),
        total: Share::WHOLE,
        serves: None,
        wanted_by: None,
        asker: None,
    }
}

/// A unit takes up so much of it, until the day after tomorrow.
pub(super) fn taking(unit: &str, amount: i64) -> Command {
    Command::TakeUp { unit: unit.into(), amount, until: day(2), resource: None, plan: None }
}

impl Story {
    pub(super) fn of(actor: &Actor, asked: ProposeNeed) -> Result<Self, Refusal> {
        let mut story = Self { events: vec![], at: START };
        let events = story.with_context(actor, |cx| propose(asked, cx))?;
        story.record(actor, events);
        Ok(story)
    }

    /// On the list, as a whole.
    pub(super) fn open() -> Self {
        Self::of(&staff(), asking()).unwrap()
    }

    /// On the list, so many fen in all.
    pub(super) fn of_money(amount: i64) -> Self {
        Self::of(&staff(), ProposeNeed { total: Share { measure: Measure::Money, amount }, ..asking() }).unwrap()
    }

    /// The whole was done by a unit, which says so.
    pub(super) fn done() -> Self {
        let mut story = Self::open();
        story.bring_to_done("u1", 1);
        story
    }

    pub(super) fn in_stage(kind: StageKind) -> Self {
        let mut story = match kind {
            StageKind::Proposed | StageKind::Declined => {
                Self::of(&public(), ProposeNeed { source: Source::Residents, ..asking() }).unwrap()
            }
            StageKind::Open | StageKind::Taken | StageKind::Withdrawn => Self::open(),
            StageKind::Settled => Self::done(),
        };
        match kind {
            StageKind::Proposed | StageKind::Open => {}
            StageKind::Taken => story.by(handler("u1"), taking("u1", 1)).unwrap(),
            StageKind::Declined => story.by(staff(), Command::Decline { reason: "r".into() }).unwrap(),
            StageKind::Withdrawn => story.by(staff(), Command::Withdraw { reason: "r".into() }).unwrap(),
            StageKind::Settled => {
                story.by(staff(), Command::MeetUptake { number: 1, judgement: None }).unwrap();
                story.by(staff(), Command::Settle { judgement: None }).unwrap();
            }
        }
        story
    }

    pub(super) fn bring_to_done(&mut self, unit: &str, amount: i64) {
        self.by(handler(unit), taking(unit, amount)).unwrap();
        let number = u32::try_from(self.now().uptakes.len()).unwrap();
        self.by(staff(), Command::ConfirmUptake { number }).unwrap();
        self.by(handler(unit), Command::BeginUptake { number }).unwrap();
        self.by(handler(unit), Command::ReportUptake { number, report: "r".into(), pictures: vec![] }).unwrap();
    }

    pub(super) fn end_day(&mut self, day: Date) {
        self.at = Millis::from_date(day.saturating_add(SignedDuration::from_hours(24)));
    }

    /// What a command on the need as it is given comes to; nothing is written.
    pub(super) fn try_on(&self, need: &Need, actor: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        self.with_context(actor, |cx| decide(need, command, cx))
    }

    pub(super) fn now(&self) -> Need {
        Need::from_stream(&self.events).unwrap()
    }

    pub(super) fn kind(&self) -> StageKind {
        self.now().stage_at(self.at).kind()
    }

    pub(super) fn by(&mut self, actor: Actor, command: Command) -> Result<(), Refusal> {
        let need = self.now();
        let events = self.with_context(&actor, |cx| decide(&need, command, cx))?;
        self.record(&actor, events);
        Ok(())
    }

    /// The same by somebody who is known by the code of a matter.
    pub(super) fn heard(&mut self, actor: Actor, voice: Option<Voice>, command: Command) -> Result<(), Refusal> {
        let need = self.now();
        let events = self.with_context(&actor, |cx| decide(&need, command, &Context { voice, ..*cx }))?;
        self.record(&actor, events);
        Ok(())
    }

    pub(super) fn offers(&self, actor: &Actor) -> Vec<Act> {
        self.with_context(actor, |cx| offered(&self.now(), cx))
    }

    fn with_context<T>(&self, actor: &Actor, with: impl FnOnce(&Context<'_>) -> T) -> T {
        let place = match &actor.scope {
            Scope::Place(place) => Some(place),
            _ => None,
        };
        let units: Vec<UnitId> = actor.unit().cloned().into_iter().collect();
        with(&Context {
            act: Act::Propose.into(),
            now: self.at,
            actor,
            actor_units: &units,
            actor_place: place,
            place_path: &["yard".into()],
            rules: RuleBook::defaults(),
            voice: None,
            calendar: Calendar::state_council(),
            personal_data: false,
        })
    }

    fn record(&mut self, actor: &Actor, events: Vec<Event>) {
        for event in events {
            let position = i64::try_from(self.events.len()).unwrap();
            let (at, person, role) = (self.at, actor.person.clone(), actor.role);
            self.events.push(Recorded { position, at, person, role, event: Some(event.into()) });
        }
    }
}
