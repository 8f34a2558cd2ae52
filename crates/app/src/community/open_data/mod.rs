//! Published data 开放数据: what everybody may read, as tables for programs. A table is read as somebody reads it who is
//! not signed in and takes it out of the house: masked as the pages are, without what waits for a look. Every row names
//! the positions in the public log from which it follows.

mod of_funds;
mod of_matters;
mod of_meetings;
mod of_notices;
mod of_receptions;
mod of_resolutions;
mod of_votes;
mod part;
mod stranger;
mod words;
mod words_listed;

pub use part::{Field, FieldKind, OpenForm, OpenPart, csv_head, csv_line};
pub use words::{OpenWords, OpenWordsPart, list_open_words, open_references};
pub use words_listed::WordsOf;

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::Area;
use stranger::Stranger;

/// A table that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenTable {
    /// Public matters, the latest first.
    Matters,
    /// Resolutions, the latest first.
    Resolutions,
    /// Notices: those that run first.
    Notices,
    /// Meetings: those to come, then those that are over.
    Meetings,
    /// Receptions, the latest first.
    Receptions,
    /// Funds, with what moved in them this year.
    Funds,
    /// What is paid of funds, fund by fund.
    Expenses,
    /// Votes that are published, the latest first; none that is void.
    Votes,
    /// Their ballots, vote by vote.
    Ballots,
}

impl OpenTable {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Matters,
        Self::Resolutions,
        Self::Notices,
        Self::Meetings,
        Self::Receptions,
        Self::Funds,
        Self::Expenses,
        Self::Votes,
        Self::Ballots,
    ];

    /// Its name in addresses; its title is the text `open-data-table-…` of it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Matters => "matters",
            Self::Resolutions => "resolutions",
            Self::Notices => "notices",
            Self::Meetings => "meetings",
            Self::Receptions => "receptions",
            Self::Funds => "funds",
            Self::Expenses => "expenses",
            Self::Votes => "votes",
            Self::Ballots => "ballots",
        }
    }

    /// The table of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.key() == key)
    }

    /// The name of its file.
    pub fn file(self, form: OpenForm) -> String {
        format!("{}.{}", self.key(), form.key())
    }

    /// Its columns.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Matters => &of_matters::FIELDS,
            Self::Resolutions => &of_resolutions::FIELDS,
            Self::Notices => &of_notices::FIELDS,
            Self::Meetings => &of_meetings::FIELDS,
            Self::Receptions => &of_receptions::FIELDS,
            Self::Funds => &of_funds::FIELDS,
            Self::Expenses => &of_funds::EXPENSE_FIELDS,
            Self::Votes => &of_votes::FIELDS,
            Self::Ballots => &of_votes::BALLOT_FIELDS,
        }
    }

    /// The columns that tell its rows apart.
    pub fn key_fields(self) -> &'static [&'static str] {
        match self {
            Self::Matters | Self::Resolutions => &["number"],
            Self::Notices | Self::Meetings | Self::Receptions | Self::Funds | Self::Votes => &["id"],
            Self::Expenses => &["fund", "id"],
            Self::Ballots => &["vote", "code"],
        }
    }

    /// The column that names a row of another table by what tells the rows of that one apart. Whatever rests on a vote
    /// is not told here: a void one has no row.
    pub fn refers(self) -> Option<(&'static str, Self)> {
        match self {
            Self::Resolutions => Some(("meeting", Self::Meetings)),
            Self::Expenses => Some(("fund", Self::Funds)),
            Self::Ballots => Some(("vote", Self::Votes)),
            Self::Matters | Self::Notices | Self::Meetings | Self::Receptions | Self::Funds | Self::Votes => None,
        }
    }

    /// The areas of the log from which it follows: until one of them grows it stays what it was.
    pub fn areas(self) -> &'static [Area] {
        match self {
            Self::Matters => &[Area::Register, Area::Matter, Area::Support],
            Self::Resolutions => &[Area::Register, Area::Resolution, Area::Vote],
            Self::Notices => &[Area::Register, Area::Notice],
            Self::Meetings => &[Area::Register, Area::Body, Area::Meeting],
            Self::Receptions => &[Area::Register, Area::Reception],
            Self::Funds => &[Area::Register, Area::Fund, Area::Pledge],
            Self::Expenses => &[Area::Register, Area::Fund],
            Self::Votes | Self::Ballots => &[Area::Register, Area::Vote],
        }
    }
}

/// A part of a table: the first one, or the one that another part names as its next.
///
/// # Errors
/// [`Fail::NotFound`] where no part is called so; too many read now, or the database failed.
pub async fn open_part(app: &App, hall: &Hall, table: OpenTable, from: Option<&str>) -> Result<OpenPart, Fail> {
    // Whoever takes everything along does not hold up the pages.
    let _pass = app.gates.searching.enter().await?;
    let stranger = &Stranger { app, hall, who: Who::public(None) };
    let (rows, next) = match table {
        OpenTable::Matters => of_matters::read(stranger, from).await?,
        OpenTable::Resolutions => of_resolutions::read(stranger, from).await?,
        OpenTable::Notices => of_notices::read(stranger, from).await?,
        OpenTable::Meetings => of_meetings::read(stranger, from).await?,
        OpenTable::Receptions => of_receptions::read(stranger, from).await?,
        OpenTable::Funds => of_funds::read(stranger, from).await?,
        OpenTable::Expenses => of_funds::read_expenses(stranger, from).await?,
        OpenTable::Votes => of_votes::read(stranger, from).await?,
        OpenTable::Ballots => of_votes::read_ballots(stranger, from).await?,
    };
    Ok(OpenPart { fields: table.fields(), rows, next })
}
