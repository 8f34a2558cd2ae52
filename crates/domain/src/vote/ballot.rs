//! The ballot of one elector: its life from the paper that is issued to what holds in the end. A stream of its own:
//! what the crowd does costs the same for the last as for the first.

use super::event::Event;
use super::keys::{Across, BallotState, Door, HoldsBy, Way};
use super::paper::Paper;
use super::question::Question;
use crate::event::{self, Recorded};
use crate::ids::{PersonId, TextRef};
use crate::time::Millis;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A visit at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// What was met there.
    pub door: Door,
    /// On which day.
    pub on: Date,
    /// Who went.
    pub by: Option<PersonId>,
    /// Whether a picture proves it.
    pub is_proven: bool,
    /// Why it was taken back; it counts for nothing since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_back: Option<TextRef>,
}

/// What one person read on a paper that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Who read it.
    pub by: Option<PersonId>,
    /// What they read.
    pub paper: Paper,
    /// Whether it was filled in by whoever holds the proxy.
    pub by_proxy: bool,
}

/// What somebody wrote down for the elector 代录. It is given once its witness confirmed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What it says.
    pub paper: Paper,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// Who saw it, and is to confirm it.
    pub witness: PersonId,
    /// When it was written down.
    pub at: Millis,
    /// Whether the witness confirmed it.
    pub is_confirmed: bool,
}

/// Whose word a ballot is, the weightiest last: what an elector gives goes before what somebody wrote down for them,
/// and that before what a proxy gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    Proxy,
    OnBehalf,
    Own,
}

impl Word {
    pub(super) fn of(way: Way, by_proxy: bool) -> Self {
        match way {
            _ if by_proxy => Word::Proxy,
            Way::OnBehalf => Word::OnBehalf,
            Way::Hands | Way::Paper | Way::Doors | Way::Web => Word::Own,
        }
    }
}

/// A ballot that was given. All stay in the story; one holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// How it came.
    pub way: Way,
    /// What it says.
    pub paper: Paper,
    /// Whether another gave it, by a proxy.
    pub by_proxy: bool,
    /// When: a paper on the moment at which it came back, whenever it was read.
    pub at: Millis,
}

impl Given {
    /// Whether it is neither blank nor void.
    pub(super) fn says_something(&self, question: &Question) -> bool {
        self.paper.state(question) == BallotState::Cast
    }

    pub(super) fn word(&self) -> Word {
        Word::of(self.way, self.by_proxy)
    }

    /// The weightier word goes before the others; one that says something before a blank one, and that before a void
    /// one.
    fn rank(&self, question: &Question) -> (Word, BallotState) {
        (self.word(), self.paper.state(question))
    }
}

/// The ballot of one elector.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The number of the elector.
    pub elector: u32,
    /// Whether a paper was issued.
    pub is_issued: bool,
    /// Visits at the door, in their order.
    pub visits: Vec<Visit>,
    /// When the paper came back.
    pub returned: Option<Millis>,
    /// What was read on it, in the order of reading.
    pub readings: Vec<Reading>,
    /// What was written down for the elector, in the order of writing.
    #[serde(default)]
    pub told: Vec<Told>,
    /// Ballots that were given, in the order of giving.
    pub given: Vec<Given>,
    /// Events so far.
    pub events: usize,
}

