//! A matter goes on in another one 并案. Its people get every reply of the other. What they were promised until when
//! is promised in the other as well.

use super::{Around, Binding, ClockRun, Event, Matter, Stage, Track, reply};
use crate::context::Context;
use crate::ids::{MatterId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::time::ClockKind;

pub(super) fn merge(
    matter: &Matter,
    stage: &Stage,
    into: MatterId,
    reason: TextRef,
    around: &Around,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    not_taken_away(stage, cx)?;
    let into = around.merge_into.filter(|target| target.id == into);
    let into = into.ok_or_else(|| cx.refuse(Code::NoSuchMatter))?;
    if into.id == matter.id {
        return Err(cx.refuse(Code::MergeIntoItself));
    }
    if into.stage.has_ended() {
        return Err(cx.refuse(Code::MergeTargetEnded).with(into.id));
    }
    if into.visibility != matter.visibility {
        return Err(cx.refuse(Code::MergeVisibility).with(into.id));
    }
    // The 48 hours of a hazard would be lost. An ordinary matter loses nothing in a hazard.
    if matter.track == Track::Hazard && into.track == Track::Ordinary {
        return Err(cx.refuse(Code::MergeHazard).with(into.id));
    }
    Ok(vec![reply::answer(reason, cx), Event::Merged { into: into.id }])
}

/// What an arbiter decided, and what lies with the street office, is not undone by the desk, nor while it is deferred.
pub(super) fn not_taken_away(stage: &Stage, cx: &Context<'_>) -> Result<(), Refusal> {
    match stage {
        Stage::Deferred { back, .. } => not_taken_away(back, cx),
        Stage::Assigned { binding: Binding::Binding, .. } | Stage::InProgress { binding: Binding::Binding, .. } => {
            Err(cx.refuse(Code::AssignmentIsBinding))
        }
        Stage::Escalated => Err(cx.refuse(Code::WithTheStreet)),
        _ => Ok(()),
    }
}

/// What becomes known to the matter that goes on: which one ended in it, and what that one was still promised.
pub fn absorbed(from: &Matter) -> Event {
    let is_promised = |run: &&ClockRun| matches!(run.deadline.kind, ClockKind::FirstReply | ClockKind::Finish);
    let running = from.clocks.all().iter().filter(|run| run.stopped.is_none()).filter(is_promised);
    Event::Absorbed { from: from.id, clocks: running.map(|run| run.deadline).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind, Track};

    #[test]
    fn what_was_promised_before_is_due_where_it_goes_on() {
        let (old, mut new) = (Story::accepted(), Story::raised_later(Track::Ordinary, 24 * 30));
        let due = |story: &Story, kind| story.now().clocks.get(kind).map(|run| run.deadline.due);
        new.absorb(&old);
        new.by(staff(), Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).unwrap();
        for kind in [ClockKind::FirstReply, ClockKind::Finish] {
            assert_eq!(due(&new, kind), due(&old, kind), "{kind:?}");
        }
        let before = new.now().clocks.all().to_vec();
        new.absorb(&Story::raised_later(Track::Ordinary, 24 * 60));
        assert_eq!(new.now().clocks.all(), before, "a later promise changes nothing");
    }

    #[test]
    fn what_was_decided_or_lies_with_the_street_office_is_not_merged_away() {
        let reason = || TextRef::from("r");
        let mut decided = Story::accepted();
        for unit in ["u1", "u2", "u1"] {
            decided.by(staff(), Command::Assign { unit: unit.into(), note: None }).unwrap();
            decided.by(handler(unit), Command::Return { reason: reason() }).unwrap();
            if decided.kind() == StageKind::Disputed {
                break;
            }
        }
        decided.by(street(), Command::Arbitrate { unit: Some("u1".into()), reason: reason() }).unwrap();
        let mut escalated = Story::accepted();
        escalated.by(staff(), Command::Escalate { reason: reason() }).unwrap();
        let until = escalated.in_hours(24);
        escalated.by(secretary(), Command::Defer { until, reason: reason() }).unwrap();
        for (mut story, code) in [(decided, Code::AssignmentIsBinding), (escalated, Code::WithTheStreet)] {
            let merge = story.merge();
            assert_eq!(story.by(staff(), merge).unwrap_err().code, code);
        }
    }
}
