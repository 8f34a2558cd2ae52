//! What a file says of a roll.

use super::field::RollField;
use crate::arg::Arg;
use crate::finding::Finding;
use crate::unreadable::Unreadable;
use mingtong_domain::ids::HomeNo;
use mingtong_domain::roll::{AreaSource, Handover, Living, Part};
use std::collections::BTreeMap;

/// What a file gave. Every row below the header is exactly one of these: a home, a rejected row, a skipped row, or
/// blank.
#[derive(Debug, Clone, PartialEq)]
pub struct RollFile {
    /// The sheet that was read; empty for a CSV file.
    pub sheet: String,
    /// The 1-based row of the header, or of its second row.
    pub header_row: u32,
    /// The columns as they were found.
    pub columns: BTreeMap<RollField, RollColumn>,
    /// Headers of columns that are not read.
    pub unused: Vec<String>,
    /// Whether the file says only 建筑面积 and not from where its areas are known: they are taken as the register's.
    pub is_source_assumed: bool,
    /// The homes, in the order of the file.
    pub homes: Vec<RollHome>,
    /// Their owners, each once.
    pub people: Vec<RollPerson>,
    /// What was found about rows, in the order of the file.
    pub findings: Vec<Finding>,
    /// Rows from below the header to the last one with content.
    pub total_rows: u32,
    /// Those of them without any content.
    pub blank_rows: u32,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollColumn {
    /// As a spreadsheet names it: A, B, … AA.
    pub letter: String,
    /// The header text on one line.
    pub header: String,
}

/// A home, with what its row says. None is what the row does not say: nothing known is overwritten by it.
#[derive(Debug, Clone, PartialEq)]
pub struct RollHome {
    /// The 1-based row that a person sees in the file.
    pub row: u32,
    /// Its number.
    pub no: HomeNo,
    /// Its area in cm², and from where it is known.
    pub area: Option<(i64, AreaSource)>,
    /// What it is used for.
    pub part: Option<Part>,
    /// Whether it was handed over.
    pub handover: Option<Handover>,
    /// Whose it is: places among the people of the file. Empty where the row names nobody.
    pub owners: Vec<usize>,
    /// Residents of eighteen years or more.
    pub adults: Option<u32>,
    /// Who lives there.
    pub living: Option<Living>,
}

/// An owner as the file tells them. Personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollPerson {
    /// The name.
    pub name: String,
    /// The telephone, where a row gives one.
    pub phone: Option<String>,
}

/// Why a file is no roll.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRoll {
    /// It is no table.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// No row among the first ones names a column for the number of a home and another one.
    #[error("no header with the number of a home; the likeliest row reads {tried:?}")]
    NoHeader {
        /// The cells of the row that came nearest.
        tried: Vec<String>,
    },
    /// Two columns are named for the same.
    #[error("two columns for {header}")]
    ColumnTwice {
        /// The second header.
        header: String,
    },
    /// Areas stand in another unit than square metres.
    #[error("areas are not in square metres: {text}")]
    OtherUnit {
        /// What names it.
        text: String,
    },
    /// A home stands above the header.
    #[error("row {row} above the header reads like a home")]
    HomesAbove {
        /// Its row.
        row: u32,
    },
    /// Below the header another one stands, with its columns elsewhere.
    #[error("row {row} is another header")]
    OtherHeader {
        /// Its row.
        row: u32,
    },
}

impl BadRoll {
    /// The key of its text.
    pub fn key(&self) -> &'static str {
        match self {
            BadRoll::Unreadable(unreadable) => unreadable.key(),
            BadRoll::NoHeader { .. } => "roll-no-header",
            BadRoll::ColumnTwice { .. } => "roll-column-twice",
            BadRoll::OtherUnit { .. } => "roll-other-unit",
            BadRoll::HomesAbove { .. } => "roll-homes-above",
            BadRoll::OtherHeader { .. } => "roll-other-header",
        }
    }

    /// What its text needs.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            BadRoll::Unreadable(unreadable) => unreadable.args(),
            BadRoll::NoHeader { tried } => vec![("tried", Arg::list(tried))],
            BadRoll::ColumnTwice { header: text } | BadRoll::OtherUnit { text } => {
                vec![("text", Arg::Text(text.clone()))]
            }
            BadRoll::HomesAbove { row } | BadRoll::OtherHeader { row } => vec![("row", Arg::row(*row))],
        }
    }
}
