//! What is wrong or odd about a row of an account book.

use crate::arg::Arg;
use crate::dates::BadDate;
use mingtong_domain::account_book::{Account, Period};
use mingtong_domain::money::yuan;

/// What is wrong or odd about a row. Where it [rejects](BookReason::rejects), the row cannot be taken, and so the sheet
/// cannot.
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
    /// There is no usable day.
    Day {
        /// What the cell says.
        text: String,
        /// Why it is no day.
        why: BadDate,
    },
    /// Amounts are in two units, or in one that is no yuan.
    Unit {
        /// What says so.
        text: String,
    },
    /// Another unit is named, and not whether amounts are in it.
    PerhapsUnit {
        /// What names it.
        text: String,
    },
    /// The row may be a payment, a total or a balance.
    LineOrTotal,
    /// Another sheet of the workbook has a book, too, that was not read.
    OtherBook {
        /// The name of that sheet.
        sheet: String,
        /// How many rows it has.
        rows: usize,
    },
    /// Another sheet of the workbook is hidden or has no book, and was not read.
    SheetLeftOut {
        /// The name of that sheet.
        sheet: String,
        /// How many rows it has.
        rows: usize,
    },
    /// No row is a payment: each was taken for something else.
    NoLine {
        /// Those rows.
        rows: Vec<u32>,
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
    /// A total cannot be read, and so was not compared.
    UnreadTotal {
        /// What the cell says.
        text: String,
    },
    /// A sheet that stands behind this one opens with another amount than this one closes with.
    OpeningBehind {
        /// Of which account.
        account: Account,
        /// Of which days that sheet is.
        period: Period,
        /// Its opening, in fen.
        opening: i64,
        /// By how much it is more or, below nought, less than this closing, in fen.
        by: i64,
    },
    /// The same with the same voucher, or with none, stands in a row above.
    Twice {
        /// That row.
        other: u32,
    },
    /// There are personal data in its words, or somebody's name: strangers read them masked.
    Personal,
}

