//! What is wrong or odd about a row of an account book.

use crate::arg::Arg;
use mingtong_domain::money::yuan;

/// What is wrong or odd about a row. Of the first two the row cannot be taken, and so the sheet cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookReason {
    /// An amount is none, or not of whole fen.
    Amount {
        /// What the cell says.
        text: String,
    },
    /// It is not said whether an amount came in or went out.
    Direction {
        /// What the cell says.
        text: String,
    },
    /// Nothing came in and nothing went out.
    NoAmount,
    /// Something came in and something went out in one row.
    BothSides,
    /// The day is that of the row above.
    DayOfAbove,
    /// The day is not in the period.
    DayOutside,
    /// The balance that the row says is another than what the rows come to.
    Balance {
        /// By how much, in fen.
        by: i64,
    },
    /// A total is another than what the rows above it come to.
    Total {
        /// What it says, in fen.
        said: i64,
        /// What the rows come to, in fen.
        counted: i64,
    },
    /// The same with the same voucher, or with none, stands in a row above.
    Twice {
        /// That row.
        other: u32,
    },
    /// There are personal data in its words: they are masked for everybody but the desk.
    Personal,
}

impl BookReason {
    /// The key of the text that says what is wrong.
    pub fn key(&self) -> &'static str {
        match self {
            BookReason::Amount { .. } => "account-book-row-amount",
            BookReason::Direction { .. } => "account-book-row-direction",
            BookReason::NoAmount => "account-book-row-no-amount",
            BookReason::BothSides => "account-book-row-both-sides",
            BookReason::DayOfAbove => "account-book-row-day-of-above",
            BookReason::DayOutside => "account-book-row-day-outside",
            BookReason::Balance { .. } => "account-book-row-balance",
            BookReason::Total { .. } => "account-book-row-total",
            BookReason::Twice { .. } => "account-book-row-twice",
            BookReason::Personal => "account-book-row-personal",
        }
    }

    /// The key of the text that says what to do.
    pub fn remedy_key(&self) -> &'static str {
        match self {
            BookReason::Amount { .. } | BookReason::Direction { .. } => "account-book-row-amount-remedy",
            BookReason::NoAmount | BookReason::BothSides => "account-book-row-sides-remedy",
            BookReason::DayOfAbove | BookReason::DayOutside => "account-book-row-day-remedy",
            BookReason::Balance { .. } | BookReason::Total { .. } => "account-book-row-balance-remedy",
            BookReason::Twice { .. } => "account-book-row-twice-remedy",
            BookReason::Personal => "account-book-row-personal-remedy",
        }
    }

    /// The arguments of both texts.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            BookReason::Amount { text } | BookReason::Direction { text } => vec![("text", Arg::Text(text.clone()))],
            BookReason::Balance { by } => vec![("by", Arg::Text(yuan(*by)))],
            BookReason::Total { said, counted } => {
                vec![("said", Arg::Text(yuan(*said))), ("counted", Arg::Text(yuan(*counted)))]
            }
            BookReason::Twice { other } => vec![("other", Arg::row(*other))],
            BookReason::NoAmount
            | BookReason::BothSides
            | BookReason::DayOfAbove
            | BookReason::DayOutside
            | BookReason::Personal => vec![],
        }
    }

    /// Whether the row is not taken because of it.
    pub fn rejects(&self) -> bool {
        matches!(self, BookReason::Amount { .. } | BookReason::Direction { .. })
    }
}
