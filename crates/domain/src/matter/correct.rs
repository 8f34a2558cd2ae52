//! The desk puts right what was written down wrongly 更正: title, place, track, channel, with a reason and for everybody
//! to see. What was said is never corrected: the words stay those of whoever spoke.
//!
//! Seen as a hazard, its 48 hours run from now on, unless an earlier day was promised already. Seen as something
//! ordinary, it gets the time that it would have had from the beginning: a wrong mark is no fresh clock. Whatever was
//! late by then stays late.

use super::{Change, Channel, Event, Matter, Piece, Stage, Track, clocks};
use crate::context::Context;
use crate::ids::{PlaceId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::time::{ClockKind, Deadline};

/// What is put right; none of what stays.
pub(super) struct Correction {
    pub(super) title: Option<TextRef>,
    /// Where it is; the inner none for "cannot say".
    pub(super) place: Option<Option<PlaceId>>,
    pub(super) track: Option<Track>,
    pub(super) channel: Option<Channel>,
    pub(super) reason: TextRef,
}

pub(super) fn correct(
    matter: &Matter,
    stage: &Stage,
    asked: Correction,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    // Two texts with the same words have two references: that the words differ is looked at by whoever reads them.
    let title = asked.title.map(|to| Change { from: matter.title.clone(), to });
    let place = Change::to(&matter.place, asked.place);
    let track = Change::to(&matter.track, asked.track);
    let channel = Change::to(&matter.channel, asked.channel);
    if title.is_none() && place.is_none() && track.is_none() && channel.is_none() {
        return Err(cx.refuse(Code::NothingCorrected));
    }
    let clocks = match track {
        Some(change) => clocks_on(change.to, matter, stage, cx)?,
        None => vec![],
    };
    let held_back = title.as_ref().and_then(|title| hold_back_title(matter, title));
    let corrected = Event::Corrected { reason: asked.reason, title, place, track, channel, clocks };
    Ok(held_back.into_iter().chain([corrected]).collect())
}

/// A title in place of one that is not shown as it was said waits until somebody has looked: the words that were
/// withheld may stand in it.
fn hold_back_title(matter: &Matter, title: &Change<TextRef>) -> Option<Event> {
    let is_withheld = matter.publication.of_text(&title.from).is_some();
    is_withheld.then(|| Event::HeldBack { pieces: vec![Piece::Text(title.to.clone())] })
}

/// The clocks that start because it runs on another track.
fn clocks_on(track: Track, matter: &Matter, stage: &Stage, cx: &Context<'_>) -> Result<Vec<Deadline>, Refusal> {
    let deadlines = match track {
        Track::Hazard => as_hazard(matter, stage, cx)?,
        Track::Ordinary => as_ordinary(matter, cx)?,
    };
    Ok(deadlines.into_iter().flatten().collect())
}

fn as_hazard(matter: &Matter, stage: &Stage, cx: &Context<'_>) -> Result<[Option<Deadline>; 2], Refusal> {
    if matches!(stage, Stage::Deferred { .. }) {
        return Err(cx.refuse(Code::CorrectDeferred));
    }
    // Work that is done, and what has ended, has no clock to finish.
    if matches!(stage, Stage::Done { .. } | Stage::Verified { .. }) || stage.kind().has_ended() {
        return Ok([None, None]);
    }
    let sooner = |fresh: Deadline| {
        let promised = matter.clocks.own(fresh.kind);
        promised.is_none_or(|promised| fresh.due < promised.due).then_some(fresh)
    };
    let accept = match running(matter, ClockKind::Accept) {
        Some(_) => Some(clocks::to_accept(Track::Hazard, cx.now, cx)?),
        None => None,
    };
    Ok([accept.and_then(sooner), sooner(clocks::to_finish(Track::Hazard, cx.now, cx)?)])
}

fn as_ordinary(matter: &Matter, cx: &Context<'_>) -> Result<[Option<Deadline>; 2], Refusal> {
    let accept = match running(matter, ClockKind::Accept) {
        Some(promised) => Some(clocks::to_accept(Track::Ordinary, promised.start, cx)?),
        None => None,
    };
    let finish = match running(matter, ClockKind::Finish) {
        Some(promised) => Some(clocks::to_finish(Track::Ordinary, promised.start, cx)?),
        None => None,
    };
    Ok([accept, finish])
}

/// What is promised here itself, while its clock runs.
fn running(matter: &Matter, kind: ClockKind) -> Option<Deadline> {
    let run = matter.clocks.get(kind).filter(|run| run.stopped.is_none())?;
    Some(matter.clocks.own(kind).unwrap_or(run.deadline))
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};

    fn correct(track: Track) -> Command {
        Command::Correct { title: None, place: None, track: Some(track), channel: None, reason: "r".into() }
    }

    fn due(story: &Story, kind: ClockKind) -> i64 {
        story.now().clocks.get(kind).unwrap().deadline.due.0
    }

    #[test]
    fn the_head_shows_the_new_values_and_the_event_the_old_ones() {
        let mut story = Story::accepted();
        let place = Some(Some("road".into()));
        let channel = Some(Channel::Phone);
        let command = Command::Correct { title: Some("new".into()), place, track: None, channel, reason: "r".into() };
        story.by(staff(), command.clone()).unwrap();
        let now = story.now();
        assert_eq!((now.title, now.place, now.channel), ("new".into(), Some("road".into()), Channel::Phone));
        assert_eq!((now.track, story.kind()), (Track::Ordinary, StageKind::Accepted));
        let refused = story.by(
            staff(),
            Command::Correct {
                title: None,
                place: Some(Some("road".into())),
                track: Some(Track::Ordinary),
                channel: None,
                reason: "r".into(),
            },
        );
        assert_eq!(refused.unwrap_err().code, Code::NothingCorrected);
    }

    #[test]
    fn seen_as_a_hazard_the_48_hours_run_from_now() {
        let mut story = Story::accepted();
        story.later_by_hours(24);
        story.by(staff(), correct(Track::Hazard)).unwrap();
        assert_eq!(due(&story, ClockKind::Finish), story.at.0 + 48 * HOUR_MS);
        let mut waiting = Story::raised(Track::Ordinary);
        let before = due(&waiting, ClockKind::Accept);
        waiting.by(staff(), correct(Track::Hazard)).unwrap();
        assert_eq!(due(&waiting, ClockKind::Finish), waiting.at.0 + 48 * HOUR_MS);
        assert!(due(&waiting, ClockKind::Accept) < before);
    }

    #[test]
    fn an_earlier_promise_is_not_put_off_by_seeing_a_hazard_in_it() {
        let mut story = Story::accepted();
        let promised = due(&story, ClockKind::Finish);
        story.at = crate::time::Millis(promised - HOUR_MS);
        story.by(staff(), correct(Track::Hazard)).unwrap();
        assert_eq!(due(&story, ClockKind::Finish), promised);
    }

    #[test]
    fn a_hazard_that_was_late_stays_late_as_something_ordinary() {
        let mut story = Story::raised(Track::Hazard);
        let promised = story.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        story.later_by_hours(60);
        story.by(staff(), correct(Track::Ordinary)).unwrap();
        let counted = *story.now().clocks.counted(ClockKind::Finish).unwrap();
        assert!(counted.is_missed() && counted.deadline == promised);
        let run = story.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        assert_eq!(run.start, promised.start, "no fresh clock");
        assert!(run.due > promised.due);
    }

    #[test]
    fn what_is_put_off_is_taken_up_again_before_it_is_seen_as_a_hazard() {
        let mut story = Story::in_stage(StageKind::Deferred);
        assert_eq!(story.by(staff(), correct(Track::Hazard)).unwrap_err().code, Code::CorrectDeferred);
        let closed = Story::in_stage(StageKind::Closed);
        let mut closed = closed;
        closed.by(staff(), correct(Track::Hazard)).unwrap();
        assert_eq!(closed.now().clocks.next(), None, "what has ended has no clock");
    }
}
