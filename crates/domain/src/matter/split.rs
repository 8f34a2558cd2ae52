//! One voice that spoke of two things becomes two matters 拆分. The second carries the same raiser, the same day and what
//! was promised on it: whoever waits for it has waited from the beginning.

use super::{Around, Event, Matter, StageKind};
use crate::context::Context;
use crate::ids::{MatterId, PlaceId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::time::{ClockKind, Deadline};

/// The second matter, as the desk writes it down.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The number it gets.
    pub matter: MatterId,
    /// Where it is.
    pub place: Option<PlaceId>,
    /// What it is about.
    pub title: TextRef,
    /// The words, taken from what was said.
    pub text: TextRef,
    /// Whether personal data were found in its texts.
    pub personal_data: bool,
}

pub(super) fn split(reason: TextRef, around: &Around, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let into = around.next.ok_or_else(|| cx.refuse(Code::RegisterFull))?;
    Ok(vec![Event::Split { into, reason }])
}

/// The beginning of the second matter. What was taken on is taken on in both.
pub fn split_off(first: &Matter, part: Part) -> Vec<Event> {
    let is_accepted = first.stage.kind() != StageKind::Received;
    let promised = |kind| first.clocks.get(kind).map(|run| run.deadline);
    let kinds = [ClockKind::Accept, ClockKind::FirstReply, ClockKind::Finish];
    let clocks: Vec<Deadline> =
        kinds.into_iter().filter(|kind| !(is_accepted && *kind == ClockKind::Accept)).filter_map(promised).collect();
    let raised = Event::Raised {
        matter: part.matter,
        channel: first.channel,
        place: part.place,
        title: part.title,
        text: Some(part.text),
        raiser: first.raiser.clone(),
        visibility: first.visibility,
        track: first.track,
        pictures: vec![],
        reception: first.reception.clone(),
        body: first.body.clone(),
        personal_data: part.personal_data,
        received: first.received,
        clocks,
        letter: None,
        // Its words are taken from those of the first: what is withheld there must not come out here unseen.
        held_back: !first.publication.shows_all(),
        split_from: Some(first.id),
    };
    let accepted = is_accepted.then_some(Event::Accepted { track: first.track, clocks: vec![] });
    [raised].into_iter().chain(accepted).collect()
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::event::Recorded;
    use crate::matter::{Command, Track};

    fn second(first: &Story) -> Matter {
        let matter = MatterId::new(2021, 3).unwrap();
        let part = Part { matter, place: None, title: "t2".into(), text: "x2".into(), personal_data: false };
        let events = split_off(&first.now(), part).into_iter().zip(0..);
        let recorded: Vec<Recorded> = events
            .map(|(event, position)| Recorded {
                position,
                at: first.at,
                person: None,
                role: crate::role::Role::Staff,
                event: Some(event.into()),
            })
            .collect();
        Matter::from_stream(&recorded).unwrap()
    }

    #[test]
    fn the_second_carries_raiser_day_and_promises_of_the_first() {
        for track in [Track::Ordinary, Track::Hazard] {
            let mut first = Story::raised(track);
            first.later_by_hours(24 * 3);
            first.by(staff(), Command::Accept { track: None, unit: None, note: None }).unwrap();
            first.later_by_hours(24);
            first.by(staff(), Command::Assign { unit: "u1".into(), note: None }).unwrap();
            first.by(staff(), Command::Reply { text: "r".into() }).unwrap();
            let (second, first) = (second(&first), first.now());
            assert_eq!((&second.raiser, second.received), (&first.raiser, first.received));
            assert_eq!(second.stage.kind(), StageKind::Accepted);
            for kind in [ClockKind::FirstReply, ClockKind::Finish] {
                let run = second.clocks.get(kind).unwrap();
                assert_eq!(run.deadline, first.clocks.get(kind).unwrap().deadline);
                assert!(run.stopped.is_none(), "nothing was said to it yet");
            }
        }
    }

    #[test]
    fn what_was_not_taken_on_yet_is_taken_on_each_by_itself() {
        let first = Story::raised(Track::Ordinary);
        let second = second(&first);
        assert_eq!(second.stage.kind(), StageKind::Received);
        assert_eq!(second.clocks, first.now().clocks);
    }

    #[test]
    fn the_first_names_the_second() {
        let mut first = Story::accepted();
        let command = Command::Split { place: None, title: "t".into(), text: "x".into(), reason: "r".into() };
        first.by(staff(), command).unwrap();
        assert_eq!(first.kind(), StageKind::Accepted);
    }
}
