//! A meeting on its way, for the tests: its body, who is there, and the moment.

use super::*;
use crate::acts::Act as AnyAct;
use crate::body::{self, Body, BodyKind, Office, Seat, SeatedBy};
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::{MeetingId, PersonId, Stream, TextRef};
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::{Requirement, Rule, RuleBook, RuleId, RuleValue};
use crate::time::{Calendar, DAY_MS, Millis};
use jiff::civil::{Date, date};

/// The day of the meeting; it was called five days before.
pub(super) const DAY: Date = date(2021, 6, 18);
const CALLED: Date = date(2021, 6, 13);
const HOUR_MS: i64 = DAY_MS / 24;

pub(super) struct Story {
    pub(super) meeting: Meeting,
    pub(super) presence: Presence,
    pub(super) floor: Floor,
    pub(super) body: Body,
    pub(super) rules: RuleBook,
    pub(super) now: Millis,
    pub(super) desk: Vec<PersonId>,
    /// What happened to the meeting, and who came and went.
    pub(super) recorded: Vec<Recorded>,
}

pub(super) fn words() -> TextRef {
    "words".into()
}

pub(super) fn person(nth: usize) -> PersonId {
    PersonId(format!("p{nth}"))
}

pub(super) fn item(kind: ItemKind) -> NewItem {
    NewItem { kind, title: words(), matter: None }
}

fn seat(nth: usize) -> Seat {
    let office = if nth == 1 { Office::Convenor } else { Office::Member };
    let (from, until) = (date(2021, 1, 1), date(2025, 12, 31));
    Seat { person: person(nth), office, from, until, by: SeatedBy::Election, voices: None, ended: None }
}

pub(super) fn body_of(kind: BodyKind, seats: usize) -> Body {
    let registered = body::Registered { id: "b1".into(), kind, name: words(), place: None };
    Body { seats: (1..=seats).map(seat).collect(), ..Body::standing(registered) }
}

pub(super) fn calling(items: Vec<NewItem>) -> Calling {
    Calling {
        meeting: MeetingId::from("m1"),
        body: "b1".into(),
        number: 1,
        title: words(),
        place: words(),
        starts: Millis(Millis::from_date(DAY).0 + 19 * HOUR_MS),
        ends: None,
        items,
        asked: None,
    }
}

impl Story {
    /// A meeting of a body with so many seats, called in time with one item to be decided; it is its evening.
    pub(super) fn called(kind: BodyKind, seats: usize) -> Self {
        Self::with(kind, seats, vec![item(ItemKind::Decide)])
    }

    pub(super) fn with(kind: BodyKind, seats: usize, items: Vec<NewItem>) -> Self {
        Self::called_on(CALLED, kind, seats, items)
    }

    pub(super) fn called_on(day: Date, kind: BodyKind, seats: usize, items: Vec<NewItem>) -> Self {
        let body = body_of(kind, seats);
        let rules = RuleBook::of_a_community();
        let now = Millis::from_date(day);
        let event = at(now, Role::Staff, None, &rules, |cx| call(&body, calling(items), cx)).unwrap();
        let recorded = recorded(event, now, 0, None);
        let meeting = Meeting::from_stream([&recorded]).unwrap();
        let evening = Millis(meeting.starts.0);
        let (presence, floor, desk) = (Presence::default(), Floor::default(), vec!["staff".into()]);
        Self { meeting, presence, floor, body, rules, now: evening, desk, recorded: vec![recorded] }
    }

    /// A council of which so many came, opened: the first leads, the second and the third count.
    pub(super) fn running(seats: usize, came: usize) -> Self {
        let mut story = Self::called(BodyKind::Council, seats);
        story.come(1..=came, Attends::Member).unwrap();
        story.open().unwrap();
        story
    }

