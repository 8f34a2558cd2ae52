//! A resolution comes back into its matter: whoever it names does it until its day, or the matter is closed with what
//! was resolved. What is with the street office or an arbiter, done already or ended is left where it is. Where
//! government voids the resolution, that comes into the matter too.

use super::merge::not_taken_away;
use super::stages::DELIBERABLE;
use super::{Binding, ClosedBy, Event, Matter, Outcome, ReopenCause, Stage, Track, defer, reopen, reply};
use crate::context::Context;
use crate::event::{self, Recorded};
use crate::ids::{BodyId, ResolutionId, TextRef, UnitId};
use crate::limits::STREAM_EVENTS_MAX;
use crate::refusal::{Code, Refusal};
use crate::time::{ClockKind, Deadline, Millis};

/// What a resolution says about a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Which resolution.
    pub resolution: ResolutionId,
    /// What is done: everybody who stands behind the matter is told.
    pub text: TextRef,
    /// The unit that does it; none for the community.
    pub unit: Option<UnitId>,
    /// The body that does it.
    pub body: Option<BodyId>,
    /// The last moment at which it is done in time.
    pub due: Option<Millis>,
    /// Whether that closes it, and with which outcome.
    pub closes: Option<Outcome>,
}

/// Events of one settlement at the most.
const EVENTS_MAX: usize = 4;

/// What follows for the matter; nothing where it is no longer the body's to say, or the resolution came in before.
///
/// # Errors
/// Its record is full.
pub fn settle(
    (matter, prior): (&Matter, &[Recorded]),
    settlement: Settlement,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if since_it_came_in(prior, settlement.resolution).is_some() {
        return Ok(vec![]);
    }
    let stage = matter.stage_at(cx.now);
    let Some(mut events) = is_open_to_it(matter, stage, cx)? else { return Ok(vec![]) };
    if matter.events + EVENTS_MAX >= STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    let Settlement { resolution, text, unit, body, due, closes } = settlement;
    let clocks = due.filter(|_| closes.is_none()).map(|due| promised(matter, due, cx)).into_iter().collect();
    events.push(reply::answer(text, cx));
    events.push(Event::Resolved { resolution, unit, body, clocks });
    events.extend(closes.map(|outcome| Event::Closed { outcome, by: ClosedBy::Resolution }));
    Ok(events)
}

/// What has to happen first; none where it is not the body's to say any more.
fn is_open_to_it(matter: &Matter, stage: &Stage, cx: &Context<'_>) -> Result<Option<Vec<Event>>, Refusal> {
    let open = |stage: &Stage| DELIBERABLE.contains(&stage.kind()) && not_taken_away(stage, cx).is_ok();
    match stage {
        Stage::Deferred { back, .. } if open(back) => defer::resume(matter, stage, cx).map(Some),
        stage => Ok(open(stage).then(Vec::new)),
    }
}

/// The clock to finish runs on from when it began. What was promised is not put off by talking: an earlier day that is
/// resolved holds, a later one is the plan of those who do it, and whoever needs the time asks for it (挂账). Only what
/// is late already, which stays so, is promised anew; a danger never is.
fn promised(matter: &Matter, due: Millis, cx: &Context<'_>) -> Deadline {
    let running = matter.clocks.get(ClockKind::Finish).filter(|run| run.stopped.is_none()).map(|run| run.deadline);
    let start = running.map_or(cx.now, |deadline| deadline.start);
    let holds = |running: &Deadline| matter.track == Track::Hazard || running.due >= cx.now;
    let due = running.filter(holds).map_or(due, |running| running.due.min(due));
    Deadline { kind: ClockKind::Finish, start, due }
}

