//! A merge is undone 撤销并案: the matter goes on by itself again in the state it had, with its people, its pictures and
//! what was promised to them; what became late meanwhile is late. What was replied meanwhile was replied to both.

use super::{Event, Stage};
use crate::context::Context;
use crate::ids::{MatterId, TextRef};
use crate::refusal::{Code, Refusal};

pub(super) fn unmerge(stage: &Stage, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match stage {
        Stage::Merged { into } => Ok(vec![Event::Unmerged { from: *into, reason }]),
        _ => Err(cx.refuse(Code::NotInThisState)),
    }
}

/// What becomes known to the matter that `matter` had gone on in.
pub fn released(matter: MatterId, reason: TextRef, personal_data: bool) -> Vec<Event> {
    let found = personal_data.then_some(Event::PersonalDataFound {});
    [Event::Released { matter, reason }].into_iter().chain(found).collect()
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind, Track};
    use crate::time::ClockKind;

    fn unmerge() -> Command {
        Command::Unmerge { reason: "r".into() }
    }

    fn due(story: &Story, kind: ClockKind) -> Option<i64> {
        story.now().clocks.get(kind).map(|run| run.deadline.due.0)
    }

    #[test]
    fn it_goes_on_as_it_stood_before() {
        for kind in [StageKind::Received, StageKind::Assigned, StageKind::InProgress, StageKind::Deferred] {
            let mut story = Story::in_stage(kind);
            let before = story.now();
            story.by(staff(), story.merge()).unwrap();
            story.later_by_hours(1);
            story.by(staff(), unmerge()).unwrap();
            let after = story.now();
            assert_eq!((after.stage, after.unit), (before.stage, before.unit), "{kind:?}");
            let running = |matter: &crate::matter::Matter| matter.clocks.get(ClockKind::Finish).copied();
            assert_eq!(running(&story.now()), before.clocks.get(ClockKind::Finish).copied(), "{kind:?}");
            assert!(after.clocks.next().is_some(), "{kind:?}");
        }
    }

    #[test]
    fn what_became_late_meanwhile_is_late() {
        let mut story = Story::accepted();
        story.by(staff(), story.merge()).unwrap();
        story.later_by_hours(24 * 60);
        story.by(staff(), unmerge()).unwrap();
        let run = *story.now().clocks.get(ClockKind::Finish).unwrap();
        assert!(run.stopped.is_none() && run.deadline.due < story.at);
    }

    #[test]
    fn what_it_had_gone_on_in_gets_its_own_promises_back_and_what_it_missed_stays_missed() {
        for late in [false, true] {
            let (old, mut new) = (Story::accepted(), Story::raised_later(Track::Ordinary, 24 * 30));
            new.by(staff(), Command::Accept { track: None, unit: None, note: None }).unwrap();
            let own = due(&new, ClockKind::Finish);
            new.absorb(&old);
            assert_eq!(due(&new, ClockKind::Finish), due(&old, ClockKind::Finish));
            if !late {
                new.at = old.at;
            }
            let events = released(old.now().id, "r".into(), false);
            new.record(&staff(), events);
            assert_eq!(due(&new, ClockKind::Finish), own);
            let missed = new.now().clocks.missed().iter().any(|run| run.deadline.kind == ClockKind::Finish);
            assert_eq!(missed, late);
        }
    }

    #[test]
    fn what_had_no_promise_of_its_own_keeps_the_one_it_took_over() {
        let (old, mut new) = (Story::accepted(), Story::raised_later(Track::Ordinary, 24));
        new.absorb(&old);
        new.record(&staff(), released(old.now().id, "r".into(), false));
        assert_eq!(due(&new, ClockKind::Finish), due(&old, ClockKind::Finish));
    }
}
