//! Who is at a meeting, in intervals: a stream of its own, because hundreds come and go.

use super::event::Event;
use super::keys::{Attends, SignedInBy};
use crate::event::{self, Recorded};
use crate::ids::{PersonId, TextRef};
use crate::time::Millis;
use std::collections::BTreeSet;

/// From when until when somebody was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// Who.
    pub person: PersonId,
    /// Which of theirs it is, from 1.
    pub nth: u32,
    /// From when.
    pub from: Millis,
    /// Until when; none while they are there.
    pub until: Option<Millis>,
    /// As what.
    pub attends: Attends,
    /// How their coming was noted.
    pub by: SignedInBy,
}

/// That somebody said before that they cannot come 请假. It is not the same as being there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excuse {
    /// Who.
    pub person: PersonId,
    /// When it was recorded.
    pub at: Millis,
    /// Why, where they said it.
    pub reason: Option<TextRef>,
}

/// Who is at a meeting, was there, or is excused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Presence {
    /// Every interval, in the order of coming.
    pub intervals: Vec<Interval>,
    /// Who is excused.
    pub excused: Vec<Excuse>,
}

impl Presence {
    /// The presence of a stream.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Presence {
        let mut presence = Presence::default();
        events.into_iter().for_each(|recorded| presence.apply(recorded));
        presence
    }

    /// Takes in an event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let Some(event::Event::Meeting(event)) = &recorded.event else { return };
        match event {
            Event::Came { persons, attends, by } => {
                for person in persons {
                    self.come(person, *attends, *by, recorded.at);
                }
            }
            Event::Left { persons } => self.end(recorded.at, |person| persons.contains(person)),
            Event::Emptied {} => self.end(recorded.at, |_| true),
            Event::Excused { persons, reason } => {
                let excuse =
                    |person: &PersonId| Excuse { person: person.clone(), at: recorded.at, reason: reason.clone() };
                self.excused.extend(persons.iter().map(excuse));
            }
            _ => {}
        }
    }

    fn come(&mut self, person: &PersonId, attends: Attends, by: SignedInBy, from: Millis) {
        let before = self.intervals.iter().filter(|interval| interval.person == *person).count();
        let nth = u32::try_from(before).map_or(u32::MAX, |before| before.saturating_add(1));
        self.intervals.push(Interval { person: person.clone(), nth, from, until: None, attends, by });
    }

    fn end(&mut self, at: Millis, whose: impl Fn(&PersonId) -> bool) {
        let open = self.intervals.iter_mut().filter(|interval| interval.until.is_none());
        open.filter(|interval| whose(&interval.person)).for_each(|interval| interval.until = Some(at));
    }

    /// Who is there now.
    pub fn there(&self) -> impl Iterator<Item = &Interval> {
        self.intervals.iter().filter(|interval| interval.until.is_none())
    }

    /// Whether somebody is there now.
    pub fn is_there(&self, person: &PersonId) -> bool {
        self.there().any(|interval| interval.person == *person)
    }

    /// Whether somebody was there at any time.
    pub fn was_there(&self, person: &PersonId) -> bool {
        self.intervals.iter().any(|interval| interval.person == *person)
    }

    /// Whether somebody was there as a member at any time.
    pub fn was_member(&self, person: &PersonId) -> bool {
        self.intervals.iter().any(|interval| interval.attends == Attends::Member && interval.person == *person)
    }

    /// Of those due, who was not there as a member at any time: who was excused, and who stayed away without a word.
    pub fn away<'p>(&self, due: impl Iterator<Item = &'p PersonId>) -> (Vec<PersonId>, Vec<PersonId>) {
        let as_members = self.intervals.iter().filter(|interval| interval.attends == Attends::Member);
        let came: BTreeSet<&PersonId> = as_members.map(|interval| &interval.person).collect();
        due.filter(|person| !came.contains(person)).cloned().partition(|person| self.is_excused(person))
    }

    /// Whether anybody was noted as there who decides: where nobody was, nobody kept the roll.
    pub fn is_kept(&self) -> bool {
        self.intervals.iter().any(|interval| interval.attends == Attends::Member)
    }

    /// Whether somebody is excused.
    pub fn is_excused(&self, person: &PersonId) -> bool {
        self.excused.iter().any(|excuse| excuse.person == *person)
    }
}
