//! What is wrong or odd about a row of a list.

use crate::arg::Arg;

/// What is wrong or odd about a row. Of the first group the row is not taken; of the last it is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LedgerReason {
    /// Something that must be said is not.
    Missing {
        /// The key of the column's name.
        field: &'static str,
    },
    /// What a cell says is none of the words, places, units or numbers that there are.
    Unknown {
        /// The key of the column's name.
        field: &'static str,
        /// What the cell says.
        text: String,
    },
    /// The place was retired: nothing new is put there.
    Retired {
        /// What the cell says.
        text: String,
    },
    /// Too many characters.
    TooLong {
        /// The key of the column's name.
        field: &'static str,
        /// Characters allowed.
        max: usize,
    },
    /// The day is over, or too far away.
    Day {
        /// What the cell says.
        text: String,
    },
    /// Its state says that nobody waits for it any more.
    Over {
        /// What the cell says.
        text: String,
    },
    /// Which unit or matter asks is not said: it was taken as the community's.
    SourceOpen {
        /// What the cell says.
        text: String,
    },
    /// It is on the list already.
    Known,
    /// The same stands in a row above.
    Twice {
        /// That row.
        other: u32,
    },
}

impl LedgerReason {
    /// The key of the text that says what is wrong.
    pub fn key(&self) -> &'static str {
        match self {
            LedgerReason::Missing { .. } => "ledger-row-missing",
            LedgerReason::Unknown { .. } => "ledger-row-unknown",
            LedgerReason::Retired { .. } => "ledger-row-retired",
            LedgerReason::TooLong { .. } => "ledger-row-too-long",
            LedgerReason::Day { .. } => "ledger-row-day",
            LedgerReason::Over { .. } => "ledger-row-over",
            LedgerReason::SourceOpen { .. } => "ledger-row-source-open",
            LedgerReason::Known => "ledger-row-known",
            LedgerReason::Twice { .. } => "ledger-row-twice",
        }
    }

    /// The key of the text that says what to do; none where there is nothing to do.
    pub fn remedy_key(&self) -> Option<&'static str> {
        match self {
            LedgerReason::Missing { .. }
            | LedgerReason::Unknown { .. }
            | LedgerReason::Retired { .. }
            | LedgerReason::TooLong { .. }
            | LedgerReason::Day { .. }
            | LedgerReason::Over { .. } => Some("ledger-row-remedy"),
            LedgerReason::SourceOpen { .. } => Some("ledger-row-source-open-remedy"),
            LedgerReason::Known | LedgerReason::Twice { .. } => None,
        }
    }

    /// The arguments of both texts.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            LedgerReason::Missing { field } => vec![("field", Arg::Key(field))],
            LedgerReason::Unknown { field, text } => {
                vec![("field", Arg::Key(field)), ("text", Arg::Text(text.clone()))]
            }
            LedgerReason::TooLong { field, max } => {
                vec![("field", Arg::Key(field)), ("max", Arg::Text(max.to_string()))]
            }
            LedgerReason::Retired { text }
            | LedgerReason::Day { text }
            | LedgerReason::Over { text }
            | LedgerReason::SourceOpen { text } => vec![("text", Arg::Text(text.clone()))],
            LedgerReason::Known => vec![],
            LedgerReason::Twice { other } => vec![("other", Arg::row(*other))],
        }
    }
}