/// What follows for a matter into which a resolution came back that government voids: everybody who stands behind it is
/// told why, in words. What its unit had not begun goes back to the desk, and what it closed is opened again; whoever
/// works on it, or ended it otherwise, reads it there, and the desk decides. Nothing where it never came in, where the
/// matter is no matter of its own any more, or its record is full.
pub fn voided(
    (matter, prior): (&Matter, &[Recorded]),
    resolution: ResolutionId,
    unit: Option<&UnitId>,
    reason: TextRef,
    cx: &Context<'_>,
) -> Vec<Event> {
    let Some(since) = since_it_came_in(prior, resolution) else { return vec![] };
    let stage = matter.stage_at(cx.now);
    let is_gone = matches!(stage, Stage::Merged { .. } | Stage::Withdrawn | Stage::Retracted);
    if is_gone || matter.events + EVENTS_MAX >= STREAM_EVENTS_MAX {
        return vec![];
    }
    let taken_back = match stage {
        Stage::Assigned { unit: given, binding: Binding::Returnable } => {
            unit == Some(given) && !since.iter().any(is_given_anew)
        }
        _ => false,
    };
    let mut events = vec![Event::ResolutionVoided { resolution, taken_back }];
    let is_closed_by_it = matches!(stage, Stage::Closed { by: ClosedBy::Resolution, .. });
    if is_closed_by_it && !since.iter().any(is_given_anew) {
        events.extend(reopen::reopened(matter, ReopenCause::Voided, (Some(reason.clone()), vec![]), cx).ok());
    }
    events.push(reply::answer(reason, cx));
    events
}

/// What happened to a matter since a resolution came into it; none where it never did.
fn since_it_came_in(prior: &[Recorded], resolution: ResolutionId) -> Option<&[Recorded]> {
    let is_it = |it: &Event| matches!(it, Event::Resolved { resolution: of, .. } if *of == resolution);
    let came_in = |it: &Recorded| matches!(&it.event, Some(event::Event::Matter(it)) if is_it(it));
    prior.iter().rposition(came_in).and_then(|at| prior.get(at + 1..))
}

