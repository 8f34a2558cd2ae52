//! What a meeting is.

use super::asked::{Asked, Request};
use super::decision::{Decision, Election};
use super::keys::{AdjournedFor, ItemKind, StageKind, ToldBy, Verdict};
use super::minutes::Version;
use super::numbers::{ItemId, MotionId};
use crate::ids::{BodyId, MatterId, MeetingId, PersonId, PictureId, TextRef};
use crate::references::{Refer, References};
use crate::time::Millis;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An item of the agenda as it is put there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewItem {
    /// What is done with it.
    pub kind: ItemKind,
    /// What it is called.
    pub title: TextRef,
    /// The matter it is about.
    pub matter: Option<MatterId>,
}

impl Refer for NewItem {
    fn refer(&self, to: &mut References) {
        self.title.refer(to);
        self.matter.refer(to);
    }
}

/// Somebody who does not decide on an item because it touches them 回避.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub reason: TextRef,
}

/// Where an item of the agenda is in its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemState {
    /// Still to be dealt with.
    Open,
    /// Decided.
    Decided(Verdict),
    /// Everybody who was to be elected on it was.
    Elected,
    /// Put off to a day.
    PutOff {
        /// To which.
        to: Date,
        /// Why.
        reason: TextRef,
    },
    /// Sent to another body.
    Referred {
        /// To which.
        to: BodyId,
        /// Why.
        reason: TextRef,
    },
    /// Talked about or told, with what came of it where somebody wrote that down.
    Noted(Option<TextRef>),
    /// Taken from the agenda.
    Withdrawn {
        /// By whom.
        by: Option<PersonId>,
        /// Why.
        reason: TextRef,
    },
}

impl ItemState {
    /// The keys of all states.
    pub const KEYS: [&'static str; 8] =
        ["open", "carried", "not_carried", "elected", "put_off", "referred", "noted", "withdrawn"];

    /// Its key in texts, tables and the API.
    pub fn key(&self) -> &'static str {
        match self {
            ItemState::Open => "open",
            ItemState::Decided(verdict) => verdict.key(),
            ItemState::Elected => "elected",
            ItemState::PutOff { .. } => "put_off",
            ItemState::Referred { .. } => "referred",
            ItemState::Noted(_) => "noted",
            ItemState::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its place.
    pub id: ItemId,
    /// As it was put there.
    pub new: NewItem,
    /// On which day it was added to a meeting that had been called already.
    pub added_later: Option<Date>,
    /// Where it is in its life.
    pub state: ItemState,
    /// Who does not decide on it.
    pub recused: Vec<Recusal>,
}

/// That people were told of the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// How.
    pub by: ToldBy,
    /// On which day.
    pub on: Date,
    /// Pictures of it.
    pub pictures: Vec<PictureId>,
    /// Who wrote it down.
    pub written_by: Option<PersonId>,
}

/// Who leads a meeting, writes and counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officers {
    /// Who leads it 主持人.
    pub chair: PersonId,
    /// Who writes 记录人.
    pub recorder: PersonId,
    /// Who counts 监票人、计票人.
    pub tellers: Vec<PersonId>,
    /// When it was opened.
    pub opened: Millis,
}

impl Officers {
    /// Whether somebody is one of them.
    pub fn holds(&self, person: &PersonId) -> bool {
        self.chair == *person || self.recorder == *person || self.tellers.contains(person)
    }
}

keyed! {
    /// Where a motion is in its life.
    MotionState {
        /// Before the meeting.
        Open = "open",
        /// Carried.
        Carried = "carried",
        /// Not carried.
        NotCarried = "not_carried",
        /// Its item went another way before it was decided 搁置.
        Lapsed = "lapsed",
    }
}

/// A motion: one question to be answered with yes or no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    /// Its number.
    pub id: MotionId,
    /// The item it belongs to.
    pub item: ItemId,
    /// What shall hold.
    pub text: TextRef,
    /// The motion it would change.
    pub amends: Option<MotionId>,
    /// Who moves it.
    pub mover: Option<PersonId>,
    /// When it was put.
    pub put: Millis,
    /// Where it is in its life.
    pub state: MotionState,
}

/// What somebody wants to be read beside a decision 少数意见.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// On which item.
    pub item: ItemId,
    /// Whose.
    pub person: PersonId,
    /// Their words.
    pub text: TextRef,
    /// When it was recorded.
    pub at: Millis,
}

/// To which day the meeting was put off or broken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjournment {
    /// To which day.
    pub to: Date,
    /// Why.
    pub why: AdjournedFor,
    /// Why, in words.
    pub reason: TextRef,
    /// When.
    pub at: Millis,
}

/// A meeting as it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calling {
    /// The id it gets.
    pub meeting: MeetingId,
    /// Whose meeting it is.
    pub body: BodyId,
    /// Its number among the meetings of that body in its year.
    pub number: u32,
    /// What it is called.
    pub title: TextRef,
    /// Where, in words.
    pub place: TextRef,
    /// From when.
    pub starts: Millis,
    /// Until when.
    pub ends: Option<Millis>,
    /// The agenda.
    pub items: Vec<NewItem>,
    /// Who asks for it; none where whoever leads the body calls it of their own accord.
    pub asked: Option<Request>,
}

/// A meeting as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// Whose meeting it is.
    pub body: BodyId,
    /// Its number among the meetings of that body in the year in which it begins.
    pub number: u32,
    /// What it is called.
    pub title: TextRef,
    /// Where, in words.
    pub place: TextRef,
    /// From when.
    pub starts: Millis,
    /// Until when, as it was announced.
    pub ends: Option<Millis>,
    /// When it was called.
    pub called: Millis,
    /// Who asked for it.
    pub asked: Option<Asked>,
    /// Days ahead on which people are to be told of it, by the rules of the day on which it was called.
    pub notice_days: u32,
    /// The day on which it convenes, or convenes again.
    pub day: Date,
    /// How people were told of it.
    pub told: Vec<Told>,
    /// Where it is in its life.
    pub stage: StageKind,
    /// When it came to that.
    pub stage_since: Millis,
    /// The agenda.
    pub items: Vec<Item>,
    /// Who leads, writes and counts.
    pub officers: Option<Officers>,
    /// Who was due when it was opened; none before, and where the record of that time does not say.
    pub due: Option<Vec<PersonId>>,
    /// The motions, in the order in which they were put.
    pub motions: Vec<Motion>,
    /// The decisions.
    pub decisions: Vec<Decision>,
    /// The elections.
    pub elections: Vec<Election>,
    /// Views that are to be read beside what was decided.
    pub views: Vec<View>,
    /// To which days it was put off or broken off.
    pub adjournments: Vec<Adjournment>,
    /// When it ended.
    pub ended: Option<Millis>,
    /// Why it does not take place.
    pub called_off: Option<TextRef>,
    /// The versions of the minutes, the latest last.
    pub minutes: Vec<Version>,
    /// The position of the latest event.
    pub latest: i64,
    /// Events so far.
    pub events: usize,
}

impl Meeting {
    /// An item of the agenda.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The items that are still to be dealt with.
    pub fn open_items(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.state == ItemState::Open)
    }

    /// The motion that is decided next: the amendment before what it amends.
    pub fn before_it(&self) -> Option<&Motion> {
        self.motions.iter().rev().find(|motion| motion.state == MotionState::Open)
    }

    /// A motion.
    pub fn motion(&self, id: MotionId) -> Option<&Motion> {
        self.motions.iter().find(|motion| motion.id == id)
    }

    /// The version of the minutes that is signed or stands now.
    pub fn version(&self) -> Option<&Version> {
        self.minutes.last()
    }
}
