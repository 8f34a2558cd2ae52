//! A place as a row of a list says it, and the rows that are none.

use crate::table::{Cell, Row};
use crate::vocabulary::is_total;

/// A list of places as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceList {
    /// The places, in the order of the rows.
    pub rows: Vec<PlaceRow>,
    /// Rows that add up others and are no places: the number that a person sees beside each, and what it calls itself.
    pub totals: Vec<(u32, String)>,
}

/// A row of the list, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceRow {
    /// The number that a person sees beside the row.
    pub row: u32,
    /// Its name.
    pub name: String,
    /// What it is, in the words of the file.
    pub kind: String,
    /// Its code; may be empty.
    pub code: String,
    /// What it lies in: code, name or full name; empty at the top.
    pub parent: String,
}

impl PlaceRow {
    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        [&self.name, &self.kind, &self.code, &self.parent].iter().all(|text| text.is_empty())
    }
}

/// What a row calls itself that adds up others, in the first cell that says anything or where a name stands; none for
/// a place.
pub(crate) fn total(row: &Row, names: impl Iterator<Item = usize>) -> Option<String> {
    let first = row.cells.iter().find(|cell| !cell.is_empty());
    first.into_iter().chain(names.map(|column| row.cell(column))).map(Cell::text).find(|text| is_total(text))
}