/// Whether the desk gave a matter to a unit, whatever was resolved.
fn is_given_anew(recorded: &Recorded) -> bool {
    matches!(&recorded.event, Some(event::Event::Matter(Event::Assigned { .. } | Event::Resolved { .. })))
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};

    fn settled(story: &Story, unit: Option<&str>, hours: i64, closes: Option<Outcome>) -> Vec<Event> {
        let settlement = Settlement {
            resolution: ResolutionId::new(2021, 3).unwrap(),
            text: "t".into(),
            unit: unit.map(UnitId::from),
            body: None,
            due: Some(story.in_hours(hours)),
            closes,
        };
        story.with_context(&staff(), |cx| settle((&story.now(), story.events()), settlement, cx)).unwrap()
    }

    fn take_in(story: &mut Story, events: Vec<Event>) {
        story.record(&staff(), events);
    }

    fn before_council() -> Story {
        let mut story = Story::accepted();
        story.deliberates("council");
        story.by(staff(), Command::Deliberate { body: "council".into(), reason: None }).unwrap();
        story
    }

    #[test]
    fn whoever_is_named_has_it_until_the_day_that_was_resolved() {
        let mut story = before_council();
        let events = settled(&story, Some("u1"), 48, None);
        take_in(&mut story, events);
        assert_eq!(story.kind(), StageKind::Assigned);
        assert_eq!(story.now().clocks.get(ClockKind::Finish).unwrap().deadline.due, story.in_hours(48));
        assert_eq!(story.now().replies, 1, "whoever stands behind it is told");
    }

    #[test]
    fn what_was_promised_is_not_put_off_by_a_later_day() {
        let mut story = before_council();
        let promised = story.now().clocks.get(ClockKind::Finish).unwrap().deadline.due;
        let hours_later = (promised.0 - story.at.0) / (crate::time::DAY_MS / 24) + 24;
        let events = settled(&story, Some("u1"), hours_later, None);
        take_in(&mut story, events);
        assert_eq!(story.now().clocks.get(ClockKind::Finish).unwrap().deadline.due, promised, "its clocks run on");
        assert_eq!(story.now().clocks.missed(), []);
    }

    #[test]
    fn what_was_missed_before_stays_missed() {
        let mut story = before_council();
        story.later_by_hours(24 * 400);
        let promised = story.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        let events = settled(&story, Some("u1"), 48, None);
        take_in(&mut story, events);
        let counted = *story.now().clocks.counted(ClockKind::Finish).unwrap();
        assert!(counted.is_missed() && counted.deadline == promised);
        let anew = story.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        assert_eq!((anew.start, anew.due), (promised.start, story.in_hours(48)), "and is promised anew");
    }

    fn void(story: &mut Story, unit: &str) {
        let resolution = ResolutionId::new(2021, 3).unwrap();
        let unit = UnitId::from(unit);
        let of = (&story.now(), story.events());
        let events = story.with_context(&staff(), |cx| voided(of, resolution, Some(&unit), "why".into(), cx));
        take_in(story, events);
    }

    #[test]
    fn what_was_voided_before_anybody_began_is_back_at_the_desk() {
        let mut story = before_council();
        let events = settled(&story, Some("u1"), 48, None);
        take_in(&mut story, events);
        let (clock, replies) = (story.now().clocks.get(ClockKind::Finish).copied(), story.now().replies);
        void(&mut story, "u1");
        assert_eq!(story.kind(), StageKind::Accepted);
        assert_eq!(story.now().clocks.get(ClockKind::Finish).copied(), clock, "its clocks run on");
        assert_eq!(story.now().replies, replies + 1, "whoever stands behind it is told");
    }

    #[test]
    fn what_the_desk_gave_away_itself_or_somebody_works_on_is_not_taken_away() {
        let mut story = before_council();
        let events = settled(&story, Some("u1"), 48, None);
        take_in(&mut story, events);
        story.by(staff(), Command::Assign { unit: "u2".into(), note: None }).unwrap();
        void(&mut story, "u1");
        assert_eq!(story.kind(), StageKind::Assigned);
        story.by(staff(), Command::Assign { unit: "u1".into(), note: None }).unwrap();
        void(&mut story, "u1");
        assert_eq!(story.kind(), StageKind::Assigned, "the desk gave it to the same unit itself");
        let mut working = before_council();
        let events = settled(&working, Some("u1"), 48, None);
        take_in(&mut working, events);
        working.by(handler("u1"), Command::Claim { unit: "u1".into(), plan: "p".into() }).unwrap();
        let events = working.now().events;
        void(&mut working, "u1");
        assert_eq!((working.kind(), working.now().events), (StageKind::InProgress, events + 2), "told, and left there");
        for stage in [StageKind::InProgress, StageKind::Closed, StageKind::Merged] {
            let mut story = Story::in_stage(stage);
            let before = story.now().events;
            void(&mut story, "u1");
            assert_eq!(story.now().events, before, "into which it never came");
        }
    }

    #[test]
    fn a_danger_is_not_put_off() {
        let mut story = Story::accepted_on(Track::Hazard);
        let promised = story.now().clocks.get(ClockKind::Finish).unwrap().deadline.due;
        let events = settled(&story, None, 24 * 90, None);
        take_in(&mut story, events);
        assert_eq!(story.kind(), StageKind::Accepted);
        assert_eq!(story.now().clocks.get(ClockKind::Finish).unwrap().deadline.due, promised);
    }

    #[test]
    fn what_is_resolved_may_close_it() {
        let mut story = before_council();
        let events = settled(&story, None, 0, Some(Outcome::Explained));
        take_in(&mut story, events);
        assert_eq!(story.kind(), StageKind::Closed);
        assert_eq!(story.now().outcome, Some(Outcome::Explained));
    }

    #[test]
    fn what_it_closed_is_opened_again_where_it_is_voided_and_only_that() {
        let mut story = before_council();
        let events = settled(&story, None, 0, Some(Outcome::Explained));
        take_in(&mut story, events);
        assert_eq!(settled(&story, None, 0, Some(Outcome::Explained)), vec![], "it comes in once");
        void(&mut story, "u1");
        assert_eq!(story.kind(), StageKind::Accepted);
        assert!(story.now().clocks.get(ClockKind::Finish).is_some_and(|run| run.stopped.is_none()), "time runs anew");

        let mut by_the_desk = before_council();
        let events = settled(&by_the_desk, None, 48, None);
        take_in(&mut by_the_desk, events);
        by_the_desk.close_again();
        void(&mut by_the_desk, "u1");
        assert_eq!(by_the_desk.kind(), StageKind::Closed, "the desk decides");
    }

    #[test]
    fn what_is_put_off_is_taken_up_by_it() {
        let mut story = before_council();
        let until = story.in_hours(24 * 30);
        story.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
        let events = settled(&story, Some("u1"), 48, None);
        take_in(&mut story, events);
        assert_eq!(story.kind(), StageKind::Assigned);
    }

    #[test]
    fn what_is_not_the_bodys_to_say_is_left_where_it_is() {
        for stage in [StageKind::Closed, StageKind::Done, StageKind::Escalated, StageKind::Disputed, StageKind::Merged]
        {
            assert_eq!(settled(&Story::in_stage(stage), Some("u1"), 48, None), vec![], "{stage:?}");
        }
    }
}
