//! A matter in the hands of people, for the tests of every act; and the two matrices as golden files.

use super::*;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::*;
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, Millis};

/// 2021-06-08 09:30 in Shanghai, a Tuesday.
const START: Millis = Millis(1_623_115_800_000);
const HOUR_MS: i64 = 3_600_000;

pub(super) struct Story {
    events: Vec<Recorded>,
    pub(super) at: Millis,
    pub(super) units_of_next_actor: Vec<UnitId>,
    pub(super) around: Around,
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
    Command::MarkDone { outcome: Outcome::Solved, review: None, text: "t".into(), pictures: vec![] }
}

impl Story {
    pub(super) fn raised(track: Track) -> Self {
        Self::raised_later(track, 0)
    }

    pub(super) fn raised_later(track: Track, hours: i64) -> Self {
        let mut story = Self { events: vec![], at: START, units_of_next_actor: vec![], around: Self::undisturbed() };
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
        Around { merge_into: Some(target), stands_alone: true }
    }

    fn raising(track: Track) -> Raise {
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
        let mut story = Self::raised(Track::Ordinary);
        story.by(staff(), Command::Accept { track: Some(Track::Ordinary) }).unwrap();
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
    fn in_stage(kind: StageKind) -> Self {
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

    pub(super) fn merge(&self) -> Command {
        Command::Merge { into: MatterId::new(2021, 2).unwrap(), reason: "r".into() }
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
        let cx = Context {
            act: Act::Raise.into(),
            now: self.at,
            actor,
            actor_units: &self.units_of_next_actor,
            place_path: &["yard".into(), "grid".into()],
            rules: RuleBook::defaults(),
            calendar: Calendar::state_council(),
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

    fn record(&mut self, actor: &Actor, events: Vec<Event>) {
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
    fn try_act(&mut self, act: Act) -> Result<(), Refusal> {
        let matter = self.now();
        let actor = self.fitting(act, &matter);
        let stage = matter.stage_at(self.at).clone();
        match self.with_context(&actor, |cx| act::sample(act, &matter, &stage, cx)) {
            Some(command) => self.by(actor, command),
            None => {
                let supporter = Actor::public(Some("s".into()));
                let event = self.with_context(&supporter, |cx| support(&matter, "s".into(), false, cx))?;
                self.record(&supporter, vec![event]);
                Ok(())
            }
        }
    }
}

/// What really happens, not what the table says: every act tried in every state.
#[test]
fn lifecycle_golden() {
    let mut out = format!("{:22}", "");
    for stage in StageKind::ALL {
        out.push_str(&format!(" {:>14}", stage.key()));
    }
    out.push('\n');
    for act in Act::on_one() {
        out.push_str(&format!("{:22}", act.key()));
        for stage in StageKind::ALL {
            let mut story = Story::in_stage(*stage);
            let cell = match story.try_act(act) {
                Ok(()) if story.kind() == *stage => "same".to_owned(),
                Ok(()) => format!("→{}", story.kind().key()),
                Err(refusal) => {
                    assert_eq!(refusal.code, Code::NotInThisState, "{act:?} in {stage:?}");
                    assert_eq!(refusal.from, Some(stage.key()));
                    "·".to_owned()
                }
            };
            assert_eq!(cell != "·", act.is_possible_in(*stage), "{act:?} in {stage:?}");
            out.push_str(&format!(" {cell:>14}"));
        }
        out.push('\n');
    }
    insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("lifecycle", out);
    });
}

/// Who is offered what, for a public matter in a courtyard that was given to u1.
#[test]
fn offers_golden() {
    let people = [
        ("public", Actor::public(Some("somebody".into()))),
        ("raiser", raiser()),
        ("building_lead", actor(Role::BuildingLead, "lead", Scope::Place("yard".into()))),
        ("delegate", actor(Role::Delegate, "delegate", Scope::Community)),
        ("grid_worker", actor(Role::GridWorker, "grid", Scope::Place("grid".into()))),
        ("grid_worker elsewhere", actor(Role::GridWorker, "grid", Scope::Place("other".into()))),
        ("staff", staff()),
        ("secretary", secretary()),
        ("handler of u1", handler("u1")),
        ("handler of u2", handler("u2")),
        ("street", street()),
        ("supervisor", actor(Role::Supervisor, "supervisor", Scope::Community)),
    ];
    let mut out = String::new();
    for stage in StageKind::ALL {
        out.push_str(&format!("{}\n", stage.key()));
        for (name, person) in &people {
            let story = Story::in_stage(*stage);
            let acts = story.with_context(person, |cx| offered(&story.now(), cx));
            let keys: Vec<_> = acts.iter().map(|act| act.key()).collect();
            out.push_str(&format!("  {name:22} {}\n", if keys.is_empty() { "·".to_owned() } else { keys.join(" ") }));
        }
    }
    insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("offers", out);
    });
}

#[test]
fn a_hazard_runs_on_48_hours_from_the_moment_it_was_raised() {
    let story = Story::raised(Track::Hazard);
    let finish = story.now().clocks.get(crate::time::ClockKind::Finish).unwrap().deadline;
    assert_eq!(finish.due.0 - story.at.0, 48 * HOUR_MS);
}

#[test]
fn a_role_reaches_as_far_as_its_place() {
    let mut story = Story::in_stage(StageKind::Done);
    let check = || Command::Verify { verdict: Verdict::Confirmed, text: "t".into(), pictures: vec![] };
    let elsewhere = actor(Role::GridWorker, "g", Scope::Place("other".into()));
    assert_eq!(story.by(elsewhere, check()).unwrap_err().code, Code::OutsideYourPlace);
    story.by(actor(Role::GridWorker, "g", Scope::Place("grid".into())), check()).unwrap();
}

#[test]
fn nobody_ends_a_matter_without_a_public_reply() {
    for kind in [StageKind::Declined, StageKind::Merged, StageKind::Closed] {
        assert!(Story::in_stage(kind).now().replies > 0, "{kind:?}");
    }
}

#[test]
fn an_ended_matter_has_no_running_clock() {
    for kind in StageKind::ALL.iter().filter(|kind| kind.has_ended()) {
        assert_eq!(Story::in_stage(*kind).now().clocks.next(), None, "{kind:?}");
    }
    for kind in StageKind::ALL.iter().filter(|kind| !kind.has_ended()) {
        assert!(Story::in_stage(*kind).now().clocks.next().is_some(), "{kind:?}");
    }
}

#[test]
fn merging_asks_for_a_living_matter_of_the_same_visibility() {
    let mut story = Story::accepted();
    let own = story.now().id;
    let other = MatterId::new(2021, 2).unwrap();
    let cases = [
        (own, StageKind::Accepted, Visibility::Public, Code::MergeIntoItself),
        (other, StageKind::Merged, Visibility::Public, Code::MergeTargetEnded),
        (other, StageKind::Accepted, Visibility::Private, Code::MergeVisibility),
    ];
    for (id, stage, visibility, code) in cases {
        story.around.merge_into = Some(MergeTarget { id, stage, visibility, track: Track::Ordinary });
        let refusal = story.by(staff(), Command::Merge { into: id, reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, code);
    }
}

#[test]
fn a_danger_is_not_merged_into_what_can_wait() {
    let mut story = Story::raised(Track::Hazard);
    story.by(staff(), Command::Accept { track: Some(Track::Hazard) }).unwrap();
    assert_eq!(story.by(staff(), story.merge()).unwrap_err().code, Code::MergeHazard);
}

#[test]
fn what_was_late_when_a_matter_ended_stays_late() {
    let mut story = Story::accepted();
    story.later_by_hours(24 * 60);
    story.by(staff(), Command::Decline { reason: "r".into() }).unwrap();
    let run = *story.now().clocks.get(crate::time::ClockKind::Finish).unwrap();
    assert!(run.stopped.unwrap() > run.deadline.due);
    let mut story = Story::accepted();
    story.by(staff(), Command::Decline { reason: "r".into() }).unwrap();
    assert_eq!(story.now().clocks.get(crate::time::ClockKind::Finish), None);
}

#[test]
fn personal_data_in_any_public_text_hide_the_texts_until_a_person_decides() {
    let found = |story: &mut Story, actor: Actor, command: Command| {
        let matter = story.now();
        let events = story.with_context(&actor, |cx| {
            decide(&matter, command, &story.around, &Context { personal_data: true, ..*cx })
        });
        story.record(&actor, events.unwrap());
        story.now().personal_data
    };
    let mut story = Story::accepted();
    let clear = || Command::ReviewPersonalData { keep_masked: false };
    story.by(staff(), clear()).unwrap();
    assert_eq!(found(&mut story, staff(), Command::Note { text: "t".into() }), PersonalData::Cleared);
    assert_eq!(found(&mut story, staff(), Command::Escalate { reason: "t".into() }), PersonalData::Pending);
    story.by(staff(), clear()).unwrap();
    assert_eq!(found(&mut story, street(), Command::Reply { text: "t".into() }), PersonalData::Pending);
    story.by(staff(), Command::ReviewPersonalData { keep_masked: true }).unwrap();
    assert_eq!(found(&mut story, street(), Command::Reply { text: "t".into() }), PersonalData::Masked);
}

#[test]
fn residents_come_through_their_own_doors() {
    let raise = |channel, body: Option<BodyId>| Raise { channel, body, ..Story::raising(Track::Ordinary) };
    let tried =
        |actor: &Actor, raise: Raise| Story::raised(Track::Ordinary).with_context(actor, |cx| super::raise(raise, cx));
    let public = Actor::public(None);
    for channel in [Channel::Council, Channel::Phone, Channel::WalkIn, Channel::HotlineFile] {
        assert_eq!(tried(&public, raise(channel, None)).unwrap_err().code, Code::NotYourChannel, "{channel:?}");
        tried(&staff(), raise(channel, None)).unwrap();
    }
    assert_eq!(tried(&public, raise(Channel::Web, Some("b".into()))).unwrap_err().code, Code::NotYourChannel);
    tried(&public, raise(Channel::QrNotice, None)).unwrap();
}

#[test]
fn where_the_calendar_ends_a_voice_is_heard_without_the_clock_that_cannot_be_computed() {
    let mut story = Story::raised(Track::Ordinary);
    let last = Calendar::state_council().last();
    story.at = Millis::from_date(last);
    let hazard = story.with_context(&Actor::public(None), |cx| raise(Story::raising(Track::Hazard), cx)).unwrap();
    let [Event::Raised { clocks, .. }] = hazard.as_slice() else { panic!("one event") };
    let kinds: Vec<_> = clocks.iter().map(|clock| clock.kind).collect();
    assert_eq!(kinds, [crate::time::ClockKind::Accept, crate::time::ClockKind::Finish], "hours can be computed");
    let refusal = story.by(staff(), Command::Accept { track: Some(Track::Ordinary) }).unwrap_err();
    assert_eq!(refusal.code, Code::CalendarEnds);
}
