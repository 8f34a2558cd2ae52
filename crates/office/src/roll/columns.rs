//! Which column of a roll holds what: by the words of the offices, in a header of one row or of two.

use super::field::RollField;
use super::file::{BadRoll, RollColumn};
use super::part;
use crate::clean::{quote, squeeze};
use crate::columns::letter;
use crate::limits::{HEADER_ROWS_MAX, QUOTED_HEADERS_MAX};
use crate::table::{Cell, Row, Sheet};
use std::collections::BTreeMap;

/// The columns of a sheet.
pub(super) struct Columns {
    /// The 1-based row below which the homes stand.
    pub(super) header_row: u32,
    /// The first row of the header.
    pub(super) first_row: u32,
    /// Headers that name once more what a column before them holds.
    pub(super) twice: Vec<(RollField, String)>,
    /// In which column what stands, 0-based.
    pub(super) places: BTreeMap<RollField, usize>,
    headers: Vec<String>,
}

impl Columns {
    /// The header of a sheet: the first of the rows, or of two rows together, in which most columns are known.
    pub(super) fn find(sheet: &Sheet) -> Result<Columns, BadRoll> {
        let rows: Vec<&Row> = sheet.rows.iter().take(HEADER_ROWS_MAX).collect();
        let mut best: Option<Columns> = None;
        for (nth, row) in rows.iter().enumerate() {
            let below = rows.get(nth + 1).filter(|below| below.number == row.number + 1 && is_of_header(below));
            let alone = Columns::of(row.number, &[row]);
            let both = below.filter(|_| !has_number(row)).map(|below| Columns::of(below.number, &[row, below]));
            for columns in [Some(alone), both].into_iter().flatten().filter(Columns::is_usable) {
                if best.as_ref().is_none_or(|best| columns.places.len() > best.places.len()) {
                    best = Some(columns);
                }
            }
        }
        best.ok_or_else(|| {
            // Of several the first.
            let widest = rows.iter().rev().max_by_key(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count());
            let tried = widest.map(|row| row.cells.iter().map(|cell| quote(&cell.text())).collect::<Vec<_>>());
            let filled = tried.unwrap_or_default().into_iter().filter(|text| !text.is_empty());
            BadRoll::NoHeader { tried: filled.take(QUOTED_HEADERS_MAX).collect() }
        })
    }

    /// The columns that rows name together, the last of them most nearly.
    fn of(header_row: u32, rows: &[&Row]) -> Columns {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let line = |row: &Row, at: usize| row.cell(at).text().split_whitespace().collect::<Vec<_>>().join(" ");
        let first_row = rows.first().map_or(header_row, |row| row.number);
        let (places, headers, twice) = (BTreeMap::new(), vec![], vec![]);
        let mut columns = Columns { header_row, first_row, twice, places, headers };
        for at in 0..width {
            let named = rows.iter().rev().map(|row| line(row, at)).filter(|text| !text.is_empty());
            let named: Vec<String> = named.collect();
            let known = named.iter().find_map(|text| RollField::of(text));
            if let Some(field) = known {
                columns.places.entry(field).or_insert(at);
            }
            let header = named.into_iter().next().unwrap_or_default();
            if let Some(field) = known.filter(|field| columns.places.get(field) != Some(&at)) {
                columns.twice.push((field, header.clone()));
            }
            columns.headers.push(header);
        }
        columns
    }

    /// A home has a number, and something that is said of it.
    fn is_usable(&self) -> bool {
        let has = |field| self.places.contains_key(&field);
        let says = self.places.keys().any(|field| *field > RollField::Address && *field < RollField::Serial);
        (has(RollField::Room) || has(RollField::Address)) && says
    }

    /// A column that is headed only 性质 is read where it says uses in some row; elsewhere it says whose kind of
    /// property a home is, and nothing here.
    pub(super) fn keep_what_says_uses(&mut self, sheet: &Sheet) {
        let says = |row: &Row| matches!(part::of_nature(self.cell(row, RollField::Nature)), Ok(Some(_)));
        if !sheet.rows.iter().filter(|row| row.number > self.header_row).any(says) {
            self.places.remove(&RollField::Nature);
        }
    }

    pub(super) fn cell<'r>(&self, row: &'r Row, field: RollField) -> &'r Cell {
        static NOTHING: Cell = Cell::Empty;
        self.places.get(&field).map_or(&NOTHING, |at| row.cell(*at))
    }

    /// The text above a column.
    pub(super) fn header(&self, field: RollField) -> Option<&str> {
        self.headers.get(*self.places.get(&field)?).map(String::as_str)
    }

    /// How many columns have a header.
    pub(super) fn width(&self) -> usize {
        self.headers.iter().rposition(|header| !header.is_empty()).map_or(0, |last| last + 1)
    }

    pub(super) fn has(&self, field: RollField) -> bool {
        self.places.contains_key(&field)
    }

    /// Whether a row repeats the header, as offices do at the top of every printed page.
    pub(super) fn are_repeated_in(&self, row: &Row) -> bool {
        let same = |at: &&usize| {
            let text = squeeze(&row.cell(**at).text());
            !text.is_empty() && self.headers.get(**at).is_some_and(|header| squeeze(header) == text)
        };
        self.places.values().filter(same).count() >= 2
    }

    pub(super) fn told(&self) -> BTreeMap<RollField, RollColumn> {
        let header = |at: usize| self.headers.get(at).cloned().unwrap_or_default();
        let column =
            |(field, at): (&RollField, &usize)| (*field, RollColumn { letter: letter(*at), header: header(*at) });
        self.places.iter().map(column).collect()
    }

    pub(super) fn unused(&self) -> Vec<String> {
        let is_used = |at: usize| self.places.values().any(|place| *place == at);
        let headers = self.headers.iter().enumerate().filter(|(at, text)| !text.is_empty() && !is_used(*at));
        headers.map(|(_, text)| quote(text)).collect()
    }
}

/// Whether a row can be the second of a header: it names a column, and no cell of it is a number.
fn is_of_header(row: &&&Row) -> bool {
    !has_number(row) && row.cells.iter().any(|cell| RollField::of(&cell.text()).is_some())
}

/// Whether a cell is a number: then the row is of no header.
fn has_number(row: &Row) -> bool {
    let is_number = |cell: &Cell| match cell {
        Cell::Number(_) | Cell::Date(_) => true,
        Cell::Text(text) => squeeze(text).parse::<f64>().is_ok(),
        Cell::Empty => false,
    };
    row.cells.iter().any(is_number)
}
