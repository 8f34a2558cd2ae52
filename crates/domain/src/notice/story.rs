//! A notice in the hands of people, for the tests of every act.

use super::*;
use crate::context::Context;
use crate::event::Recorded;
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
pub(super) fn lead() -> Actor {
    actor(Role::BuildingLead, "lead", Scope::Place("yard".into()))
}
pub(super) fn public() -> Actor {
    Actor::public(None)
}
pub(super) fn objecting() -> Command {
    Command::Object { objector: None, text: "o".into() }
}

/// A notice of a resolution, for the seven days that its rule asks.
pub(super) fn posting() -> PostNotice {
    let from = START.date();
    PostNotice {
        notice: "n1".into(),
        kind: NoticeKind::Resolution,
        about: About::Procedure("g".into()),
        title: "title".into(),
        text: "text".into(),
        place: None,
        from,
        to: week_after(from),
        covers: None,
    }
}

fn week_after(day: Date) -> Date {
    day.saturating_add(SignedDuration::from_hours(7 * 24))
}

impl Story {
    /// Nothing is posted yet.
    pub(super) fn before() -> Self {
        Self { events: vec![], at: START }
    }

    /// It runs from today.
    pub(super) fn running() -> Self {
        Self::posted_from(START.date())
    }

    pub(super) fn posted_from(from: Date) -> Self {
        let mut story = Self::before();
        let posting = PostNotice { from, to: week_after(from), ..posting() };
        let event = story.with_context(&staff(), |cx| post(posting, cx)).unwrap();
        story.record(&staff(), vec![event]);
        story
    }

    pub(super) fn in_stage(kind: StageKind) -> Self {
        let mut story = Self::running();
        story.by(public(), objecting()).unwrap();
        match kind {
            StageKind::Posted => {}
            StageKind::Over => story.after_the_last_day(),
            StageKind::TakenDown => story.by(staff(), Command::TakeDown { reason: Some("r".into()) }).unwrap(),
        }
        story
    }

    pub(super) fn after_the_last_day(&mut self) {
        self.at = self.now().ends();
    }

    pub(super) fn now(&self) -> Notice {
        Notice::from_stream(&self.events).unwrap()
    }

    pub(super) fn kind(&self) -> StageKind {
        self.now().stage_at(self.at).kind()
    }

    pub(super) fn by(&mut self, actor: Actor, command: Command) -> Result<(), Refusal> {
        let notice = self.now();
        let events = self.with_context(&actor, |cx| decide(&notice, command, cx))?;
        self.record(&actor, events);
        Ok(())
    }

    pub(super) fn offers(&self, actor: &Actor) -> Vec<Act> {
        self.with_context(actor, |cx| offered(&self.now(), cx))
    }

    pub(super) fn with_context<T>(&self, actor: &Actor, with: impl FnOnce(&Context<'_>) -> T) -> T {
        let place = match &actor.scope {
            Scope::Place(place) => Some(place),
            _ => None,
        };
        with(&Context {
            act: Act::Post.into(),
            now: self.at,
            actor,
            actor_units: &[],
            actor_place: place,
            place_path: &[],
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
