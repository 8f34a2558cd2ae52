//! Three matters, one of them a letter, what is split off them, and people who do with them whatever comes to their
//! minds.

use mingtong_domain::event::Recorded;
use mingtong_domain::ids::MatterId;
use mingtong_domain::letter::{self, Letter, LetterReply, LetterSource};
use mingtong_domain::matter::*;
use mingtong_domain::role::{Actor, Role, Scope};
use mingtong_domain::rules::RuleBook;
use mingtong_domain::time::{Calendar, DAY_MS, Millis};
use mingtong_domain::{Act, Context, Refusal, Voice};
use proptest::prelude::*;

/// 2021-06-08 09:30 in Shanghai.
const START: Millis = Millis(1_623_115_800_000);
const HOUR_MS: i64 = 3_600_000;
/// Matters at the most: three, and what is split off them.
const MATTERS_MAX: usize = 5;

/// Something that somebody does, or tries to do.
#[derive(Debug, Clone)]
pub struct Step {
    matter: usize,
    other: usize,
    what: u8,
    who: u8,
    is_hazard: bool,
    days: i64,
    after_ms: i64,
    pub looked_at_after_ms: i64,
}

pub fn step() -> impl Strategy<Value = Step> {
    // Mostly little time, now and then enough to miss any deadline.
    let span = || prop_oneof![3 => 0..8 * HOUR_MS, 2 => 0..4 * DAY_MS, 1 => 0..50 * DAY_MS];
    let which = (0..MATTERS_MAX, 0..MATTERS_MAX, 0_u8..28, 0_u8..6, any::<bool>());
    (which, 1_i64..90, span(), span()).prop_map(|(which, days, after_ms, looked_at_after_ms)| {
        let (matter, other, what, who, is_hazard) = which;
        Step { matter, other, what, who, is_hazard, days, after_ms, looked_at_after_ms }
    })
}

pub struct Life {
    pub streams: Vec<Vec<Recorded>>,
    pub at: Millis,
}

fn number(place: usize) -> MatterId {
    MatterId::new(2021, u32::try_from(place).expect("few") + 1).expect("a number")
}

fn actor(who: u8) -> Actor {
    let actor = |role, name: &str, scope| Actor { person: Some(name.into()), role, scope };
    match who {
        0 => Actor::raiser(Some("raiser".into())),
        1 => actor(Role::Secretary, "secretary", Scope::Community),
        2 => actor(Role::Street, "street", Scope::Community),
        3 => actor(Role::UnitHandler, "handler", Scope::Unit("u1".into())),
        _ => actor(Role::Staff, "staff", Scope::Community),
    }
}

impl Life {
    /// An ordinary report, a hazard, and a letter without an answer.
    pub fn begun() -> Self {
        let mut life = Self { streams: vec![vec![], vec![], vec![]], at: START };
        for (place, track) in [(0, Track::Ordinary), (1, Track::Hazard)] {
            let actor = Actor::public(Some("raiser".into()));
            let events = life.deciding(number(place), &actor, matter::raising(), |cx| raise(report(place, track), cx));
            life.record(place, &actor, events.expect("anybody may"));
        }
        let staff = actor(4);
        let events =
            life.deciding(number(2), &staff, letter::Act::Import.into(), |cx| letter::take_in(old_letter(), cx));
        life.record(2, &staff, events.expect("staff may"));
        life
    }

