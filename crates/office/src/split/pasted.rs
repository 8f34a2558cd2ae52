//! What becomes of rows that were pasted: homes and what was left out, or why they were not read.

use crate::unreadable::Unreadable;
use mingtong_domain::split::{PartyField, SentParty};

/// What was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// The homes.
    pub homes: Vec<PastedHome>,
    /// Headings of columns that say nothing about a split.
    pub unused: Vec<String>,
    /// Rows that add up the others 合计; they are left out.
    pub sums: Vec<u32>,
    /// Those of them that say something else than the homes come to: the row, what it says, and what they come to.
    /// A row may be missing.
    pub sums_off: Vec<(u32, String, String)>,
    /// Other rows that are left out, with what stands in them: titles, headings again, who made the list.
    pub skipped: Vec<(u32, String)>,
    /// Homes in whose row stands exactly what the rows above come to.
    pub like_sums: Vec<(u32, String)>,
    /// Homes without a number where the others have one.
    pub unnumbered: Vec<(u32, String)>,
}

/// A row that adds up others, with the measures that it says, in billionths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sum {
    /// The 1-based number of its row.
    pub(super) row: u32,
    /// What it says of each measure.
    pub(super) said: Vec<(PartyField, u128)>,
}

/// A home as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PastedHome {
    /// The 1-based number of its row.
    pub row: u32,
    /// Its floor, for whoever reads the sheet.
    pub floor: String,
    /// What is said of it.
    pub party: SentParty,
}

/// Why rows were not read.
#[derive(Debug, Clone, PartialEq)]
pub enum BadPaste {
    /// They are no rows and columns.
    Unreadable(Unreadable),
    /// There are headings, and none of them is that of a number of a home.
    NoId,
    /// A row has more cells than there are headings, or than were asked for.
    TooWide {
        /// The row.
        row: u32,
        /// Its cells.
        columns: usize,
        /// Whether there are headings.
        has_headings: bool,
    },
    /// Above the headings stands what may be a home.
    Above {
        /// The row.
        row: u32,
        /// That of the headings.
        headings: u32,
    },
    /// A word that is a heading stands where homes are.
    HeadingOrHome {
        /// The row.
        row: u32,
        /// The word.
        text: String,
    },
    /// A measure is given in a unit in which nothing is split.
    Unit {
        /// The row.
        row: u32,
        /// What says so.
        text: String,
    },
    /// Where a home is named stands what is no name.
    NoName {
        /// The row.
        row: u32,
        /// What stands there.
        text: String,
    },
    /// A separator of thousands may have made two cells of one.
    Thousands {
        /// The row.
        row: u32,
    },
    /// Spaces or commas part its cells, and it has not as many of them as the headings: one may be empty.
    Uneven {
        /// The row.
        row: u32,
        /// Its cells.
        columns: usize,
        /// Those of the headings.
        headings: usize,
    },
    /// Two columns mean the same.
    Twice {
        /// The row.
        row: u32,
        /// The heading of the second.
        text: String,
    },
    /// A heading asks who does not pay.
    Turned {
        /// The row.
        row: u32,
        /// The heading.
        text: String,
    },
    /// A row may be a home, a sum or a note.
    Doubtful {
        /// The row.
        row: u32,
        /// What stands in it.
        text: String,
    },
    /// One cell names several homes.
    Several {
        /// The row.
        row: u32,
        /// What stands in it.
        text: String,
    },
    /// A home that stands there already, written otherwise: 101 and 101室.
    Same {
        /// The row.
        row: u32,
        /// How it is written in it.
        text: String,
        /// The row above.
        other: u32,
    },
    /// Some are ticked as paying, and beside this one stands nothing.
    Unticked {
        /// The row.
        row: u32,
        /// The home.
        text: String,
    },
}
