//! A project in the hands of people.

mod hostile;
mod life;
mod money;
mod properties;

use super::*;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::*;
use crate::matter::Track;
use crate::procedure::Fen;
use crate::refusal::{Code, Refusal};
use crate::resolution::{Doer, FundKind, Standing};
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, DAY_MS, Millis};
use jiff::civil::{Date, date};

/// 2021-06-08 09:30 in Shanghai.
pub(super) const START: Millis = Millis(1_623_115_800_000);

/// Who acts, and for which units they may act in any role.
#[derive(Clone)]
pub(super) struct Person {
    pub(super) actor: Actor,
    pub(super) units: Vec<UnitId>,
}

pub(super) fn person(role: Role, id: &str, scope: Scope) -> Person {
    let units = match &scope {
        Scope::Unit(unit) => vec![unit.clone()],
        _ => vec![],
    };
    Person { actor: Actor { person: Some(id.into()), role, scope }, units }
}
pub(super) fn staff() -> Person {
    person(Role::Staff, "staff", Scope::Community)
}
pub(super) fn secretary() -> Person {
    person(Role::Secretary, "secretary", Scope::Community)
}
pub(super) fn crew() -> Person {
    person(Role::UnitHandler, "crew", Scope::Unit("crew".into()))
}
pub(super) fn walker(id: &str) -> Person {
    person(Role::Street, id, Scope::Community)
}

/// A project on its way.
pub(super) struct Story {
    events: Vec<Recorded>,
    pub(super) at: Millis,
    pub(super) around: Around,
}

pub(super) fn planned(until: Date) -> PlannedStep {
    PlannedStep { text: "step".into(), until }
}

pub(super) fn opened() -> Event {
    let matter = MatterId::new(2021, 1).unwrap();
    Event::Opened {
        project: ProjectId::new(2021, 1).unwrap(),
        origin: Origin::Matter(matter),
        title: "title".into(),
        text: "text".into(),
        place: None,
        by: Doer::Community,
        matters: vec![matter],
        steps: vec![planned(date(2021, 6, 9)), planned(date(2021, 6, 10))],
    }
}

impl Story {
    pub(super) fn planned() -> Self {
        let around = Around { track: Some(Track::Ordinary), ..Around::default() };
        let mut story = Self { events: vec![], at: START, around };
        story.record(&staff(), vec![opened()]);
        story
    }

    /// The crew was chosen for 700.00.
    pub(super) fn working() -> Self {
        let mut story = Self::planned();
        story.by(&staff(), quote(Some("crew"), None, 70_000)).unwrap();
        story.by(&secretary(), choose(1)).unwrap();
        story
    }

    pub(super) fn done() -> Self {
        let mut story = Self::working();
        story.finish();
        story
    }

    pub(super) fn accepted() -> Self {
        let mut story = Self::done();
        story.by(&walker("a"), accept()).unwrap();
        story.by(&walker("b"), accept()).unwrap();
        story
    }

    /// Its account was published, and the notice runs.
    pub(super) fn published() -> Self {
        let mut story = Self::accepted();
        story.by(&staff(), account(70_000)).unwrap();
        story.around.notice = Some(runs());
        story
    }

    pub(super) fn archived() -> Self {
        let mut story = Self::published();
        story.around.notice = Some(over());
        story.by(&staff(), Command::Archive {}).unwrap();
        story
    }

    /// Every step is done, and the crew says so.
    pub(super) fn finish(&mut self) {
        for step in [1, 2] {
            self.by(&crew(), progress(step, StepProgress::Done)).unwrap();
        }
        self.by(&crew(), Command::ReportDone { pictures: vec![], text: "done".into() }).unwrap();
    }

    pub(super) fn now(&self) -> Project {
        Project::from_stream(&self.events).unwrap()
    }

    pub(super) fn kind(&self) -> StageKind {
        self.now().stage.kind()
    }

    pub(super) fn after_days(&mut self, days: i64) {
        self.at = Millis(self.at.0 + days * DAY_MS);
    }

    pub(super) fn by(&mut self, person: &Person, command: Command) -> Result<(), Code> {
        let events = self.tried(person, command).map_err(|refusal| refusal.code)?;
        self.record(person, events);
        Ok(())
    }

    pub(super) fn tried(&self, person: &Person, command: Command) -> Result<Vec<Event>, Refusal> {
        let project = self.now();
        let case = Case { project: &project, around: &self.around };
        self.with_context(person, |cx| decide(&case, command, cx))
    }

    pub(super) fn offers(&self, person: &Person) -> Vec<Act> {
        let project = self.now();
        let case = Case { project: &project, around: &self.around };
        self.with_context(person, |cx| offered(&case, cx))
    }

    pub(super) fn next(&self) -> Next {
        let project = self.now();
        next(&Case { project: &project, around: &self.around }, self.at)
    }

    pub(super) fn with_context<T>(&self, person: &Person, with: impl FnOnce(&Context<'_>) -> T) -> T {
        with(&Context {
            act: Act::Open.into(),
            now: self.at,
            actor: &person.actor,
            actor_units: &person.units,
            actor_place: None,
            place_path: &[],
            rules: RuleBook::defaults(),
            voice: None,
            calendar: Calendar::state_council(),
            personal_data: false,
        })
    }

    pub(super) fn record(&mut self, person: &Person, events: Vec<Event>) {
        for event in events {
            let position = i64::try_from(self.events.len()).unwrap();
            let (at, role, person) = (self.at, person.actor.role, person.actor.person.clone());
            self.events.push(Recorded { position, at, person, role, event: Some(event.into()) });
        }
    }
}

pub(super) fn quote(unit: Option<&str>, name: Option<&str>, amount_fen: i64) -> Command {
    let (unit, name) = (unit.map(UnitId::from), name.map(TextRef::from));
    Command::AddQuote { unit, amount_fen, pictures: vec![], name, terms: None }
}

pub(super) fn choose(quote: u32) -> Command {
    Command::Choose { quote, guarantee_days: None, reason: "r".into() }
}

pub(super) fn progress(step: u32, progress: StepProgress) -> Command {
    Command::ReportProgress { step, progress, phase: Phase::During, pictures: vec![], text: "p".into() }
}

pub(super) fn accept() -> Command {
    Command::Accept { pictures: vec![], text: "good".into() }
}

pub(super) fn fault() -> Command {
    Command::ReportFault { pictures: vec![], text: "loose".into() }
}

/// 300.00 of residents, 400.00 of the community, and a discount of 300.00 beside them.
pub(super) fn account(spent_fen: i64) -> Command {
    let line = |source, fen| Income { source, amount: Fen::new(fen).unwrap() };
    let income =
        vec![line(FundKind::Residents, 30_000), line(FundKind::Community, 40_000), line(FundKind::InKind, 30_000)];
    Command::PublishAccount { notice: "n1".into(), income, spent_fen, text: "account".into() }
}

pub(super) fn runs() -> Standing {
    Standing { until: date(2021, 6, 20), is_over: false, taken_down_early: false, unanswered: 0 }
}

pub(super) fn over() -> Standing {
    Standing { is_over: true, ..runs() }
}