    pub(super) fn gathering(&self) -> Gathering<'_> {
        Gathering {
            meeting: &self.meeting,
            body: &self.body,
            presence: &self.presence,
            floor: &self.floor,
            desk: &self.desk,
        }
    }

    pub(super) fn acting(&mut self, role: Role, who: Option<PersonId>, command: Command) -> Result<(), Refusal> {
        let it = Gathering {
            meeting: &self.meeting,
            body: &self.body,
            presence: &self.presence,
            floor: &self.floor,
            desk: &self.desk,
        };
        let events = at(self.now, role, who.clone(), &self.rules, |cx| decide(&it, command, cx))?;
        for event in events {
            let recorded = recorded(event.clone(), self.now, self.meeting.latest + 1, who.clone());
            match event.stream(&self.meeting.id) {
                Stream::Presence(_) => self.presence.apply(&recorded),
                Stream::Floor(_) => self.floor.apply(&recorded),
                _ => self.meeting.apply(&event, &recorded),
            }
            self.recorded.push(recorded);
        }
        Ok(())
    }

    pub(super) fn does(&mut self, command: Command) -> Result<(), Code> {
        self.acting(Role::Staff, Some("staff".into()), command).map_err(|refusal| refusal.code)
    }

    pub(super) fn does_as(&mut self, who: usize, command: Command) -> Result<(), Code> {
        self.acting(Role::CouncilMember, Some(person(who)), command).map_err(|refusal| refusal.code)
    }

    pub(super) fn come(&mut self, who: impl IntoIterator<Item = usize>, attends: Attends) -> Result<(), Code> {
        let persons = who.into_iter().map(person).collect();
        self.does(Command::Come { persons, attends, by: SignedInBy::Sheet })
    }

    pub(super) fn leave(&mut self, who: usize) -> Result<(), Code> {
        self.does(Command::Leave { persons: vec![person(who)] })
    }

    pub(super) fn open(&mut self) -> Result<(), Code> {
        let (chair, recorder) = (person(1), person(2));
        self.does(Command::Open { chair, recorder, tellers: vec![person(2), person(3)] })
    }

    pub(super) fn put(&mut self, item: u32) -> Result<(), Code> {
        self.moves(2, item, None)
    }

    pub(super) fn amend(&mut self, item: u32, amended: u32) -> Result<(), Code> {
        self.moves(2, item, Some(MotionId(amended)))
    }

    pub(super) fn moves(&mut self, who: usize, item: u32, amends: Option<MotionId>) -> Result<(), Code> {
        self.does(Command::PutMotion { item: ItemId(item), amends, mover: Some(person(who)), text: words() })
    }

    pub(super) fn staff_comes(&mut self) -> Result<(), Code> {
        self.does(Command::Come { persons: vec!["staff".into()], attends: Attends::Guest, by: SignedInBy::Hand })
    }

    pub(super) fn hands(&self, agree: u32, oppose: u32, abstain: u32) -> Command {
        Command::DecideByHands {
            motion: self.meeting.motions.last().map_or(MotionId(1), |motion| motion.id),
            agree,
            oppose,
            abstain,
            counted_by: [person(2), person(3)],
            proxies: vec![],
            entered: None,
            source: None,
        }
    }

    /// Decides what is before the meeting: what follows, or why nothing does.
    pub(super) fn decide(&mut self, agree: u32, oppose: u32, abstain: u32) -> Result<Verdict, Code> {
        let command = self.hands(agree, oppose, abstain);
        self.does(command)?;
        Ok(self.meeting.decisions.last().unwrap().verdict)
    }

    /// The same on a first motion.
    pub(super) fn decided(&mut self, agree: u32, oppose: u32, abstain: u32) -> Result<Verdict, Code> {
        self.put(1)?;
        self.decide(agree, oppose, abstain)
    }

    pub(super) fn recuse(&mut self, who: usize) -> Result<(), Code> {
        self.does(Command::Recuse { item: ItemId(1), person: person(who), reason: words() })
    }

    pub(super) fn sets(&mut self, id: RuleId, value: RuleValue) {
        let (jurisdiction, basis) = ("明通社区".to_owned(), "章程".to_owned());
        self.rules.set(Rule { id, value, jurisdiction, basis, from: date(2021, 1, 1), to: None }).unwrap();
    }

    pub(super) fn asks(&mut self, id: RuleId, asks: &str) {
        let requirement: Requirement = asks.parse().unwrap();
        self.sets(id, RuleValue::Requirement(requirement));
    }

    pub(super) fn offered(&self, role: Role, who: Option<PersonId>) -> Vec<Act> {
        at(self.now, role, who, &self.rules, |cx| Ok(offered(&self.gathering(), cx))).unwrap()
    }

    pub(super) fn end(&mut self) -> Result<(), Code> {
        self.does(Command::End {})
    }
}

pub(super) fn at<T>(
    now: Millis,
    role: Role,
    who: Option<PersonId>,
    rules: &RuleBook,
    decide: impl FnOnce(&Context<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let actor = Actor { person: who, role, scope: Scope::Community };
    decide(&Context {
        act: AnyAct::from(Act::Call),
        now,
        actor: &actor,
        actor_units: &[],
        actor_place: None,
        place_path: &[],
        rules,
        voice: None,
        calendar: Calendar::state_council(),
        personal_data: false,
    })
}

fn recorded(event: Event, at: Millis, position: i64, person: Option<PersonId>) -> Recorded {
    Recorded { position, at, person, role: Role::Staff, event: Some(event.into()) }
}
