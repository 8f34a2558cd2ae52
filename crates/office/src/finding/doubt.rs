//! What is odd about a row of letters.

use crate::arg::Arg;
use crate::dates::BadDate;

/// Something odd that does not keep a letter out by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The file has numbers, this row has none.
    NoNumber,
    /// The spreadsheet has rounded the number (`5.30103E+17`); it is not used.
    NumberDigitsLost {
        /// What the cell says.
        text: String,
    },
    /// Other letters of the file carry the same number.
    NumberShared {
        /// The number.
        number: String,
        /// Their rows.
        rows: Vec<u32>,
    },
    /// The file's numbers begin with the letter's day, this one with a day that does not exist.
    NumberDayImpossible {
        /// The number.
        number: String,
    },
    /// The file's numbers begin with the letter's day, this one with a day far from it.
    NumberDayFar {
        /// The number.
        number: String,
        /// Days between the two.
        days: u32,
    },
    /// The file has titles, this row has none.
    NoTitle,
    /// The file has contents, this row has none.
    NoBody,
    /// There is an answer, but no day of it.
    AnswerWithoutDate,
    /// There is an answer, but its day cannot be read; it is not used.
    AnswerDateUnusable {
        /// What the cell says, cut short.
        text: String,
        /// Why it is no day.
        why: BadDate,
    },
    /// The answer is dated before the letter.
    AnswerBeforeLetter {
        /// The letter's day.
        written: String,
        /// The answer's day.
        replied: String,
    },
    /// What stands in the answer's column says that there is no answer yet; it is none.
    NoAnswerYet {
        /// What the cell says, cut short.
        text: String,
    },
    /// What stands in the answer's column points elsewhere or may mean that there is none yet; it is not used.
    AnswerUnsure {
        /// What the cell says, cut short.
        text: String,
    },
    /// Other rows have the same words and day, no number, and nothing that tells the people apart.
    SameWords {
        /// Those rows.
        rows: Vec<u32>,
    },
    /// The time of day may be this day's midnight or the next one's; it is not used.
    NightUnclear {
        /// What the cell says, cut short.
        text: String,
    },
    /// The telephone has a digit too few or too many, or begins as none does; it is kept as it was told.
    PhoneUnlikely {
        /// What the cell says, cut short.
        text: String,
    },
    /// What stands in the telephone's column is no number; it is not kept.
    NoPhone {
        /// What the cell says, cut short.
        text: String,
    },
    /// The address may lie in several places of the community; none is noted.
    PlaceUnclear {
        /// What the cell says, cut short.
        text: String,
        /// Some of those places.
        places: Vec<String>,
    },
    /// Several columns of the file can be what one was read as.
    ColumnsAlike {
        /// The key of the column's name.
        field: &'static str,
        /// The one that was read, with its letter.
        taken: String,
        /// All of them.
        columns: Vec<String>,
    },
    /// Columns that are read are hidden in the workbook.
    HiddenColumns {
        /// Their letters and headers.
        columns: Vec<String>,
    },
    /// The row is hidden in the workbook.
    HiddenRow,
    /// A quotation mark is opened and not closed; it was left out.
    StrayQuote,
    /// A cell of several lines reads as if it held rows.
    RowsInCell,
}