impl Ballot {
    /// The ballot of an elector, from its stream.
    pub fn from_stream<'a>(elector: u32, events: impl IntoIterator<Item = &'a Recorded>) -> Ballot {
        let mut ballot = Ballot { elector, ..Ballot::default() };
        events.into_iter().for_each(|recorded| ballot.apply(recorded));
        ballot
    }

    /// Takes in an event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let Some(event::Event::Vote(event)) = &recorded.event else { return };
        self.events += 1;
        match event.clone() {
            Event::PaperIssued {} => self.is_issued = true,
            Event::DoorNoted { door, on, pictures } => {
                let by = recorded.person.clone();
                self.visits.push(Visit { door, on, by, is_proven: !pictures.is_empty(), taken_back: None });
            }
            Event::DoorTakenBack { visit, reason } => {
                let at = usize::try_from(visit).ok().and_then(|nth| nth.checked_sub(1));
                if let Some(visit) = at.and_then(|at| self.visits.get_mut(at)) {
                    visit.taken_back = Some(reason);
                }
            }
            Event::PaperReturned {} => self.returned = Some(recorded.at),
            Event::PaperRead { paper, by_proxy, .. } => {
                self.returned.get_or_insert(recorded.at);
                self.readings.push(Reading { by: recorded.person.clone(), paper, by_proxy });
                self.settle(recorded.at);
            }
            Event::Cast { paper, by_proxy } => self.give(Given { way: Way::Web, paper, by_proxy, at: recorded.at }),
            Event::SaidOnBehalf { paper, witness } => {
                let (by, at) = (recorded.person.clone(), recorded.at);
                self.told.push(Told { paper, by, witness, at, is_confirmed: false });
            }
            Event::OnBehalfConfirmed { nth } => self.confirm(nth, recorded.at),
            _ => {}
        }
    }

    /// A paper that two people read alike is given.
    fn settle(&mut self, now: Millis) {
        if let (Some(Reading { paper, by_proxy, .. }), false) = (self.agreed().cloned(), self.is_read()) {
            let at = self.returned.unwrap_or(now);
            self.give(Given { way: self.delivered_by(), paper, by_proxy, at });
        }
    }

    fn confirm(&mut self, nth: u32, at: Millis) {
        let told = usize::try_from(nth).ok().and_then(|nth| self.told.get_mut(nth.checked_sub(1)?));
        if let Some(told) = told {
            told.is_confirmed = true;
            let paper = told.paper.clone();
            self.give(Given { way: Way::OnBehalf, paper, by_proxy: false, at });
        }
    }

    /// What was written down for the elector and waits for its witness, with its number from 1: the last alone, and
    /// none once the elector gave a ballot themself.
    pub fn waiting(&self) -> Option<(u32, &Told)> {
        let told = self.told.last().filter(|told| !told.is_confirmed && !self.came_themself())?;
        Some((u32::try_from(self.told.len()).unwrap_or(u32::MAX), told))
    }

    /// Whether a ballot came from the elector themself, on a page or on paper, whatever it says. A paper that is back
    /// and was not read yet is one.
    pub fn came_themself(&self) -> bool {
        self.is_unsettled() || self.given.iter().any(|given| given.word() == Word::Own)
    }

    /// Whether the elector gave a ballot themself that says something.
    pub fn voted_themself(&self, question: &Question) -> bool {
        self.given.iter().any(|given| given.word() == Word::Own && given.says_something(question))
    }

    fn give(&mut self, given: Given) {
        let at = self.given.partition_point(|before| before.at <= given.at);
        self.given.insert(at, given);
    }

    /// How its paper came to them.
    pub fn delivered_by(&self) -> Way {
        if self.standing_visits().any(|visit| visit.door == Door::Delivered) { Way::Doors } else { Way::Paper }
    }

    /// The visits that were not taken back, in their order.
    pub fn standing_visits(&self) -> impl DoubleEndedIterator<Item = &Visit> {
        self.visits.iter().filter(|visit| visit.taken_back.is_none())
    }

    /// What was met at the door last.
    pub fn last_door(&self) -> Option<Door> {
        self.standing_visits().next_back().map(|visit| visit.door)
    }

    /// Whether two people read its paper alike: nothing is entered any more.
    pub fn is_read(&self) -> bool {
        self.given.iter().any(|given| given.way.is_paper())
    }

    /// The last reading of each person, in the order of reading.
    pub fn last_readings(&self) -> impl Iterator<Item = &Reading> {
        let later =
            |at: usize, by: &Option<PersonId>| self.readings.iter().skip(at + 1).any(|reading| reading.by == *by);
        self.readings.iter().enumerate().filter(move |(at, reading)| !later(*at, &reading.by)).map(|(_, it)| it)
    }

    /// The reading in which two people agree.
    fn agreed(&self) -> Option<&Reading> {
        let is_alike = |one: &Reading, other: &Reading| (&one.paper, one.by_proxy) == (&other.paper, other.by_proxy);
        self.last_readings().find(|one| self.last_readings().filter(|other| is_alike(one, other)).count() > 1)
    }

    /// Whether a paper came back that is not read by two people alike: it is to be read again before the count.
    pub fn is_unsettled(&self) -> bool {
        self.returned.is_some() && !self.is_read()
    }

    /// Whether people read different things on it.
    pub fn has_difference(&self) -> bool {
        self.is_unsettled() && self.last_readings().count() > 1
    }

    /// The ballot that holds: of those that go before all others the first, or the last, as the vote says.
    pub fn holding(&self, across: Across, question: &Question) -> Option<&Given> {
        let best = self.given.iter().map(|given| given.rank(question)).max()?;
        let mut equal = self.given.iter().filter(|given| given.rank(question) == best);
        match across {
            Across::FirstHolds => equal.next(),
            Across::LaterReplaces => equal.next_back(),
        }
    }

    /// Why that one holds; none where nothing was given.
    pub fn holds_by(&self, question: &Question) -> Option<HoldsBy> {
        let best = self.given.iter().map(|given| given.rank(question)).max()?;
        let equal = self.given.iter().filter(|given| given.rank(question) == best).count();
        let is_rival = |given: &Given| given.rank(question).0 == best.0;
        Some(match self.given.iter().filter(|given| is_rival(given)).count() {
            _ if self.given.len() == 1 => HoldsBy::Only,
            _ if equal > 1 => HoldsBy::Across,
            1 => HoldsBy::Own,
            _ => HoldsBy::Valid,
        })
    }

    /// Whether the elector voted themself.
    pub fn has_own(&self, question: &Question) -> bool {
        self.given.iter().any(|given| !given.by_proxy && given.says_something(question))
    }

    /// What it is (R22).
    pub fn state(&self, across: Across, question: &Question) -> BallotState {
        match self.holding(across, question) {
            Some(given) => given.paper.state(question),
            None if self.was_delivered() => BallotState::NotReturned,
            None if self.last_door() == Some(Door::Refused) => BallotState::Refused,
            None => BallotState::NotDelivered,
        }
    }

    /// Whether they have, or had, a paper: it was taken at the door, fetched, or came back.
    pub fn was_delivered(&self) -> bool {
        let taken = self.standing_visits().any(|visit| visit.door == Door::Delivered);
        // What was issued and carried to a door where nobody took it was not delivered, nor was it where that somebody
        // took it was noted by mistake.
        taken || self.returned.is_some() || (self.is_issued && self.visits.is_empty())
    }

    /// Whether it is proven that they were given it.
    pub fn delivery_is_proven(&self) -> bool {
        self.standing_visits().any(|visit| visit.door == Door::Delivered && visit.is_proven)
    }
}
