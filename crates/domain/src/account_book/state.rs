//! What a posted sheet is.

use super::{Account, Form};
use crate::ids::{AccountBookId, PlaceId, TextRef};
use crate::references::{Refer, References};
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A row as the office keeps it. Amounts are fen; a red entry is below nought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The 1-based row of the file.
    pub row: u32,
    /// Of which account.
    pub account: Account,
    /// On which day; a line of a quarterly sheet has none.
    pub day: Option<Date>,
    /// Three lines: what for, from whom or of which kind, the number of the voucher.
    pub words: TextRef,
    /// What stood there before, in a quarterly sheet.
    pub opening: Option<i64>,
    /// What came in.
    pub income: i64,
    /// What went out.
    pub expense: i64,
    /// The balance behind it as the file says it.
    pub balance: Option<i64>,
}

impl Refer for Line {
    fn refer(&self, to: &mut References) {
        self.words.refer(to);
    }
}

/// What one account of a sheet comes to, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Which.
    pub account: Account,
    /// Carried from the closing of the sheet before; where there is none, as the file says it.
    pub opening: i64,
    /// All that came in.
    pub income: i64,
    /// All that went out.
    pub expense: i64,
    /// Opening and income without expense.
    pub closing: i64,
    /// The opening as the file says it.
    pub said_opening: Option<i64>,
    /// The closing as the file says it.
    pub said_closing: Option<i64>,
}

impl Refer for Sum {}

/// From a day to a day, both in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Refer for Period {}

impl Period {
    /// Whether a day is in it.
    pub fn holds(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Whether the two share a day.
    pub fn meets(&self, other: &Period) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

/// A sheet that stands, as another is held against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Which.
    pub book: AccountBookId,
    /// Of which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// Of which days.
    pub period: Period,
    /// What its accounts come to.
    pub sums: Vec<Sum>,
}

/// That it was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// When.
    pub at: Millis,
    /// Why.
    pub reason: TextRef,
}

/// A posted sheet as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountBook {
    /// Its id.
    pub id: AccountBookId,
    /// How it is kept.
    pub form: Form,
    /// Of which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// Of which days.
    pub period: Period,
    /// What its accounts come to.
    pub sums: Vec<Sum>,
    /// Its rows, in the order of the file.
    pub lines: Vec<Line>,
    /// In which role it was posted, and when.
    pub by: (Role, Millis),
    /// That it was taken back.
    pub taken_back: Option<TakenBack>,
    /// The position of the latest event.
    pub latest: i64,
}
