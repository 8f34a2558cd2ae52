//! The desk takes a matter on 受理. The clock to finish starts here: the work is with the community from now on, and
//! an unassigned matter must not hide from the clock. A hazard's clock started when it was raised. Accepted as
//! something else than it was raised as, it gets the time of that, but never later than was promised to the people of a
//! matter that ended in it. A unit may be named with it: then it is given to that unit in the same breath.

use super::{Event, Matter, Stage, Track, assign, clocks};
use crate::context::Context;
use crate::ids::{TextRef, UnitId};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::ClockKind;

pub(super) fn accept_and_give(
    matter: &Matter,
    track: Option<Track>,
    (unit, note): (Option<UnitId>, Option<TextRef>),
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let mut events = accept(matter, track, cx)?;
    match (unit, note) {
        (Some(unit), note) => events.extend(assign::assign(matter, &Stage::Accepted, unit, note, cx)?),
        (None, Some(_)) => return Err(cx.refuse(Code::NoteToNobody)),
        (None, None) => {}
    }
    Ok(events)
}

fn accept(matter: &Matter, track: Option<Track>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let track = track.unwrap_or(matter.track);
    let runs_already = matter.track == track && matter.clocks.get(ClockKind::Finish).is_some();
    let mut clocks = vec![];
    if !runs_already {
        let fresh = clocks::to_finish(track, cx.now, cx)?;
        let others = matter.clocks.taken_over(ClockKind::Finish);
        clocks.push(others.filter(|others| others.due < fresh.due).unwrap_or(fresh));
    }
    // Raised when the calendar did not reach far enough: what everybody is promised is computed as soon as it can be.
    if matter.letter.is_none() && matter.replies == 0 && matter.clocks.get(ClockKind::FirstReply).is_none() {
        let first_reply = cx.deadline(ClockKind::FirstReply, RuleId::ClockFirstReply, matter.received);
        match track {
            // A danger does not wait for the holidays of next year: what it is finished by is counted in hours.
            Track::Hazard => clocks.extend(cx.if_computable(first_reply)?),
            Track::Ordinary => clocks.push(first_reply?),
        }
    }
    Ok(vec![Event::Accepted { track, clocks }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};
    use crate::time::Deadline;

    fn finish(story: &Story) -> Deadline {
        story.now().clocks.get(ClockKind::Finish).unwrap().deadline
    }

    fn accept(story: &mut Story, track: Track) {
        story.by(staff(), Command::Accept { track: Some(track), unit: None, note: None }).unwrap();
    }

    #[test]
    fn accepted_and_given_to_a_unit_it_is_both_at_once() {
        let mut story = Story::raised(Track::Ordinary);
        let to = |unit: Option<&str>| Command::Accept {
            track: None,
            unit: unit.map(UnitId::from),
            note: Some("today".into()),
        };
        assert_eq!(story.by(staff(), to(None)).unwrap_err().code, Code::NoteToNobody);
        story.by(staff(), to(Some("u1"))).unwrap();
        assert_eq!(story.kind(), StageKind::Assigned);
        assert_eq!(finish(&story).start, story.at, "the clock starts with the acceptance");
    }

    #[test]
    fn a_danger_that_waited_too_long_stays_late_as_something_ordinary() {
        let mut story = Story::raised(Track::Hazard);
        let promised = finish(&story);
        story.later_by_hours(60);
        accept(&mut story, Track::Ordinary);
        assert!(finish(&story).due > story.at, "it gets the time of what it is");
        let counted = *story.now().clocks.counted(ClockKind::Finish).unwrap();
        assert!(counted.is_missed() && counted.deadline == promised);
    }

    #[test]
    fn what_others_were_promised_holds_whatever_the_desk_sees_in_it() {
        for (old, new) in [(Track::Ordinary, Track::Hazard), (Track::Hazard, Track::Ordinary)] {
            for hours in [24, 24 * 60] {
                let mut other = Story::raised(old);
                accept(&mut other, old);
                let mut story = Story::raised_later(old, hours);
                story.absorb(&other);
                accept(&mut story, new);
                let fresh = story.with_context(&staff(), |cx| clocks::to_finish(new, cx.now, cx)).unwrap();
                assert_eq!(finish(&story).due, finish(&other).due.min(fresh.due), "{old:?} {new:?} {hours}");
            }
        }
    }
}
