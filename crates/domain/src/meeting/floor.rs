//! Who has the floor at a meeting, asks for it, and had it: a stream of its own, because everybody speaks.
//!
//! The order is that of the common rules of debate 议事规则: a point of order before all else, then whoever has not
//! spoken yet, then the other side, then whoever asked first.

use super::event::Event;
use super::keys::SpeechKind;
use super::numbers::{ItemId, MotionId, SpeechId};
use super::state::{ItemState, Meeting, MotionState};
use crate::event::{self, Recorded};
use crate::ids::{PersonId, TextRef};
use crate::time::Millis;

/// What a speech is about: an item, or a motion on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Which item.
    pub item: ItemId,
    /// Which motion; none where none is before the meeting.
    pub motion: Option<MotionId>,
}

/// Where a speech is in its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpeechState {
    /// They asked for the floor.
    Asked,
    /// They have it.
    Speaking {
        /// Since when.
        since: Millis,
    },
    /// They had it.
    Spoken {
        /// From when.
        since: Millis,
        /// Until when.
        until: Millis,
    },
    /// They no longer want it, or the meeting broke off before it was their turn.
    TakenBack,
}

/// A speech, from the wish to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// Its number.
    pub id: SpeechId,
    /// Whose.
    pub person: PersonId,
    /// As what.
    pub kind: SpeechKind,
    /// About what.
    pub subject: Subject,
    /// When they asked.
    pub asked: Millis,
    /// Why it was given out of turn.
    pub out_of_turn: Option<TextRef>,
    /// Where it is in its life.
    pub state: SpeechState,
}

impl Speech {
    /// Whether it is or was held.
    fn is_held(&self) -> bool {
        matches!(self.state, SpeechState::Speaking { .. } | SpeechState::Spoken { .. })
    }

    /// From when until when it was held, so far.
    fn held(&self, now: Millis) -> Option<(Millis, Millis)> {
        match self.state {
            SpeechState::Speaking { since } => Some((since, now)),
            SpeechState::Spoken { since, until } => Some((since, until)),
            SpeechState::Asked | SpeechState::TakenBack => None,
        }
    }
}

/// Everything that was said and is to be said at a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floor {
    /// Every speech, in the order of asking.
    pub speeches: Vec<Speech>,
}

impl Floor {
    /// Takes in an event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let Some(event::Event::Meeting(event)) = &recorded.event else { return };
        match event.clone() {
            Event::FloorAsked { speech, person, kind, item, motion } => self.speeches.push(Speech {
                id: speech,
                person,
                kind,
                subject: Subject { item, motion },
                asked: recorded.at,
                out_of_turn: None,
                state: SpeechState::Asked,
            }),
            Event::FloorGiven { speech, reason } => {
                self.change(
                    |it| it.id == speech,
                    |it| {
                        it.state = SpeechState::Speaking { since: recorded.at };
                        it.out_of_turn.clone_from(&reason);
                    },
                );
            }
            Event::FloorLeft { speech } => self.change(|it| it.id == speech, |it| leave(it, recorded.at)),
            Event::FloorCleared {} => self.change(|_| true, |it| leave(it, recorded.at)),
            _ => {}
        }
    }

    fn change(&mut self, which: impl Fn(&Speech) -> bool, change: impl Fn(&mut Speech)) {
        self.speeches.iter_mut().filter(|speech| which(speech)).for_each(change);
    }

    /// A speech.
    pub fn speech(&self, id: SpeechId) -> Option<&Speech> {
        self.speeches.iter().find(|speech| speech.id == id)
    }

    /// Who has the floor: a point of order stands beside the speech that it interrupts.
    pub fn speaking(&self) -> impl Iterator<Item = &Speech> {
        self.speeches.iter().filter(|speech| matches!(speech.state, SpeechState::Speaking { .. }))
    }

    /// Who still waits for it, in the order in which they get it. What was asked about something that is settled
    /// meanwhile is no longer waited for.
    pub fn waiting(&self, meeting: &Meeting) -> Vec<&Speech> {
        let is_before_it = |subject: Subject| {
            let item = meeting.item(subject.item).is_some_and(|item| item.state == ItemState::Open);
            let motion = subject.motion.and_then(|motion| meeting.motion(motion));
            item && motion.is_none_or(|motion| motion.state == MotionState::Open)
        };
        let asked = |speech: &&Speech| speech.state == SpeechState::Asked && is_before_it(speech.subject);
        let mut waiting: Vec<&Speech> = self.speeches.iter().filter(asked).collect();
        waiting.sort_by_key(|speech| self.rank(speech));
        waiting
    }

    /// What is less is heard first.
    fn rank(&self, speech: &Speech) -> (bool, bool, bool, SpeechId) {
        let is_of_order = speech.kind == SpeechKind::PointOfOrder;
        let has_spoken = self.turns(&speech.person, speech.subject) > 0;
        let same_side = speech.kind.is_side() && self.last_side(speech.subject) == Some(speech.kind);
        (!is_of_order, has_spoken, same_side, speech.id)
    }

    /// How often somebody spoke about something, whoever just asked or pointed to the order not counted.
    pub fn turns(&self, person: &PersonId, subject: Subject) -> usize {
        let own = self.speeches.iter().filter(|speech| speech.person == *person && speech.subject == subject);
        own.filter(|speech| speech.kind.is_turn() && speech.is_held()).count()
    }

    /// What was said about something, the first to speak first.
    pub fn spoken(&self, subject: Subject) -> Vec<&Speech> {
        let mut held: Vec<&Speech> = self.speeches.iter().filter(|it| it.subject == subject && it.is_held()).collect();
        held.sort_by_key(|speech| (speech.held(Millis(i64::MAX)), speech.id));
        held
    }

    /// The side that was heard last.
    fn last_side(&self, subject: Subject) -> Option<SpeechKind> {
        self.spoken(subject).into_iter().rev().map(|speech| speech.kind).find(|kind| kind.is_side())
    }

    /// For how many milliseconds a speech lasts, or lasted. While somebody points to the order, the clock of whoever is
    /// interrupted stands still.
    pub fn lasts_ms(&self, speech: &Speech, now: Millis) -> i64 {
        let Some((since, until)) = speech.held(now) else { return 0 };
        let interrupts =
            self.speeches.iter().filter(|other| other.kind == SpeechKind::PointOfOrder && other.id != speech.id);
        let stood_still = interrupts.filter_map(|other| other.held(now)).map(|(from, to)| {
            let (from, to) = (from.0.max(since.0), to.0.min(until.0));
            (to - from).max(0)
        });
        let stood_still: i64 = if speech.kind == SpeechKind::PointOfOrder { 0 } else { stood_still.sum() };
        (until.0 - since.0 - stood_still).max(0)
    }
}

fn leave(speech: &mut Speech, at: Millis) {
    match speech.state {
        SpeechState::Asked => speech.state = SpeechState::TakenBack,
        SpeechState::Speaking { since } => speech.state = SpeechState::Spoken { since, until: at },
        SpeechState::Spoken { .. } | SpeechState::TakenBack => {}
    }
}
