//! Which column of an account book holds what.

use super::field::BookField;
use crate::clean::{quote, squeeze};
use crate::limits::{HEADER_ROWS_MAX, QUOTED_HEADERS_MAX};
use crate::table::{Cell, Row, Sheet};
use crate::unreadable::Unreadable;
use std::collections::BTreeMap;

/// The columns of a sheet.
pub(super) struct Columns {
    /// The 1-based row below which the rows stand.
    pub(super) header_row: u32,
    /// In which column what stands, 0-based.
    pub(super) places: BTreeMap<BookField, usize>,
    /// Whether amounts are of ten thousand yuan.
    pub(super) in_myriads: bool,
    headers: Vec<String>,
}

impl Columns {
    /// The header: the first of the rows, or of two rows together, in which most columns are known.
    pub(super) fn find(sheet: &Sheet) -> Result<Columns, Unreadable> {
        let rows: Vec<&Row> = sheet.rows.iter().take(HEADER_ROWS_MAX).collect();
        let mut best: Option<Columns> = None;
        for (nth, row) in rows.iter().enumerate() {
            let below = rows.get(nth + 1).filter(|below| below.number == row.number + 1 && is_of_words(below));
            let both = below.map(|below| Columns::of(below.number, &[row, below]));
            for columns in [Some(Columns::of(row.number, &[row])), both].into_iter().flatten() {
                let is_more = best.as_ref().is_none_or(|best| columns.places.len() > best.places.len());
                if columns.is_usable() && is_more {
                    best = Some(columns);
                }
            }
        }
        let titles = |columns: &Columns| {
            let above = rows.iter().filter(|row| row.number <= columns.header_row);
            above.flat_map(|row| &row.cells).any(|cell| squeeze(&cell.text()).contains("万元"))
        };
        best.map(|columns| Columns { in_myriads: titles(&columns), ..columns }).ok_or_else(|| {
            let widest = rows.iter().rev().max_by_key(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count());
            let tried = widest.map(|row| row.cells.iter().map(|cell| quote(&cell.text())).collect::<Vec<_>>());
            let filled = tried.unwrap_or_default().into_iter().filter(|text| !text.is_empty());
            Unreadable::NoHeader { tried: filled.take(QUOTED_HEADERS_MAX).collect() }
        })
    }

    /// The columns that rows name together, the last of them most nearly.
    fn of(header_row: u32, rows: &[&Row]) -> Columns {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut columns = Columns { header_row, places: BTreeMap::new(), in_myriads: false, headers: vec![] };
        for at in 0..width {
            let named: Vec<String> = rows.iter().rev().map(|row| row.cell(at).text()).collect();
            if let Some(field) = named.iter().find_map(|text| BookField::of(text)) {
                columns.places.entry(field).or_insert(at);
            }
            columns.headers.push(named.into_iter().find(|text| !text.is_empty()).unwrap_or_default());
        }
        columns
    }

    /// A row says what for, and how much came in and went out.
    fn is_usable(&self) -> bool {
        let has = |field| self.places.contains_key(&field);
        let both = has(BookField::Income) && has(BookField::Expense);
        (has(BookField::Summary) || has(BookField::Source))
            && (both || has(BookField::Direction) && has(BookField::Amount))
    }

    pub(super) fn has(&self, field: BookField) -> bool {
        self.places.contains_key(&field)
    }

    pub(super) fn cell<'r>(&self, row: &'r Row, field: BookField) -> &'r Cell {
        static NOTHING: Cell = Cell::Empty;
        self.places.get(&field).map_or(&NOTHING, |at| row.cell(*at))
    }

    /// Whether a row repeats the header, as offices do at the top of every printed page.
    pub(super) fn are_repeated_in(&self, row: &Row) -> bool {
        let same = |at: &&usize| {
            let text = squeeze(&row.cell(**at).text());
            !text.is_empty() && self.headers.get(**at).is_some_and(|header| squeeze(header) == text)
        };
        self.places.values().filter(same).count() >= 2
    }

    /// What was found where: the header of each field.
    pub(super) fn told(&self) -> BTreeMap<BookField, String> {
        let header = |at: usize| self.headers.get(at).cloned().unwrap_or_default();
        self.places.iter().map(|(field, at)| (*field, header(*at))).collect()
    }
}

fn is_of_words(row: &Row) -> bool {
    row.cells.iter().all(|cell| matches!(cell, Cell::Empty | Cell::Text(_)))
        && !row.cells.iter().any(|cell| crate::plain_number::is_number(&cell.text()))
}
