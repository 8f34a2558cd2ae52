//! What a roll is, without its homes: of them a page needs some dozens, and no decision needs all.

use super::Numbers;
use crate::ids::{NoticeId, PlaceId, RollId, TextRef};
use crate::time::Millis;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A roll as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// Its id.
    pub id: RollId,
    /// Of which place.
    pub place: PlaceId,
    /// The day on which the homes stood so, as it was opened.
    pub as_of: Date,
    /// What all its homes are together, and those of each building.
    pub numbers: Numbers,
    /// How it was posted last.
    pub posted: Option<Posting>,
    /// When one of its homes became another, or it was posted, last.
    pub changed: Millis,
    /// The position of the latest event.
    pub latest: i64,
}

impl Roll {
    /// Whether something changed since it was posted: what hangs on the board is no longer what stands here.
    pub fn changed_since_posted(&self) -> bool {
        self.posted.as_ref().is_some_and(|posted| posted.at < self.changed)
    }
}

/// How a roll was posted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// By this notice.
    pub notice: NoticeId,
    /// When.
    pub at: Millis,
    /// The frozen list, sheet by sheet.
    pub sheets: Vec<TextRef>,
    /// How many homes it has.
    pub homes: u32,
    /// How many heads they are.
    pub heads: u32,
    /// The area of the homes whose area is known, in cm².
    pub area: i64,
    /// How many homes have an unknown area.
    pub areas_unknown: u32,
}