impl BookReason {
    /// The key of the text that says what is wrong.
    pub fn key(&self) -> &'static str {
        match self {
            BookReason::Amount { .. } => "account-book-row-amount",
            BookReason::Direction { .. } => "account-book-row-direction",
            BookReason::Day { why, .. } => day_key(*why),
            BookReason::Unit { .. } => "account-book-row-unit",
            BookReason::PerhapsUnit { .. } => "account-book-row-perhaps-unit",
            BookReason::LineOrTotal => "account-book-row-line-or-total",
            BookReason::OtherBook { .. } => "account-book-row-other-book",
            BookReason::SheetLeftOut { .. } => "account-book-row-sheet-left-out",
            BookReason::NoLine { .. } => "account-book-row-no-line",
            BookReason::UnreadTotal { .. } => "account-book-row-unread-total",
            BookReason::NoAmount => "account-book-row-no-amount",
            BookReason::BothSides => "account-book-row-both-sides",
            BookReason::DayOfAbove => "account-book-row-day-of-above",
            BookReason::DayOutside => "account-book-row-day-outside",
            BookReason::Balance { .. } => "account-book-row-balance",
            BookReason::Total { .. } => "account-book-row-total",
            BookReason::OpeningBehind { .. } => "account-book-row-opening-behind",
            BookReason::Twice { .. } => "account-book-row-twice",
            BookReason::Personal => "account-book-row-personal",
        }
    }

    /// The key of the text that says what to do.
    pub fn remedy_key(&self) -> &'static str {
        match self {
            BookReason::Amount { .. } | BookReason::Direction { .. } => "account-book-row-amount-remedy",
            BookReason::Day { .. } => "account-book-row-bad-day-remedy",
            BookReason::Unit { .. } | BookReason::PerhapsUnit { .. } => "account-book-row-unit-remedy",
            BookReason::LineOrTotal | BookReason::NoLine { .. } => "account-book-row-line-or-total-remedy",
            BookReason::OtherBook { .. } => "account-book-row-other-book-remedy",
            BookReason::SheetLeftOut { .. } => "account-book-row-sheet-left-out-remedy",
            BookReason::NoAmount | BookReason::BothSides => "account-book-row-sides-remedy",
            BookReason::DayOfAbove | BookReason::DayOutside => "account-book-row-day-remedy",
            BookReason::Balance { .. } | BookReason::Total { .. } | BookReason::UnreadTotal { .. } => {
                "account-book-row-balance-remedy"
            }
            BookReason::OpeningBehind { .. } => "account-book-row-opening-behind-remedy",
            BookReason::Twice { .. } => "account-book-row-twice-remedy",
            BookReason::Personal => "account-book-row-personal-remedy",
        }
    }

    /// The arguments of both texts.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            BookReason::Amount { text }
            | BookReason::Direction { text }
            | BookReason::Day { text, .. }
            | BookReason::Unit { text }
            | BookReason::PerhapsUnit { text }
            | BookReason::UnreadTotal { text } => vec![("text", Arg::Text(text.clone()))],
            BookReason::OtherBook { sheet, rows } | BookReason::SheetLeftOut { sheet, rows } => {
                vec![("sheet", Arg::Text(sheet.clone())), ("rows", Arg::Text(rows.to_string()))]
            }
            BookReason::NoLine { rows } if rows.is_empty() => vec![("rows", Arg::Text("—".to_owned()))],
            BookReason::NoLine { rows } => vec![("rows", Arg::rows(rows))],
            BookReason::Balance { by } => vec![("by", Arg::Text(yuan(*by)))],
            BookReason::Total { said, counted } => {
                vec![("said", Arg::Text(yuan(*said))), ("counted", Arg::Text(yuan(*counted)))]
            }
            BookReason::OpeningBehind { account, period, opening, by } => vec![
                ("account", Arg::Key(account_key(*account))),
                ("from", Arg::Text(period.from.to_string())),
                ("to", Arg::Text(period.to.to_string())),
                ("opening", Arg::Text(yuan(*opening))),
                ("by", Arg::Text(yuan(*by))),
            ],
            BookReason::Twice { other } => vec![("other", Arg::row(*other))],
            BookReason::LineOrTotal
            | BookReason::NoAmount
            | BookReason::BothSides
            | BookReason::DayOfAbove
            | BookReason::DayOutside
            | BookReason::Personal => vec![],
        }
    }

    /// Whether the row is not taken because of it.
    pub fn rejects(&self) -> bool {
        matches!(
            self,
            BookReason::Amount { .. }
                | BookReason::Direction { .. }
                | BookReason::Day { .. }
                | BookReason::Unit { .. }
                | BookReason::LineOrTotal
                | BookReason::OtherBook { .. }
                | BookReason::NoLine { .. }
        )
    }

    /// Whether it is about a row that is no payment, so that nothing of it would be posted.
    pub(crate) fn is_of_no_line(&self) -> bool {
        matches!(
            self,
            BookReason::Total { .. }
                | BookReason::UnreadTotal { .. }
                | BookReason::PerhapsUnit { .. }
                | BookReason::SheetLeftOut { .. }
        )
    }
}

/// The key of what an account is called.
fn account_key(account: Account) -> &'static str {
    match account {
        Account::Community => "account-book-account-community",
        Account::PropertyFee => "account-book-account-property-fee",
        Account::CommonIncome => "account-book-account-common-income",
        Account::Maintenance => "account-book-account-maintenance",
        Account::Other => "account-book-account-other",
    }
}

/// The key of the text that says why a cell is no day.
fn day_key(why: BadDate) -> &'static str {
    match why {
        BadDate::Missing => "account-book-row-no-day",
        BadDate::Incomplete => "account-book-row-day-incomplete",
        BadDate::Impossible => "account-book-row-day-impossible",
        BadDate::TwoDigitYear => "account-book-row-day-two-digit-year",
        BadDate::OutOfRange => "account-book-row-day-out-of-range",
        BadDate::InTheFuture => "account-book-row-day-in-the-future",
        BadDate::Unclear => "account-book-row-day-unclear",
    }
}
