//! Which column of an account book holds what.

use super::field::BookField;
use crate::clean::{quote, squeeze};
use crate::limits::{HEADER_ROWS_MAX, QUOTED_HEADERS_MAX};
use crate::money_unit::{Said, unit_of_header};
use crate::table::{Cell, Row, Sheet};
use crate::unreadable::Unreadable;
use std::collections::BTreeMap;

/// The columns of a sheet.
pub(super) struct Columns {
    /// The 1-based row below which the rows stand.
    pub(super) header_row: u32,
    /// In which column what stands, 0-based.
    pub(super) places: BTreeMap<BookField, usize>,
    /// What the headers of amounts say of their units.
    pub(super) units: BTreeMap<BookField, Said>,
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
        best.ok_or_else(|| {
            let widest = rows.iter().rev().max_by_key(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count());
            let tried = widest.map(|row| row.cells.iter().map(|cell| quote(&cell.text())).collect::<Vec<_>>());
            let filled = tried.unwrap_or_default().into_iter().filter(|text| !text.is_empty());
            Unreadable::NoBookHeader { tried: filled.take(QUOTED_HEADERS_MAX).collect() }
        })
    }

    /// The columns that rows name together, the last of them most nearly.
    fn of(header_row: u32, rows: &[&Row]) -> Columns {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut columns = Columns { header_row, places: BTreeMap::new(), units: BTreeMap::new(), headers: vec![] };
        for at in 0..width {
            let named: Vec<String> = rows.iter().rev().map(|row| row.cell(at).text()).collect();
            let field = named.iter().find_map(|text| BookField::of(text));
            if let Some(field) = field.filter(|field| !columns.places.contains_key(field)) {
                columns.places.insert(field, at);
                if BookField::AMOUNTS.contains(&field) {
                    columns.units.insert(field, unit_of_column(rows, at));
                }
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

    /// The texts in which a row may call itself a total or a balance: up to what for, and no amounts.
    pub(super) fn label_cells<'r>(&self, row: &'r Row) -> impl Iterator<Item = &'r str> {
        let place = |field| self.places.get(&field).copied();
        let last = place(BookField::Summary).max(place(BookField::Source)).unwrap_or(0);
        let others: Vec<usize> =
            BookField::AMOUNTS.into_iter().chain([BookField::Direction]).filter_map(place).collect();
        let cells = row.cells.iter().enumerate().take(last + 1).filter(move |(at, _)| !others.contains(at));
        cells.filter_map(|(_, cell)| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None })
    }

    /// Whether a row repeats the header, as offices do at the top of every printed page.
    pub(super) fn are_repeated_in(&self, row: &Row) -> bool {
        let same = |at: &&usize| {
            let text = squeeze(&row.cell(**at).text());
            !text.is_empty() && self.headers.get(**at).is_some_and(|header| squeeze(header) == text)
        };
        self.places.values().filter(same).count() >= 2
    }

    /// The header of a field.
    pub(super) fn header(&self, field: BookField) -> &str {
        self.places.get(&field).and_then(|at| self.headers.get(*at)).map_or("", String::as_str)
    }

    /// What was found where: the header of each field.
    pub(super) fn told(&self) -> BTreeMap<BookField, String> {
        let header = |at: usize| self.headers.get(at).cloned().unwrap_or_default();
        self.places.iter().map(|(field, at)| (*field, header(*at))).collect()
    }
}

/// What the headers over a column say of its unit: its own, or else that which stands over several columns.
fn unit_of_column(rows: &[&Row], at: usize) -> Said {
    let of = |row: &&Row| match row.cell(at).text() {
        // What stands alone in its row is a title.
        text if text.is_empty() && !row.is_one_cell() => {
            let left = row.cells.iter().take(at).rev().find(|cell| !cell.is_empty());
            left.map_or(Said::Nothing, |cell| unit_of_header(&cell.text()))
        }
        text => unit_of_header(&text),
    };
    let said = rows.iter().rev().map(of).find(|said| *said != Said::Nothing);
    said.unwrap_or(Said::Nothing)
}

fn is_of_words(row: &Row) -> bool {
    row.cells.iter().all(|cell| matches!(cell, Cell::Empty | Cell::Text(_)))
        && !row.cells.iter().any(|cell| crate::plain_number::is_number(&cell.text()))
}
