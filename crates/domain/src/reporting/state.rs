//! What a report is.

use super::{About, Liaison, ReportingKind, Stage};
use crate::ids::{PersonId, PlaceId, ReportingId, TextRef, UnitId};
use crate::time::Millis;
use jiff::SignedDuration;
use jiff::civil::Date;

/// Who holds something, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held<T> {
    /// Who.
    pub who: T,
    /// Since when.
    pub since: Millis,
}

/// Who reported.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A unit.
    Unit {
        /// Who speaks for it: the last one now, those before them earlier.
        liaisons: Vec<Held<Liaison>>,
        /// Who speaks with it for the community: the last one now; none as long as it was not taken in.
        ours: Vec<Held<PersonId>>,
    },
    /// Somebody of its staff.
    Member {
        /// Who.
        name: TextRef,
        /// When they have time.
        times: Option<TextRef>,
    },
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// It was not taken in, and why.
    Declined(TextRef),
    /// It came to its end, and why.
    Ended(TextRef),
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// Its number within the report, from 1.
    pub number: u32,
    /// On which day.
    pub day: Date,
    /// What it was for.
    pub about: Option<About>,
    /// What was done.
    pub text: TextRef,
    /// Who wrote it down, and when.
    pub noted: (Option<PersonId>, Millis),
    /// What somebody else says of it, and when.
    pub evaluation: Option<(TextRef, Millis)>,
}

/// A report as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Reporting {
    /// Its number.
    pub id: ReportingId,
    /// Which unit, or of which.
    pub unit: UnitId,
    /// Who reported.
    pub what: What,
    /// What it brings, or what they can do.
    pub text: TextRef,
    /// Where; none where that does not matter.
    pub place: Option<PlaceId>,
    /// Since which day.
    pub since: Date,
    /// The last day, until 24:00; none where it goes on.
    pub until: Option<Date>,
    /// When it was written down.
    pub at: Millis,
    /// When the community took it in.
    pub confirmed: Option<Millis>,
    /// How it ended, and when.
    pub ended: Option<(Ended, Millis)>,
    /// What was done, in the order in which it was written down.
    pub services: Vec<Service>,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
}

impl Reporting {
    /// Who reported, without the data.
    pub fn kind(&self) -> ReportingKind {
        match self.what {
            What::Unit { .. } => ReportingKind::Unit,
            What::Member { .. } => ReportingKind::Member,
        }
    }

    /// The moment at which its last day is over; none where it goes on.
    pub fn ends(&self) -> Option<Millis> {
        self.until.map(|day| Millis::from_date(day.saturating_add(SignedDuration::from_hours(24))))
    }

    /// The state at a moment: that its last day is over is read, never written.
    pub fn stage_at(&self, now: Millis) -> Stage {
        match &self.ended {
            Some((Ended::Declined(reason), _)) => Stage::Declined { reason: reason.clone() },
            Some((Ended::Ended(reason), _)) => Stage::Ended { reason: reason.clone() },
            None if self.confirmed.is_none() => Stage::Waiting,
            None if self.ends().is_some_and(|ends| now >= ends) => Stage::Over,
            None => Stage::Listed,
        }
    }
}
