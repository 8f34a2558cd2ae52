//! A matter in the hands of people, for the tests of every act.

use super::*;
use crate::context::{Context, Voice};
use crate::event::Recorded;
use crate::ids::*;
use crate::refusal::Refusal;
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, Millis};

/// 2021-06-08 09:30 in Shanghai, a Tuesday.
const START: Millis = Millis(1_623_115_800_000);
pub(super) const HOUR_MS: i64 = 3_600_000;

pub(super) struct Story {
    events: Vec<Recorded>,
    pub(super) at: Millis,
    pub(super) units_of_next_actor: Vec<UnitId>,
    pub(super) around: Around,
    /// Whose raiser speaks.
    pub(super) voice: Voice,
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
pub(super) fn street() -> Actor {
    actor(Role::Street, "street", Scope::Community)
}
pub(super) fn raiser() -> Actor {
    Actor::raiser(Some("raiser".into()))
}
pub(super) fn handler(unit: &str) -> Actor {
    actor(Role::UnitHandler, unit, Scope::Unit(unit.into()))
}
pub(super) fn done() -> Command {
    Command::MarkDone { outcome: Outcome::Solved, review: None, text: "t".into(), before: vec![], pictures: vec![] }
}

impl Story {
    pub(super) fn raised(track: Track) -> Self {
        Self::raised_later(track, 0)
    }

    pub(super) fn raised_later(track: Track, hours: i64) -> Self {
        let voice = Voice::of(MatterId::new(2021, 1).unwrap());
        let around = Self::undisturbed();
        let mut story = Self { events: vec![], at: START, units_of_next_actor: vec![], around, voice };
        story.later_by_hours(hours);
        let raise = Self::raising(track);
        let actor = Actor::public(Some("raiser".into()));
        let events = story.with_context(&actor, |cx| super::raise(raise, cx)).unwrap();
        story.record(&actor, events);
        story
    }

    /// Nobody else stands behind it, and another matter is there to merge into.
    fn undisturbed() -> Around {
        let id = MatterId::new(2021, 2).unwrap();
        let target =
            MergeTarget { id, stage: StageKind::Accepted, visibility: Visibility::Public, track: Track::Ordinary };
        let forum = Some(Forum { body: "any".into(), stands: true, is_of_its_level: true });
        Around { merge_into: Some(target), stands_alone: true, next: MatterId::new(2021, 3), forum, leads: None }
    }

    pub(super) fn raising(track: Track) -> Raise {
        Raise {
            matter: MatterId::new(2021, 1).unwrap(),
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
            personal_data: true,
        }
    }

    pub(super) fn accepted() -> Self {
        Self::accepted_on(Track::Ordinary)
    }

    pub(super) fn accepted_on(track: Track) -> Self {
        let mut story = Self::raised(track);
        story.by(staff(), Command::Accept { track: Some(track), unit: None, note: None }).unwrap();
        story
    }

    pub(super) fn claimed(unit: &str) -> Self {
        let mut story = Self::accepted();
        story.by(staff(), Command::OpenForClaim { note: None }).unwrap();
        story.by(handler(unit), Command::Claim { unit: unit.into(), plan: "p".into() }).unwrap();
        story
    }

    pub(super) fn closed() -> Self {
        let mut story = Self::claimed("u1");
        story.by(handler("u1"), done()).unwrap();
        let check = Command::Verify { verdict: Verdict::Confirmed, text: "t".into(), pictures: vec![] };
        story.by(secretary(), check).unwrap();
        story.by(staff(), Command::Close {}).unwrap();
        story
    }

    /// Does what was opened again once more, to its end.
    pub(super) fn close_again(&mut self) {
        self.by(staff(), done()).unwrap();
        self.close_done();
    }

    /// Has what is reported as done checked and closed.
    pub(super) fn close_done(&mut self) {
        let verdict = Verdict::Confirmed;
        self.by(secretary(), Command::Verify { verdict, text: "t".into(), pictures: vec![] }).unwrap();
        self.by(staff(), Command::Close {}).unwrap();
    }

    /// A matter in a stage, reached by the acts that lead there.
    pub(super) fn in_stage(kind: StageKind) -> Self {
        let mut story = match kind {
            StageKind::Received | StageKind::Declined | StageKind::Withdrawn | StageKind::Merged => {
                Self::raised(Track::Ordinary)
            }
            StageKind::InProgress | StageKind::Done | StageKind::Verified => Self::claimed("u1"),
            StageKind::Closed => Self::closed(),
            _ => Self::accepted(),
        };
        let note = || None;
        let reason = || TextRef::from("r");
        match kind {
            StageKind::Declined => story.by(staff(), Command::Decline { reason: reason() }).unwrap(),
            StageKind::Withdrawn => story.by(raiser(), Command::Withdraw { reason: None }).unwrap(),
            StageKind::Merged => story.by(staff(), story.merge()).unwrap(),
            StageKind::Assigned => story.by(staff(), Command::Assign { unit: "u1".into(), note: note() }).unwrap(),
            StageKind::OpenForClaim => story.by(staff(), Command::OpenForClaim { note: note() }).unwrap(),
            StageKind::Deliberating => {
                story.deliberates("council");
                story.by(staff(), Command::Deliberate { body: "council".into(), reason: None }).unwrap();
                story.deliberates("any");
            }
            StageKind::Escalated => story.by(staff(), Command::Escalate { reason: reason() }).unwrap(),
            StageKind::Deferred => {
                let until = story.in_hours(48);
                story.by(secretary(), Command::Defer { until, reason: reason() }).unwrap();
            }
            StageKind::Disputed => {
                for unit in ["u1", "u2"] {
                    story.by(staff(), Command::Assign { unit: unit.into(), note: note() }).unwrap();
                    story.by(handler(unit), Command::Return { reason: reason() }).unwrap();
                }
            }
            StageKind::Done => story.by(handler("u1"), done()).unwrap(),
            StageKind::Verified => {
                story.by(handler("u1"), done()).unwrap();
                let verdict = Verdict::Confirmed;
                story.by(secretary(), Command::Verify { verdict, text: "t".into(), pictures: vec![] }).unwrap();
            }
            StageKind::Retracted => {
                story.record(&staff(), vec![Event::ImportUndone { batch: "b".into() }]);
            }
            _ => {}
        }
        assert_eq!(story.kind(), kind);
        story
    }