    fn deciding<T>(&self, about: MatterId, actor: &Actor, act: Act, decide: impl FnOnce(&Context<'_>) -> T) -> T {
        decide(&Context {
            act,
            now: self.at,
            actor,
            actor_units: &[],
            actor_place: None,
            place_path: &["yard".into()],
            rules: RuleBook::defaults(),
            calendar: Calendar::state_council(),
            voice: (actor.role == Role::Raiser).then(|| Voice::of(about)),
            personal_data: false,
        })
    }

    fn record(&mut self, place: usize, actor: &Actor, events: Vec<Event>) {
        for event in events {
            let position = i64::try_from(self.streams.iter().map(Vec::len).sum::<usize>()).expect("few");
            let (person, role) = (actor.person.clone(), actor.role);
            self.streams[place].push(Recorded { position, at: self.at, person, role, event: Some(event.into()) });
        }
    }

    fn now(&self, place: usize) -> Matter {
        Matter::from_stream(&self.streams[place]).expect("it was raised")
    }

    /// Somebody tries something.
    pub fn live(&mut self, step: &Step) {
        self.at = Millis(self.at.0 + step.after_ms);
        let here = self.streams.len();
        let step = &Step { matter: step.matter % here, other: step.other % here, ..step.clone() };
        let (place, actor) = (step.matter, actor(step.who));
        let matter = self.now(place);
        let Ok(events) = self.tried(&matter, step, &actor) else { return };
        let is_merged = events.iter().any(|event| matches!(event, Event::Merged { .. }));
        let left = events.iter().find_map(|event| match event {
            Event::Unmerged { from, .. } => Some(*from),
            _ => None,
        });
        let is_split = events.iter().any(|event| matches!(event, Event::Split { .. }));
        self.record(place, &actor, events);
        if is_split {
            let part =
                Part { matter: number(here), place: None, title: "t".into(), text: "x".into(), personal_data: false };
            self.streams.push(vec![]);
            self.record(here, &actor, split_off(&matter, part));
        }
        if is_merged {
            self.record(step.other, &actor, vec![absorbed(&matter)]);
        }
        if let Some(left) = (0..here).find(|place| left == Some(number(*place))) {
            self.record(left, &actor, released(matter.id, "r".into(), false));
        }
    }

    fn tried(&self, matter: &Matter, step: &Step, actor: &Actor) -> Result<Vec<Event>, Refusal> {
        if step.what == 0 {
            let reply = LetterReply { text: "a".into(), given: None, unit: None, personal_data: false };
            return self.deciding(matter.id, actor, letter::Act::Import.into(), |cx| letter::answer(matter, reply, cx));
        }
        let target = self.now(step.other);
        let target = MergeTarget {
            id: target.id,
            stage: target.stage_at(self.at).kind(),
            visibility: target.visibility,
            track: target.track,
        };
        let next = Some(self.streams.len()).filter(|place| *place < MATTERS_MAX).map(number);
        let forum = Some(Forum { body: "any".into(), stands: true, is_of_its_level: true });
        let around = Around { merge_into: Some(target), stands_alone: true, next, forum, leads: None };

        let command = command(step, self.at);
        self.deciding(matter.id, actor, matter::raising(), |cx| decide(matter, command, &around, cx))
    }
}

mod matter {
    /// Whatever is attempted says so itself; the context only has to name an act.
    pub fn raising() -> mingtong_domain::Act {
        mingtong_domain::matter::Act::Raise.into()
    }
}

fn command(step: &Step, now: Millis) -> Command {
    let reason = || "r".into();
    let later = Millis(now.0 + step.days * DAY_MS);
    let (unit, pictures) = ("u1".into(), vec![]);
    match step.what {
        1..=2 => {
            let track = Some(if step.is_hazard { Track::Hazard } else { Track::Ordinary });
            Command::Accept { track, unit: None, note: None }
        }
        3..=4 => Command::Merge { into: number(step.other), reason: reason() },
        5 => Command::Assign { unit, note: None },
        6 => Command::Claim { unit, plan: reason() },
        7 => Command::Return { reason: reason() },
        8..=9 => Command::Defer { until: later, reason: reason() },
        10 => Command::Resume {},
        11 => Command::Escalate { reason: reason() },
        12 => Command::Reply { text: reason() },
        13..=14 => {
            let outcome = if step.is_hazard { Outcome::NotSolved } else { Outcome::Solved };
            Command::MarkDone { outcome, review: Some(later), before: vec![], pictures, text: reason() }
        }
        15..=16 => {
            let verdict = if step.is_hazard { Verdict::NotDone } else { Verdict::Confirmed };
            Command::Verify { verdict, pictures, text: reason() }
        }
        17 => Command::Close {},
        18 if step.is_hazard => Command::Rate { level: 1, text: None },
        18 => Command::Reopen { pictures: vec![], reason: reason() },
        20..=21 => Command::Unmerge { reason: reason() },
        22..=23 => {
            let track = Some(if step.is_hazard { Track::Hazard } else { Track::Ordinary });
            Command::Correct { title: None, place: None, track, channel: None, reason: reason() }
        }
        24..=25 => Command::Split { place: None, title: reason(), text: reason(), reason: reason() },
        26 => Command::Deliberate { body: "any".into(), reason: None },
        27 => Command::HandBack { reason: reason() },
        _ if step.is_hazard => Command::Decline { reason: reason() },
        _ => Command::Withdraw { reason: None },
    }
}

fn report(place: usize, track: Track) -> Raise {
    Raise {
        matter: number(place),
        channel: Channel::Web,
        place: Some("yard".into()),
        title: "title".into(),
        text: "text".into(),
        raiser: Some("raiser".into()),
        visibility: Visibility::Public,
        track,
        pictures: vec![],
        reception: None,
        body: None,
        personal_data: false,
    }
}

fn old_letter() -> Letter {
    Letter {
        category: None,
        visibility: Visibility::Public,
        matter: number(2),
        place: None,
        title: "title".into(),
        text: None,
        raiser: None,
        personal_data: false,
        written: Millis(START.0 - 2 * DAY_MS),
        source: LetterSource { batch: "b".into(), row: 2, number: None },
        note: None,
        reply: None,
    }
}
