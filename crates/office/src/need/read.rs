//! The rows of a list, by the headers of its columns.

use crate::account_book::amount;
use crate::clean::{quote, squeeze};
use crate::dates::{DateRules, civil};
use crate::finding::{Finding, Reason, Severity, Skip};
use crate::limits::{HEADER_ROWS_MAX, QUOTED_HEADERS_MAX};
use crate::read_workbook::read;
use crate::table::{Cell, Row, Sheet};
use crate::unreadable::Unreadable;
use crate::vocabulary::{is_footer, is_nothing, is_total};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A column of a list.
#[derive(Debug, Clone)]
pub struct LedgerColumn {
    /// By what it is asked for.
    pub key: &'static str,
    /// What its header may say.
    pub names: Vec<String>,
    /// Whether there is no list without it.
    pub must: bool,
}

/// What a file gave.
#[derive(Debug, Clone)]
pub struct LedgerFile {
    /// The sheet that was read; empty for a CSV file.
    pub sheet: String,
    /// The 1-based row of the header.
    pub header_row: u32,
    /// The columns that were found, with their headers.
    pub columns: BTreeMap<&'static str, String>,
    /// The rows.
    pub rows: Vec<LedgerRow>,
    /// Rows that are none of the list: totals, footers.
    pub findings: Vec<Finding>,
}

/// A row of a list.
#[derive(Debug, Clone)]
pub struct LedgerRow {
    /// The 1-based row that a person sees in the file.
    pub row: u32,
    cells: BTreeMap<&'static str, Cell>,
    rules: DateRules,
}

impl LedgerRow {
    fn cell(&self, key: &str) -> &Cell {
        static NOTHING: Cell = Cell::Empty;
        self.cells.get(key).unwrap_or(&NOTHING)
    }

    /// What a cell says, on one line; empty where it says nothing.
    pub fn text(&self, key: &str) -> String {
        let text = self.cell(key).text().split_whitespace().collect::<Vec<_>>().join(" ");
        if is_nothing(&text) { String::new() } else { text }
    }

    /// The start of what a cell says, to be quoted.
    pub fn quoted(&self, key: &str) -> String {
        quote(&self.text(key))
    }

    /// An amount in hundredths: fen of yuan.
    ///
    /// # Errors
    /// It is none; what the cell says.
    pub fn hundredths(&self, key: &str) -> Result<Option<i64>, String> {
        amount(self.cell(key), 0).map_err(|_| self.quoted(key))
    }

    /// A whole number.
    ///
    /// # Errors
    /// It is none; what the cell says.
    pub fn whole(&self, key: &str) -> Result<Option<i64>, String> {
        match self.hundredths(key)? {
            Some(hundredths) if hundredths % 100 != 0 => Err(self.quoted(key)),
            number => Ok(number.map(|hundredths| hundredths / 100)),
        }
    }

    /// A day.
    ///
    /// # Errors
    /// It is none; what the cell says.
    pub fn day(&self, key: &str) -> Result<Option<Date>, String> {
        if self.text(key).is_empty() {
            return Ok(None);
        }
        civil(self.cell(key), &self.rules).map(|civil| Some(civil.at.date())).map_err(|_| self.quoted(key))
    }
}

/// Reads a list from a CSV, xlsx, xls or ods file.
///
/// # Errors
/// The file is no table, or has no header with the columns that must be there.
pub fn ledger(bytes: &[u8], columns: &[LedgerColumn]) -> Result<LedgerFile, Unreadable> {
    let table = read(bytes)?;
    let mut refused = None;
    for sheet in table.sheets.iter().filter(|sheet| !sheet.hidden && !sheet.rows.is_empty()) {
        match header(sheet, columns) {
            Some((at, places)) => return Ok(read_sheet(sheet, at, &places)),
            None => refused = refused.or_else(|| Some(no_header(sheet, columns))),
        }
    }
    Err(refused.unwrap_or(Unreadable::Empty))
}

type Places = BTreeMap<&'static str, usize>;

/// The row in which most columns are named.
fn header(sheet: &Sheet, columns: &[LedgerColumn]) -> Option<(usize, Places)> {
    let mut best: Option<(usize, Places)> = None;
    for (at, row) in sheet.rows.iter().take(HEADER_ROWS_MAX).enumerate() {
        let mut places = Places::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let text = squeeze(&cell.text()).to_lowercase();
            let is_it = |column: &&LedgerColumn| column.names.iter().any(|name| squeeze(name).to_lowercase() == text);
            if let Some(column) = columns.iter().filter(|_| !text.is_empty()).find(is_it) {
                places.entry(column.key).or_insert(place);
            }
        }
        let has_all = columns.iter().all(|column| !column.must || places.contains_key(column.key));
        if has_all && best.as_ref().is_none_or(|(_, best)| places.len() > best.len()) {
            best = Some((at, places));
        }
    }
    best
}

fn no_header(sheet: &Sheet, columns: &[LedgerColumn]) -> Unreadable {
    // Of rows that are equally wide the first one is the likeliest.
    let rows = sheet.rows.iter().take(HEADER_ROWS_MAX).rev();
    let widest = rows.max_by_key(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count());
    let tried = widest.map(|row| row.cells.iter().map(|cell| quote(&cell.text())).collect::<Vec<_>>());
    let filled = tried.unwrap_or_default().into_iter().filter(|text| !text.is_empty());
    let needed = columns.iter().filter(|column| column.must).map(|column| column.names.join("/")).collect();
    Unreadable::NoListHeader { needed, tried: filled.take(QUOTED_HEADERS_MAX).collect() }
}

fn read_sheet(sheet: &Sheet, at: usize, places: &Places) -> LedgerFile {
    let header = &sheet.rows[at];
    let rules = DateRules { date_1904: sheet.date_1904, ..DateRules::default() };
    let (mut rows, mut findings) = (vec![], vec![]);
    for row in &sheet.rows[at + 1..] {
        match skip(row, header, places) {
            Some(skip) => {
                let reasons = vec![Reason::Skip(skip)];
                findings.push(Finding { row: row.number, severity: Severity::Skipped, reasons });
            }
            None => {
                let cells = places.iter().map(|(key, place)| (*key, row.cell(*place).clone())).collect();
                rows.push(LedgerRow { row: row.number, cells, rules });
            }
        }
    }
    LedgerFile {
        sheet: sheet.name.clone(),
        header_row: header.number,
        columns: places.iter().map(|(key, place)| (*key, header.cell(*place).text())).collect(),
        rows,
        findings,
    }
}

fn skip(row: &Row, header: &Row, places: &Places) -> Option<Skip> {
    let same = |place: &&usize| !row.cell(**place).is_empty() && row.cell(**place) == header.cell(**place);
    if places.values().filter(same).count() >= 2 {
        return Some(Skip::Header);
    }
    // A row that says so much is one of the list, whatever it begins with.
    if places.values().filter(|place| !row.cell(**place).is_empty()).count() > 2 {
        return None;
    }
    let Some(Cell::Text(first)) = row.cells.iter().find(|cell| !cell.is_empty()) else { return None };
    match first.as_str() {
        first if is_total(first) => Some(Skip::Total),
        first if is_footer(first) => Some(Skip::Footer),
        _ => None,
    }
}
