//! A procedure in the hands of people, for the tests of every act.

use super::note_step::{Words, sample};
use super::*;
use crate::body::BodyKind;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::PersonId;
use crate::meeting::{Decision, Figures, ItemId, MotionId, Reckoned, VotedBy, decided_by, reckon};
use crate::notice::{self, About, Notice, NoticeKind, PostNotice};
use crate::refusal::Refusal;
use crate::role::{Actor, Role, Scope};
use crate::rules::{Rule, RuleBook, RuleId, RuleValue};
use crate::time::{Calendar, Millis};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use mingtong_methods::assembly::Proxies;

/// 2021-06-08 09:30 in Shanghai.
pub(super) const START: Millis = Millis(1_623_115_800_000);
pub(super) const TODAY: Date = date(2021, 6, 8);

pub(super) struct Story {
    events: Vec<Recorded>,
    /// What happened to the latest notice of the resolution, and to that of the result.
    notices: [Vec<Recorded>; 2],
    decided: Option<TakenFrom>,
    rules: RuleBook,
    pub(super) at: Millis,
}

pub(super) fn actor(role: Role, scope: Scope) -> Actor {
    Actor { person: Some(PersonId::from("p")), role, scope }
}
pub(super) fn staff() -> Actor {
    actor(Role::Staff, Scope::Community)
}
pub(super) fn public() -> Actor {
    Actor::public(None)
}

/// So many due and there, of whom so many agree.
pub(super) fn roll(due: u32, present: u32, agree: u32) -> Roll {
    Roll { due, present, agree, oppose: 0, abstain: 0 }
}

/// A sheet of a day, with the papers out in time.
pub(super) fn sheet(day: Date, roll: Roll) -> Sheet {
    Sheet {
        day: Some(day),
        assembly: Some(Assembly::Representatives),
        papers: Some(date(2021, 6, 1)),
        numbers: Numbers::Entered(roll),
        pictures: vec![],
    }
}

/// A sheet with the numbers of the meeting that was just held.
pub(super) fn from_meeting() -> Sheet {
    let motion = MotionOf { meeting: "m".into(), motion: MotionId(1) };
    Sheet { numbers: Numbers::Decided(motion), ..sheet(TODAY, roll(0, 0, 0)) }
}

pub(super) fn command(step: Step, sheet: Sheet, words: Words) -> Command {
    let Words { said, place, form, source } = words;
    Command::NoteStep { step, sheet, said, place, form, source }
}

pub(super) fn noting(step: Step, sheet: Sheet) -> Command {
    let words = || Some("w".into());
    command(step, sheet, Words { said: "w".into(), place: words(), form: words(), source: words() })
}

pub(super) fn resolution() -> Command {
    Command::DiscloseResolution { notice: "n".into() }
}

pub(super) fn result() -> Command {
    Command::DiscloseResult { notice: "n".into(), cost: Fen::new(30_000), result: "r".into() }
}

pub(super) fn beginning() -> NewProcedure {
    NewProcedure {
        procedure: "g1".into(),
        title: "title".into(),
        question: "question".into(),
        matter: None,
        place: None,
    }
}

impl Story {
    pub(super) fn begun() -> Self {
        let rules = RuleBook::of_a_community();
        let mut story = Self { events: vec![], notices: [vec![], vec![]], decided: None, rules, at: START };
        let event = story.with_context(&staff(), |cx| begin(beginning(), &cx.attempting(Act::Begin))).unwrap();
        story.record(&staff(), vec![event]);
        story
    }

    /// Every step up to this one was carried today.
    pub(super) fn up_to(last: Step) -> Self {
        let mut story = Self::begun();
        for step in Step::HELD.into_iter().filter(|step| *step <= last) {
            story.note(step, roll(3, 3, 3)).unwrap();
        }
        story
    }

    pub(super) fn in_stage(stage: StageKind) -> Self {
        let mut story = Self::up_to(if stage == StageKind::Completed { Step::Resolve } else { Step::Propose });
        match stage {
            StageKind::UnderWay => {}
            StageKind::Stopped => story.note(Step::Consult, roll(3, 3, 0)).unwrap(),
            StageKind::Withdrawn => story.by(staff(), Command::Withdraw { reason: "r".into() }).unwrap(),
            StageKind::Completed => {
                story.disclose_resolution();
                story.after_the_period();
                story.disclose_result();
                story.after_the_period();
            }
        }
        story
    }

    pub(super) fn note(&mut self, step: Step, roll: Roll) -> Result<(), Refusal> {
        self.by(staff(), noting(step, sheet(TODAY, roll)))
    }

    pub(super) fn correct(&mut self, step: Step, roll: Roll) -> Result<(), Refusal> {
        let (_, words) = self.with_context(&staff(), |cx| sample(&self.now(), cx));
        let Words { said, place, form, source } = words;
        let sheet = sheet(TODAY, roll);
        self.by(staff(), Command::CorrectStep { step, sheet, reason: said.clone(), said, place, form, source })
    }

