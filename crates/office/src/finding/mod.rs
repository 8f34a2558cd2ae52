//! What was found about a row: refused, doubtful or passed over, and why.
//!
//! Every reason has two texts: `key()` says what is wrong, `remedy_key()` what to do about it. Both take `args()`.

mod doubt;

pub use doubt::Doubt;

use crate::account_book::BookReason;
use crate::arg::Arg;
use crate::dates::BadDate;
use crate::need::LedgerReason;
use crate::roll::RollReason;

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A letter that is not taken; a person has to mend or decide.
    Rejected,
    /// A letter that is taken, with something odd about it.
    Doubtful,
    /// Not a letter, or one that is there already; nothing to do.
    Skipped,
}

/// What was found about one row. There is at most one finding for a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The 1-based row that a person sees in the file.
    pub row: u32,
    /// What became of it.
    pub severity: Severity,
    /// Why, the gravest first; never empty.
    pub reasons: Vec<Reason>,
}

impl Finding {
    /// The key of what became of the row; where nothing was written, of what would.
    pub fn fate_key(&self, is_trial: bool) -> &'static str {
        let is_no_line = |reason: &Reason| matches!(reason, Reason::Book(reason) if reason.is_of_no_line());
        match (self.severity, is_trial) {
            (Severity::Rejected, false) => "import-severity-rejected",
            (Severity::Rejected, true) => "import-would-be-rejected",
            (Severity::Doubtful, _) if self.reasons.iter().any(is_no_line) => "account-book-row-is-no-line",
            (Severity::Doubtful, false) => "import-severity-doubtful",
            (Severity::Doubtful, true) => "import-would-be-doubtful",
            (Severity::Skipped, false) => "import-severity-skipped",
            (Severity::Skipped, true) => "import-would-be-skipped",
        }
    }
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The row cannot be taken as it is.
    Fault(Fault),
    /// Something odd about the row.
    Doubt(Doubt),
    /// The row is not a letter of its own.
    Skip(Skip),
    /// Something about a row of a roll.
    Roll(RollReason),
    /// Something about a row of an account book.
    Book(BookReason),
    /// Something about a row of a list of needs or resources.
    Ledger(LedgerReason),
}

/// Without this mended the row cannot become a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no usable day on which it was written; a record needs its day.
    Date {
        /// What the cell says, cut short.
        text: String,
        /// Why it is no day.
        why: BadDate,
    },
    /// Neither title nor content.
    NoText,
    /// A cell has more than 32,767 characters.
    TextTooLong {
        /// The key of the column's name.
        field: &'static str,
        /// Characters in it.
        chars: usize,
        /// Characters allowed.
        max: usize,
    },
    /// The same letter stands in an earlier row with another answer; one of the two would be lost.
    AnsweredTwice {
        /// The earlier row.
        row: u32,
    },
    /// So many doubts on one row that a person has to decide; the doubts follow as reasons.
    Held {
        /// How many.
        doubts: usize,
    },
}

/// Why a row is passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Skip {
    /// It adds up other rows.
    Total,
    /// It says who made the ledger, or explains it.
    Footer,
    /// It repeats the header.
    Header,
    /// The same letter stands in another row.
    Duplicate {
        /// That row.
        row: u32,
    },
}

impl Reason {
    /// The key of the text that says what is wrong.
    pub fn key(&self) -> &'static str {
        match self {
            Reason::Fault(fault) => fault.key(),
            Reason::Doubt(doubt) => doubt.key(),
            Reason::Skip(skip) => skip.key(),
            Reason::Roll(reason) => reason.key(),
            Reason::Book(reason) => reason.key(),
            Reason::Ledger(reason) => reason.key(),
        }
    }

    /// The key of the text that says what to do; none where there is nothing to do.
    pub fn remedy_key(&self) -> Option<&'static str> {
        match self {
            Reason::Fault(fault) => Some(fault.remedy_key()),
            Reason::Doubt(doubt) => Some(doubt.remedy_key()),
            Reason::Skip(_) => None,
            Reason::Roll(reason) => Some(reason.remedy_key()),
            Reason::Book(reason) => Some(reason.remedy_key()),
            Reason::Ledger(reason) => reason.remedy_key(),
        }
    }

    /// Whether it can be gone when a person says how the file is to be read: its columns, the order of its dates, how
    /// many doubts hold a row back.
    pub fn can_be_told(&self) -> bool {
        matches!(
            self,
            Reason::Fault(Fault::Date { why: BadDate::Unclear, .. } | Fault::Held { .. })
                | Reason::Doubt(Doubt::ColumnsAlike { .. } | Doubt::HiddenColumns { .. })
        )
    }

    /// The arguments of both texts.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Reason::Fault(fault) => fault.args(),
            Reason::Doubt(doubt) => doubt.args(),
            Reason::Skip(Skip::Duplicate { row }) => vec![("other", Arg::row(*row))],
            Reason::Skip(_) => vec![],
            Reason::Roll(reason) => reason.args(),
            Reason::Book(reason) => reason.args(),
            Reason::Ledger(reason) => reason.args(),
        }
    }
}

impl Fault {
    fn key(&self) -> &'static str {
        match self {
            Fault::Date { why: BadDate::Missing, .. } => "import-date-missing",
            Fault::Date { why: BadDate::Incomplete, .. } => "import-date-incomplete",
            Fault::Date { why: BadDate::Impossible, .. } => "import-date-impossible",
            Fault::Date { why: BadDate::TwoDigitYear, .. } => "import-date-two-digit-year",
            Fault::Date { why: BadDate::OutOfRange, .. } => "import-date-out-of-range",
            Fault::Date { why: BadDate::InTheFuture, .. } => "import-date-in-the-future",
            Fault::Date { why: BadDate::Unclear, .. } => "import-date-unclear",
            Fault::NoText => "import-no-text",
            Fault::TextTooLong { .. } => "import-text-too-long",
            Fault::AnsweredTwice { .. } => "import-answered-twice",
            Fault::Held { .. } => "import-held",
        }
    }

    fn remedy_key(&self) -> &'static str {
        match self {
            Fault::Date { why: BadDate::Unclear, .. } => "import-date-unclear-remedy",
            Fault::Date { .. } => "import-date-remedy",
            Fault::NoText => "import-no-text-remedy",
            Fault::TextTooLong { .. } => "import-text-too-long-remedy",
            Fault::AnsweredTwice { .. } => "import-answered-twice-remedy",
            Fault::Held { .. } => "import-held-remedy",
        }
    }

    fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Fault::Date { text, .. } => vec![("text", Arg::Text(text.clone()))],
            Fault::NoText => vec![],
            Fault::TextTooLong { field, chars, max } => vec![
                ("field", Arg::Key(field)),
                ("chars", Arg::Text(chars.to_string())),
                ("max", Arg::Text(max.to_string())),
            ],
            Fault::AnsweredTwice { row } => vec![("other", Arg::row(*row))],
            Fault::Held { doubts } => vec![("doubts", Arg::Text(doubts.to_string()))],
        }
    }
}

impl Skip {
    fn key(&self) -> &'static str {
        match self {
            Skip::Total => "import-skip-total",
            Skip::Footer => "import-skip-footer",
            Skip::Header => "import-skip-header",
            Skip::Duplicate { .. } => "import-skip-duplicate",
        }
    }
}