impl Doubt {
    /// How much it counts towards holding the row back. A number that contradicts its day puts in question which letter
    /// this is; what is only said and puts nothing in question counts nothing; anything else is a slip about a letter
    /// that is known.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Doubt::NumberDayImpossible { .. } | Doubt::NumberDayFar { .. } => 2,
            Doubt::NoAnswerYet { .. } | Doubt::AnswerUnsure { .. } | Doubt::NightUnclear { .. } | Doubt::HiddenRow => 0,
            Doubt::ColumnsAlike { .. } | Doubt::HiddenColumns { .. } => 0,
            Doubt::PhoneUnlikely { .. } | Doubt::NoPhone { .. } | Doubt::PlaceUnclear { .. } => 0,
            _ => 1,
        }
    }

    /// The key of the text that says what is odd.
    pub fn key(&self) -> &'static str {
        match self {
            Doubt::NoNumber => "import-no-number",
            Doubt::NumberDigitsLost { .. } => "import-number-digits-lost",
            Doubt::NumberShared { .. } => "import-number-shared",
            Doubt::NumberDayImpossible { .. } => "import-number-day-impossible",
            Doubt::NumberDayFar { .. } => "import-number-day-far",
            Doubt::NoTitle => "import-no-title",
            Doubt::NoBody => "import-no-body",
            Doubt::AnswerWithoutDate => "import-answer-without-date",
            Doubt::AnswerDateUnusable { .. } => "import-answer-date-unusable",
            Doubt::AnswerBeforeLetter { .. } => "import-answer-before-letter",
            Doubt::NoAnswerYet { .. } => "import-no-answer-yet",
            Doubt::AnswerUnsure { .. } => "import-answer-unsure",
            Doubt::SameWords { .. } => "import-same-words",
            Doubt::NightUnclear { .. } => "import-night-unclear",
            Doubt::PhoneUnlikely { .. } => "import-phone-unlikely",
            Doubt::NoPhone { .. } => "import-no-phone",
            Doubt::PlaceUnclear { .. } => "import-place-unclear",
            Doubt::ColumnsAlike { .. } => "import-columns-alike",
            Doubt::HiddenColumns { .. } => "import-hidden-columns",
            Doubt::HiddenRow => "import-hidden-row",
            Doubt::StrayQuote => "import-stray-quote",
            Doubt::RowsInCell => "import-rows-in-cell",
        }
    }

    /// The key of the text that says what to do.
    pub fn remedy_key(&self) -> &'static str {
        match self {
            Doubt::NoNumber => "import-no-number-remedy",
            Doubt::NumberDigitsLost { .. } => "import-number-digits-lost-remedy",
            Doubt::NumberShared { .. } => "import-number-shared-remedy",
            Doubt::NumberDayImpossible { .. } | Doubt::NumberDayFar { .. } => "import-number-day-remedy",
            Doubt::NoTitle => "import-no-title-remedy",
            Doubt::NoBody => "import-no-body-remedy",
            Doubt::AnswerWithoutDate | Doubt::AnswerDateUnusable { .. } | Doubt::AnswerBeforeLetter { .. } => {
                "import-answer-date-remedy"
            }
            Doubt::NoAnswerYet { .. } => "import-no-answer-yet-remedy",
            Doubt::AnswerUnsure { .. } => "import-answer-unsure-remedy",
            Doubt::SameWords { .. } => "import-same-words-remedy",
            Doubt::NightUnclear { .. } => "import-night-unclear-remedy",
            Doubt::PhoneUnlikely { .. } | Doubt::NoPhone { .. } => "import-phone-remedy",
            Doubt::PlaceUnclear { .. } => "import-place-unclear-remedy",
            Doubt::ColumnsAlike { .. } => "import-columns-alike-remedy",
            Doubt::HiddenColumns { .. } => "import-hidden-columns-remedy",
            Doubt::HiddenRow => "import-hidden-row-remedy",
            Doubt::StrayQuote | Doubt::RowsInCell => "import-quotes-remedy",
        }
    }

    /// The arguments of both texts.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Doubt::NoNumber | Doubt::NoTitle | Doubt::NoBody | Doubt::AnswerWithoutDate => vec![],
            Doubt::HiddenRow | Doubt::StrayQuote | Doubt::RowsInCell => vec![],
            Doubt::NumberDigitsLost { text }
            | Doubt::AnswerDateUnusable { text, .. }
            | Doubt::NoAnswerYet { text }
            | Doubt::AnswerUnsure { text }
            | Doubt::NightUnclear { text }
            | Doubt::PhoneUnlikely { text }
            | Doubt::NoPhone { text } => vec![("text", Arg::Text(text.clone()))],
            Doubt::ColumnsAlike { field, taken, columns } => {
                vec![("field", Arg::Key(field)), ("taken", Arg::Text(taken.clone())), ("columns", Arg::list(columns))]
            }
            Doubt::PlaceUnclear { text, places } => {
                vec![("text", Arg::Text(text.clone())), ("places", Arg::list(places))]
            }
            Doubt::HiddenColumns { columns } => vec![("columns", Arg::list(columns))],
            Doubt::SameWords { rows } => vec![("rows", Arg::rows(rows))],
            Doubt::NumberShared { number, rows } => {
                vec![("number", Arg::Text(number.clone())), ("rows", Arg::rows(rows))]
            }
            Doubt::NumberDayImpossible { number } => vec![("number", Arg::Text(number.clone()))],
            Doubt::NumberDayFar { number, days } => {
                vec![("number", Arg::Text(number.clone())), ("days", Arg::Text(days.to_string()))]
            }
            Doubt::AnswerBeforeLetter { written, replied } => {
                vec![("written", Arg::Text(written.clone())), ("replied", Arg::Text(replied.clone()))]
            }
        }
    }
}
