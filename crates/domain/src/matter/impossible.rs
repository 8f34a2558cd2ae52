//! What cannot have happened to a matter: an event that no decision gives after those before it. Named is only what
//! the table of states (`act.rs`) and the file of each act never allow, also not to an import, a resolution or another
//! matter; of what is not sure nothing is said.

use super::{ClosedBy, Event, Matter, StageKind};
use crate::event::{self, Recorded};
use crate::ids::MatterId;
use crate::impossible::Impossible;

/// What cannot have happened among the events of a matter, by position. They are judged as far as all of them can be
/// read: what a sealed or erased one says may explain each that comes after it.
pub fn impossible_in(id: MatterId, events: &[Recorded]) -> Vec<(i64, Impossible)> {
    let (mut found, mut matter) = (vec![], None::<Matter>);
    for recorded in events.iter().take_while(|recorded| recorded.event.is_some()) {
        found.extend(impossible(id, matter.as_ref(), recorded).map(|why| (recorded.position, why)));
        match &mut matter {
            Some(matter) => matter.apply(recorded),
            None => matter = Matter::from_stream([recorded]),
        }
        // Once is enough for all that happened to nothing.
        if matter.is_none() {
            break;
        }
    }
    found
}

/// Why an event cannot be the next one of a matter, which was raised or not; none where it can.
fn impossible(id: MatterId, matter: Option<&Matter>, next: &Recorded) -> Option<Impossible> {
    let event::Event::Matter(event) = next.event.as_ref()? else { return Some(Impossible::OtherStream) };
    let Some(matter) = matter else {
        return match event {
            Event::Raised { matter, .. } => (*matter != id).then_some(Impossible::OfAnother),
            _ => Some(Impossible::NotRaised),
        };
    };
    let stage = matter.stage_at(next.at).kind();
    let unless = Impossible::unless;
    let before_its_end = || unless(!stage.has_ended(), Impossible::AfterItsEnd);
    match event {
        Event::Raised { .. } => Some(Impossible::RaisedTwice),
        // Who met the same stands apart, and under the matter that they met.
        Event::Supported { .. } => Some(Impossible::OtherStream),
        Event::Verified { .. } | Event::FoundNotDone { .. } => {
            unless(stage == StageKind::Done, Impossible::NothingDone)
        }
        Event::Closed { by: ClosedBy::Verification, .. } => {
            before_its_end().or_else(|| unless(stage == StageKind::Verified, Impossible::Unchecked))
        }
        Event::Rated { of, .. } => unless(stage == StageKind::Closed, Impossible::NotClosed)
            .or_else(|| unless(!matter.rated_by.contains(&of.unwrap_or(matter.id)), Impossible::RatedTwice)),
        Event::Reopened { .. } => {
            unless(matches!(stage, StageKind::Closed | StageKind::Declined), Impossible::NotEnded)
        }
        Event::Unmerged { .. } => unless(stage == StageKind::Merged, Impossible::NotMerged),
        Event::Accepted { .. }
        | Event::Declined {}
        | Event::Merged { .. }
        | Event::Assigned { .. }
        | Event::Claimed { .. }
        | Event::Deferred { .. }
        | Event::Done { .. }
        | Event::Closed { .. }
        | Event::Withdrawn { .. } => before_its_end(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, Outcome, Track};

    fn found(story: &Story) -> Vec<Impossible> {
        let id = MatterId::new(2021, 1).unwrap();
        impossible_in(id, story.events()).into_iter().map(|(_, why)| why).collect()
    }

    /// What is found once somebody put an event behind those of a matter in a state.
    fn after(kind: StageKind, event: Event) -> Vec<Impossible> {
        let mut story = Story::in_stage(kind);
        story.record(&staff(), vec![event]);
        found(&story)
    }

    fn rated() -> Event {
        Event::Rated { level: 5, text: None, of: None }
    }

    #[test]
    fn nothing_is_said_of_what_people_did() {
        for kind in StageKind::ALL {
            assert_eq!(found(&Story::in_stage(*kind)), [], "{kind:?}");
        }
        let mut story = Story::closed();
        story.by(raiser(), Command::Rate { level: 1, text: None }).unwrap();
        story.close_again();
        story.by(raiser(), Command::Rate { level: 5, text: None }).unwrap();
        assert_eq!(found(&story), []);
    }

    #[test]
    fn what_was_put_behind_it_is_named() {
        let closed = |by| Event::Closed { outcome: Outcome::Solved, by };
        let verified = || Event::Verified { text: "t".into(), pictures: vec![], clocks: vec![] };
        let accepted = || Event::Accepted { track: Track::Ordinary, clocks: vec![] };
        let unmerged = || Event::Unmerged { from: MatterId::new(2021, 2).unwrap(), reason: "r".into() };
        let Some(event::Event::Matter(raised)) = Story::raised(Track::Ordinary).events()[0].event.clone() else {
            panic!("it was raised")
        };
        let reopened = Event::Reopened {
            cause: crate::matter::ReopenCause::Desk,
            reason: None,
            clocks: vec![],
            of: None,
            pictures: vec![],
        };
        let supported = Event::Supported { matter: MatterId::new(2021, 1).unwrap(), supporter: "p1".into() };
        let put = [
            (StageKind::Accepted, raised, Impossible::RaisedTwice),
            (StageKind::Accepted, supported, Impossible::OtherStream),
            (StageKind::Closed, accepted(), Impossible::AfterItsEnd),
            (StageKind::Declined, closed(ClosedBy::Import), Impossible::AfterItsEnd),
            (StageKind::Closed, closed(ClosedBy::Verification), Impossible::AfterItsEnd),
            (StageKind::Withdrawn, Event::Withdrawn { reason: None }, Impossible::AfterItsEnd),
            (StageKind::InProgress, verified(), Impossible::NothingDone),
            (StageKind::Done, closed(ClosedBy::Verification), Impossible::Unchecked),
            (StageKind::Verified, rated(), Impossible::NotClosed),
            (StageKind::InProgress, reopened, Impossible::NotEnded),
            (StageKind::Accepted, unmerged(), Impossible::NotMerged),
        ];
        for (kind, event, why) in put {
            let name = event.kind();
            assert_eq!(after(kind, event), [why], "{name:?} in {kind:?}");
        }
    }

    #[test]
    fn one_closing_is_judged_once_by_one_and_also_by_another() {
        let mut story = Story::closed();
        story.by(raiser(), Command::Rate { level: 5, text: None }).unwrap();
        let of = MatterId::new(2021, 2);
        story.record(&staff(), vec![Event::Rated { level: 4, text: None, of }]);
        assert_eq!(found(&story), []);
        story.record(&staff(), vec![rated(), Event::Rated { level: 4, text: None, of }]);
        assert_eq!(found(&story), [Impossible::RatedTwice; 2]);
    }

    #[test]
    fn what_happened_to_nothing_is_named_once_and_what_cannot_be_read_explains_all_after_it() {
        let mut story = Story::closed();
        story.record(&staff(), vec![rated(), rated()]);
        let (id, mut events) = (MatterId::new(2021, 1).unwrap(), story.events().to_vec());
        assert_eq!(impossible_in(id, &events[1..]), [(1, Impossible::NotRaised)]);
        let other = MatterId::new(2021, 9).unwrap();
        assert_eq!(impossible_in(other, &events[..1]), [(0, Impossible::OfAnother)]);
        let of_vote = crate::vote::Event::Published { notice: "n".into() };
        let strange = Recorded { event: Some(of_vote.into()), ..events[1].clone() };
        assert_eq!(impossible_in(id, &[events[0].clone(), strange]), [(1, Impossible::OtherStream)]);
        events[2].event = None;
        assert_eq!(impossible_in(id, &events), []);
    }
}
