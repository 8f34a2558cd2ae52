//! A matter goes on in another one 并案. Nobody is lost: its people get every reply of the other. Nor is their time: what
//! they were promised until when, the other one is due as well.

use super::{Binding, ClockRun, Context, Matter, Stage, StageKind, Track, Visibility, reply};
use crate::event::Event;
use crate::ids::{MatterId, TextRef};
use crate::permission::Act;
use crate::refusal::{Code, Refusal};
use crate::time::ClockKind;

/// The matter to merge into, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Its number.
    pub id: MatterId,
    /// Its state.
    pub stage: StageKind,
    /// Who sees it.
    pub visibility: Visibility,
    /// Ordinary or hazard.
    pub track: Track,
}

pub(super) fn merge(
    matter: &Matter,
    stage: &Stage,
    into: &Target,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    // What an arbiter decided is not undone by the desk.
    if let Stage::Assigned { binding: Binding::Binding, .. } | Stage::InProgress { binding: Binding::Binding, .. } =
        stage
    {
        return Err(cx.refuse(Code::AssignmentIsBinding, Act::Merge));
    }
    if into.id == matter.id {
        return Err(cx.refuse(Code::MergeIntoItself, Act::Merge));
    }
    if into.stage.has_ended() {
        return Err(cx.refuse(Code::MergeTargetEnded, Act::Merge).with(into.id));
    }
    if into.visibility != matter.visibility {
        return Err(cx.refuse(Code::MergeVisibility, Act::Merge).with(into.id));
    }
    // Its 48 hours would be lost; the other way round nothing is.
    if matter.track == Track::Hazard && into.track == Track::Ordinary {
        return Err(cx.refuse(Code::MergeHazard, Act::Merge).with(into.id));
    }
    Ok(vec![reply::answer(reason, cx), Event::MatterMerged { into: into.id }])
}

/// What becomes known to the matter that goes on: which one ended in it, and what that one was still promised.
pub fn absorbed(from: &Matter) -> Event {
    let is_promised = |run: &&ClockRun| matches!(run.deadline.kind, ClockKind::FirstReply | ClockKind::Finish);
    let running = from.clocks.all().iter().filter(|run| run.stopped.is_none()).filter(is_promised);
    Event::MatterAbsorbed { from: from.id, clocks: running.map(|run| run.deadline).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::*;
    use super::*;
    use crate::matter::Command;

    #[test]
    fn what_was_promised_before_is_due_where_it_goes_on() {
        let (old, mut new) = (Story::accepted(), Story::raised_later(Track::Ordinary, 24 * 30));
        let due = |story: &Story, kind| story.now().clocks.get(kind).map(|run| run.deadline.due);
        new.absorb(&old);
        new.by(staff(), Command::Accept { track: Track::Ordinary }).unwrap();
        for kind in [ClockKind::FirstReply, ClockKind::Finish] {
            assert_eq!(due(&new, kind), due(&old, kind), "{kind:?}");
        }
        let before = new.now().clocks;
        new.absorb(&Story::raised_later(Track::Ordinary, 24 * 60));
        assert_eq!(new.now().clocks, before, "a later promise changes nothing");
    }
}
