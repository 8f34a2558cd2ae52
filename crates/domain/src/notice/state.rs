//! What a notice is.

use super::{About, Covered, NoticeKind, Stage, TakenDown, Way};
use crate::ids::{NoticeId, PersonId, PictureId, PlaceId, TextRef};
use crate::role::Role;
use crate::time::Millis;
use jiff::SignedDuration;
use jiff::civil::Date;

/// A notice to be posted.
#[derive(Debug, Clone, PartialEq)]
pub struct PostNotice {
    /// The id it gets.
    pub notice: NoticeId,
    /// What kind it is.
    pub kind: NoticeKind,
    /// What it is about.
    pub about: About,
    /// What it is called.
    pub title: TextRef,
    /// The text that is shown: personal data are masked in it already.
    pub text: TextRef,
    /// For which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
    /// Which days the accounts cover that it posts; none where it posts none, or does not say.
    pub covers: Option<Covered>,
}

/// Where a notice was posted, as somebody saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// Where.
    pub way: Way,
    /// Where, in a few words.
    pub words: Option<TextRef>,
    /// On which day.
    pub day: Date,
    /// Pictures of the sheet.
    pub pictures: Vec<PictureId>,
}

/// What somebody objected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Its number within the notice, from 1.
    pub number: u32,
    /// When.
    pub at: Millis,
    /// The role of whoever wrote it down: themself, or for somebody else.
    pub role: Role,
    /// Whoever objected, where they left something by which they are reached.
    pub objector: Option<PersonId>,
    /// What was said. The public reads it with the answer.
    pub text: TextRef,
    /// The last moment at which an answer is in time.
    pub due: Millis,
    /// The answer; none as long as it waits.
    pub answer: Option<Answer>,
    /// Why its words are kept from the public, where they are.
    pub withheld: Option<TextRef>,
}

/// The answer to an objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was answered.
    pub text: TextRef,
    /// When.
    pub at: Millis,
}

impl Objection {
    /// Whether the answer is late at `now`, or came late.
    pub fn is_late(&self, now: Millis) -> bool {
        self.answer.as_ref().map_or(now, |answer| answer.at) > self.due
    }
}

/// A notice as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// What kind it is.
    pub kind: NoticeKind,
    /// What it is about.
    pub about: About,
    /// What it is called.
    pub title: TextRef,
    /// The frozen copy that is shown; its reference is its digest.
    pub text: TextRef,
    /// For which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
    /// Which days the accounts cover that it posts; none where it posts none, or does not say.
    pub covers: Option<Covered>,
    /// The role of whoever posted it, and when.
    pub by: (Role, Millis),
    /// Where it was posted.
    pub posted: Vec<Posted>,
    /// What was objected.
    pub objections: Vec<Objection>,
    /// How it was taken down; none as long as it is shown.
    pub taken_down: Option<TakenDown>,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
    /// The position of the latest event that is no objection: what a crowd objects makes no form stale.
    pub latest_of_desk: i64,
}

impl Notice {
    /// The moment at which its first day begins.
    pub fn begins(&self) -> Millis {
        Millis::from_date(self.from)
    }

    /// The moment at which its last day is over: 24:00 in Shanghai, which is no longer in its period.
    pub fn ends(&self) -> Millis {
        Millis::from_date(day_after(self.to))
    }

    /// The state at a moment: the period is over when its last day is, without anybody doing anything.
    pub fn stage_at(&self, now: Millis) -> Stage {
        match &self.taken_down {
            Some(taken_down) => Stage::TakenDown(taken_down.clone()),
            None if now >= self.ends() => Stage::Over,
            None => Stage::Posted,
        }
    }

    /// Whether whoever objects at `now` is in time.
    pub fn takes_objections(&self, now: Millis) -> bool {
        self.taken_down.is_none() && self.begins() <= now && now < self.ends()
    }

    /// Whether it was entered here after its first day: the sheet hung on the board before 补录.
    pub fn is_noted_later(&self) -> bool {
        self.by.1.date() > self.from
    }

    /// Whether it was taken down before its end.
    pub fn was_broken_off(&self) -> bool {
        self.taken_down.as_ref().is_some_and(|taken_down| taken_down.at < self.ends())
    }

    /// The objections without an answer.
    pub fn unanswered(&self) -> impl Iterator<Item = &Objection> {
        self.objections.iter().filter(|objection| objection.answer.is_none())
    }

    /// The objection of a number.
    pub fn objection(&self, number: u32) -> Option<&Objection> {
        self.objections.iter().find(|objection| objection.number == number)
    }
}

fn day_after(day: Date) -> Date {
    day.saturating_add(SignedDuration::from_hours(24))
}