    /// A meeting of a body decides now: so many due and there, of whom so many agree.
    pub(super) fn met(&mut self, kind: BodyKind, (due, present, agree): (u32, u32, u32)) {
        let rule = decided_by(kind).unwrap();
        let figures = Figures { due, present, agree, ..Figures::default() };
        let reckoned =
            self.with_context(&staff(), |cx| reckon(rule.rules().unwrap(), figures, Proxies::DoNotCount, cx));
        let Reckoned { tests, verdict } = reckoned.unwrap();
        let decision = Decision {
            motion: MotionId(1),
            item: ItemId(1),
            at: self.at,
            voted_by: VotedBy::Hands,
            rule,
            figures,
            tests,
            verdict,
            counted_by: ["a".into(), "b".into()],
            voices: vec![],
            proxies: vec![],
            recused: vec![],
            source: None,
        };
        self.decided = Some(TakenFrom { kind, decision });
    }

    pub(super) fn disclose_resolution(&mut self) {
        self.by(staff(), resolution()).unwrap();
        self.post(0, NoticeKind::Resolution);
    }

    pub(super) fn disclose_result(&mut self) {
        self.by(staff(), result()).unwrap();
        self.post(1, NoticeKind::Result);
    }

    /// Posts the notice of a step, for the seven days that its rule asks.
    fn post(&mut self, nth: usize, kind: NoticeKind) {
        let from = self.at.date();
        let (title, text, about) = ("t".into(), "t".into(), About::Procedure("g1".into()));
        let (notice, to) = ("n".into(), from + 7.days());
        let post = PostNotice { notice, kind, about, title, text, place: None, from, to, covers: None };
        let event = self.with_context(&staff(), |cx| notice::post(post, &cx.attempting(notice::Act::Post))).unwrap();
        self.notices[nth] = vec![recorded(0, self.at, &staff(), event)];
    }

    fn on_resolution(&mut self, actor: &Actor, command: notice::Command) {
        let notice = Notice::from_stream(&self.notices[0]).unwrap();
        let events = self.with_context(actor, |cx| notice::decide(&notice, command, cx)).unwrap();
        for event in events {
            let position = self.notices[0].len();
            self.notices[0].push(recorded(position, self.at, actor, event));
        }
    }

    pub(super) fn object(&mut self) {
        self.on_resolution(&public(), notice::Command::Object { objector: None, text: "o".into() });
    }

    pub(super) fn answer(&mut self) {
        self.on_resolution(&staff(), notice::Command::AnswerObjection { number: 1, text: "a".into() });
    }

    pub(super) fn take_down_early(&mut self) {
        self.on_resolution(&staff(), notice::Command::TakeDown { reason: Some("r".into()) });
    }

    /// Eight days later the seven are over.
    pub(super) fn after_the_period(&mut self) {
        self.at = Millis::from_date(self.at.date() + 8.days());
    }

    pub(super) fn set_rule(&mut self, id: RuleId, value: &str) {
        self.set_rule_from(id, value, date(2000, 1, 1));
    }

    pub(super) fn set_rule_from(&mut self, id: RuleId, value: &str, from: Date) {
        let (jurisdiction, basis) = ("here".to_owned(), "charter".to_owned());
        let value = RuleValue::read(id, value).unwrap();
        self.rules.set(Rule { id, value, jurisdiction, basis, from, to: None }).unwrap();
    }

    pub(super) fn now(&self) -> Procedure {
        Procedure::from_stream(&self.events).unwrap()
    }

    pub(super) fn around(&self) -> Around {
        let [resolution, result] = self.notices.each_ref().map(Notice::from_stream);
        Around { resolution, result, decided: self.decided.clone() }
    }

    pub(super) fn kind(&self) -> StageKind {
        self.now().stage(&self.around(), self.at)
    }

    pub(super) fn standing(&self, step: Step) -> Standing {
        self.now().standing(step, &self.around(), self.at)
    }

    pub(super) fn next(&self) -> Option<Step> {
        self.now().next(&self.around(), self.at)
    }

    pub(super) fn by(&mut self, actor: Actor, command: Command) -> Result<(), Refusal> {
        let procedure = self.now();
        let events = self.with_context(&actor, |cx| decide(&procedure, &self.around(), command, cx))?;
        self.record(&actor, events);
        Ok(())
    }

    pub(super) fn offers(&self, actor: &Actor) -> Vec<Act> {
        self.with_context(actor, |cx| offered(&self.now(), &self.around(), cx))
    }

    pub(super) fn with_context<T>(&self, actor: &Actor, with: impl FnOnce(&Context<'_>) -> T) -> T {
        let place = match &actor.scope {
            Scope::Place(place) => Some(place),
            _ => None,
        };
        with(&Context {
            act: Act::NoteStep.into(),
            now: self.at,
            actor,
            actor_units: &[],
            actor_place: place,
            place_path: &[],
            rules: &self.rules,
            voice: None,
            calendar: Calendar::state_council(),
            personal_data: false,
        })
    }

    fn record(&mut self, actor: &Actor, events: Vec<Event>) {
        for event in events {
            self.events.push(recorded(self.events.len(), self.at, actor, event));
        }
    }
}

fn recorded(position: usize, at: Millis, actor: &Actor, event: impl Into<crate::Event>) -> Recorded {
    let position = i64::try_from(position).unwrap();
    Recorded { position, at, person: actor.person.clone(), role: actor.role, event: Some(event.into()) }
}