    /// A body is there that a matter may be taken to.
    pub(super) fn deliberates(&mut self, body: &str) {
        self.around.forum = Some(Forum { body: body.into(), stands: true, is_of_its_level: true });
    }

    pub(super) fn merge(&self) -> Command {
        Command::Merge { into: MatterId::new(2021, 2).unwrap(), reason: "r".into() }
    }

    pub(super) fn events(&self) -> &[Recorded] {
        &self.events
    }

    pub(super) fn now(&self) -> Matter {
        Matter::from_stream(&self.events).unwrap()
    }

    pub(super) fn kind(&self) -> StageKind {
        self.now().stage_at(self.at).kind()
    }

    pub(super) fn in_hours(&self, hours: i64) -> Millis {
        Millis(self.at.0 + hours * HOUR_MS)
    }

    pub(super) fn later_by_hours(&mut self, hours: i64) {
        self.at = self.in_hours(hours);
    }

    pub(super) fn with_context<T>(&self, actor: &Actor, decide: impl FnOnce(&Context<'_>) -> T) -> T {
        let group: PlaceId = "yard".into();
        let cx = Context {
            act: Act::Raise.into(),
            actor_place: match &actor.scope {
                Scope::Place(place) => Some(place),
                // The group of the yard, and the council of all.
                Scope::Body(body) => Some(&group).filter(|_| body.as_str() == "group"),
                Scope::Community | Scope::Unit(_) => None,
            },
            now: self.at,
            actor,
            actor_units: &self.units_of_next_actor,
            place_path: &["yard".into(), "grid".into()],
            rules: RuleBook::defaults(),
            calendar: Calendar::state_council(),
            voice: Some(self.voice).filter(|_| actor.role == Role::Raiser),
            personal_data: false,
        };
        decide(&cx)
    }

    pub(super) fn by(&mut self, actor: Actor, command: Command) -> Result<(), Refusal> {
        let matter = self.now();
        let events = self.with_context(&actor, |cx| decide(&matter, command, &self.around, cx))?;
        self.record(&actor, events);
        Ok(())
    }

    pub(super) fn record(&mut self, actor: &Actor, events: Vec<Event>) {
        for event in events {
            let position = i64::try_from(self.events.len()).unwrap();
            let (person, role) = (actor.person.clone(), actor.role);
            self.events.push(Recorded { position, at: self.at, person, role, event: Some(event.into()) });
        }
    }

    /// Another matter goes on in this one.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.record(&staff(), vec![absorbed(&other.now())]);
    }

    /// Somebody for whom only the state can be in the way of `act`.
    fn fitting(&self, act: Act, matter: &Matter) -> Actor {
        let street_has_it = matter.stage_at(self.at).kind() == StageKind::Escalated;
        let delegate = actor(Role::Delegate, "d", Scope::Community);
        let people = match act {
            // What was handled by the unit or the desk is checked by somebody else.
            Act::Verify => vec![secretary()],
            // What lies with the street office is given on by the street office.
            _ if street_has_it => vec![street(), staff(), secretary(), raiser(), delegate],
            Act::Claim => vec![handler("u1")],
            _ => vec![staff(), secretary(), raiser(), delegate, street()],
        };
        let may = |person: &Actor| crate::permission::may(person.role, act);
        people.into_iter().find(may).unwrap_or_else(|| Actor::public(Some("s".into())))
    }

    /// The sample of every act about one matter, given by somebody for whom only the state can be in the way.
    pub(super) fn try_act(&mut self, act: Act) -> Result<(), Refusal> {
        if act == Act::ShowAgain {
            // What is shown is not shown again.
            let what = Piece::Text(self.now().title);
            self.by(staff(), Command::TakeDown { what, reason: "r".into() })?;
        }
        let matter = self.now();
        let actor = self.fitting(act, &matter);
        let stage = matter.stage_at(self.at).clone();
        match self.with_context(&actor, |cx| act::sample(act, &matter, &stage, cx)) {
            Some(command) => self.by(actor, command),
            None if act == Act::Mask => {
                let (text, shown) = (matter.title.clone(), "shown".into());
                let events = self.with_context(&actor, |cx| mask(&matter, text, shown, cx))?;
                self.record(&actor, events);
                Ok(())
            }
            None => {
                let supporter = Actor::public(Some("s".into()));
                let event = self.with_context(&supporter, |cx| support(&matter, "s".into(), false, cx))?;
                self.record(&supporter, vec![event]);
                Ok(())
            }
        }
    }
}
