//! xls, the format of Excel 97 to 2003, which many offices and systems still write.
//!
//! Read here and not by calamine: its reader trusts the sizes and chains that the file claims, so that a few bytes can
//! ask it for any amount of memory. The container is the `cfb` crate's part, the records are ours.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use crate::biff::{self, Record, Records, f64_at, is_builtin_date, is_date_format, u16_at, u32_at};
use crate::dates::from_serial;
use crate::limits::FILE_BYTES_MAX;
use crate::table::{Budget, Cell, Merge, Sheet, SheetBuilder, Table};
use crate::unreadable::{FileKind, Unreadable};

/// Record types, \[MS-XLS\] 2.3.1.
mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000A;
    pub const DATE_1904: u16 = 0x0022;
    pub const FILE_PASS: u16 = 0x002F;
    pub const COLUMN_INFO: u16 = 0x007D;
    pub const BOUND_SHEET: u16 = 0x0085;
    pub const MUL_RK: u16 = 0x00BD;
    pub const RSTRING: u16 = 0x00D6;
    pub const XF: u16 = 0x00E0;
    pub const MERGED_CELLS: u16 = 0x00E5;
    pub const SST: u16 = 0x00FC;
    pub const LABEL_SST: u16 = 0x00FD;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const BOOL_ERR: u16 = 0x0205;
    pub const STRING: u16 = 0x0207;
    pub const ROW: u16 = 0x0208;
    pub const RK: u16 = 0x027E;
    pub const FORMAT: u16 = 0x041E;
    pub const BOF: u16 = 0x0809;
}

pub(crate) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(Unreadable::damaged)?;
    let mut stream = Vec::new();
    if container.is_stream("/Workbook") {
        let workbook = container.open_stream("/Workbook").map_err(Unreadable::damaged)?;
        workbook.take(FILE_BYTES_MAX as u64).read_to_end(&mut stream).map_err(Unreadable::damaged)?;
    } else if container.exists("/EncryptedPackage") {
        return Err(Unreadable::Encrypted);
    } else if container.exists("/WordDocument") {
        return Err(Unreadable::NotATable(FileKind::TextDocument));
    } else if container.exists("/Book") {
        return Err(Unreadable::NotATable(FileKind::OtherWorkbook));
    } else {
        return Err(Unreadable::NotATable(FileKind::Unknown));
    }
    let globals = Globals::read(&stream)?;
    let mut budget = Budget::new();
    let mut sheets = Vec::new();
    for tab in &globals.tabs {
        sheets.push(read_sheet(&stream, tab, &globals, &mut budget)?);
    }
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Unreadable::Empty);
    }
    Ok(Table { sheets })
}

struct Tab {
    position: usize,
    name: String,
    hidden: bool,
}

/// What stands before the sheets and holds for all of them.
#[derive(Default)]
struct Globals {
    tabs: Vec<Tab>,
    strings: Vec<String>,
    date_1904: bool,
    /// For each cell style: whether it shows a date.
    styles: Vec<bool>,
}

impl Globals {
    fn read(stream: &[u8]) -> Result<Self, Unreadable> {
        let mut globals = Globals::default();
        let mut own_formats = BTreeMap::new();
        let mut number_formats = Vec::new();
        for record in Records::from(stream, 0) {
            let data = record.data();
            match record.kind {
                kind::BOF if u16_at(data, 0) != Some(0x0600) => {
                    return Err(Unreadable::NotATable(FileKind::OtherWorkbook));
                }
                kind::FILE_PASS => return Err(Unreadable::Encrypted),
                kind::DATE_1904 => globals.date_1904 = u16_at(data, 0) == Some(1),
                kind::FORMAT => {
                    if let (Some(id), Some(format)) = (u16_at(data, 0), biff::Cursor::new(&record, 2).string()) {
                        own_formats.insert(id, is_date_format(&format));
                    }
                }
                kind::XF => number_formats.push(u16_at(data, 2).unwrap_or(0)),
                kind::BOUND_SHEET => globals.tabs.extend(tab(&record)),
                kind::SST => globals.strings = shared_strings(&record),
                kind::EOF => break,
                _ => {}
            }
        }
        let is_date = |format| own_formats.get(format).copied().unwrap_or_else(|| is_builtin_date(*format));
        globals.styles = number_formats.iter().map(is_date).collect();
        if globals.tabs.is_empty() {
            return Err(Unreadable::damaged("no sheets"));
        }
        Ok(globals)
    }

    fn number(&self, number: f64, style: Option<u16>) -> Cell {
        let is_date = style.and_then(|style| self.styles.get(usize::from(style)).copied()).unwrap_or(false);
        match is_date.then(|| from_serial(number, self.date_1904)).flatten() {
            Some(at) => Cell::Date(at),
            None => Cell::Number(number),
        }
    }

    fn shared(&self, index: Option<u32>) -> Cell {
        index.and_then(|index| self.strings.get(index as usize)).map_or(Cell::Empty, |text| Cell::Text(text.clone()))
    }
}

/// A worksheet's tab; charts and macro sheets have none for us. Its name has a length of one byte.
fn tab(record: &Record<'_>) -> Option<Tab> {
    let data = record.data();
    let (state, sheet_type) = (*data.get(4)?, *data.get(5)?);
    let (length, flags) = (*data.get(6)?, *data.get(7)?);
    let name = biff::Cursor::new(record, 8).characters(usize::from(length), flags)?;
    (sheet_type == 0).then_some(Tab { position: u32_at(data, 0)? as usize, name, hidden: state & 3 != 0 })
}

fn shared_strings(record: &Record<'_>) -> Vec<String> {
    let mut cursor = biff::Cursor::new(record, 8);
    let count = u32_at(record.data(), 4).unwrap_or(0);
    (0..count).map_while(|_| cursor.string()).collect()
}

fn read_sheet(stream: &[u8], tab: &Tab, globals: &Globals, budget: &mut Budget) -> Result<Sheet, Unreadable> {
    let mut sheet = SheetBuilder::new(&tab.name, tab.hidden, globals.date_1904, budget)?;
    let mut merges = Vec::new();
    let mut depth = 0u32;
    let mut awaiting_text = None;
    for record in Records::from(stream, tab.position) {
        match record.kind {
            // A chart inside the sheet is a stream of its own within ours.
            kind::BOF => depth = depth.saturating_add(1),
            kind::EOF if depth <= 1 => break,
            kind::EOF => depth -= 1,
            _ if depth != 1 => {}
            kind::ROW => {
                if let Some(row) = hidden_row(record.data()) {
                    sheet.hide(row);
                }
            }
            kind::COLUMN_INFO => {
                if let Some((first, last)) = hidden_columns(record.data()) {
                    sheet.hide_columns(first, last);
                }
            }
            kind::MERGED_CELLS => merges.extend(merged(record.data())),
            kind::STRING => {
                if let (Some((row, column)), Some(text)) =
                    (awaiting_text.take(), biff::Cursor::new(&record, 0).string())
                {
                    sheet.put(row, column, Cell::Text(text))?;
                }
            }
            kind::FORMULA if formula_is_text(record.data()) => awaiting_text = position(record.data()),
            _ => put_cells(&record, globals, &mut sheet)?,
        }
    }
    sheet.finish(&merges)
}

/// The row, where its record says that it has no height.
fn hidden_row(data: &[u8]) -> Option<u32> {
    const NO_HEIGHT: u16 = 0x20;
    (u16_at(data, 12)? & NO_HEIGHT != 0).then_some(u16_at(data, 0)?.into())
}

/// First and last of columns, where their record says that they are hidden or have no width.
fn hidden_columns(data: &[u8]) -> Option<(u32, u32)> {
    const HIDDEN: u16 = 0x01;
    let is_hidden = u16_at(data, 8)? & HIDDEN != 0 || u16_at(data, 4)? == 0;
    is_hidden.then_some((u16_at(data, 0)?.into(), u16_at(data, 2)?.into()))
}

fn position(data: &[u8]) -> Option<(u32, u32)> {
    Some((u16_at(data, 0)?.into(), u16_at(data, 2)?.into()))
}

fn put_cells(record: &Record<'_>, globals: &Globals, sheet: &mut SheetBuilder<'_>) -> Result<(), Unreadable> {
    let data = record.data();
    let Some((row, column)) = position(data) else { return Ok(()) };
    let style = u16_at(data, 4);
    let number = |value: Option<f64>| value.map_or(Cell::Empty, |value| globals.number(value, style));
    let cell = match record.kind {
        kind::NUMBER => number(f64_at(data, 6)),
        kind::RK => number(u32_at(data, 6).map(biff::rk)),
        kind::FORMULA => formula_value(data, number(f64_at(data, 6))),
        kind::LABEL_SST => globals.shared(u32_at(data, 6)),
        kind::LABEL | kind::RSTRING => biff::Cursor::new(record, 6).string().map_or(Cell::Empty, Cell::Text),
        kind::BOOL_ERR if data.get(7) == Some(&0) => truth(data.get(6)),
        kind::MUL_RK => return put_row_of_numbers(data, row, column, globals, sheet),
        _ => Cell::Empty,
    };
    sheet.put(row, column, cell)
}

/// Several numbers side by side: style and packed number of each, then the last column.
fn put_row_of_numbers(
    data: &[u8],
    row: u32,
    first: u32,
    globals: &Globals,
    sheet: &mut SheetBuilder<'_>,
) -> Result<(), Unreadable> {
    let pairs = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
    for (column, pair) in (first..).zip(pairs.chunks_exact(6)) {
        if let Some(bits) = u32_at(pair, 2) {
            sheet.put(row, column, globals.number(biff::rk(bits), u16_at(pair, 0)))?;
        }
    }
    Ok(())
}

fn truth(value: Option<&u8>) -> Cell {
    Cell::Text(if value == Some(&0) { "FALSE" } else { "TRUE" }.to_owned())
}

/// A formula's value is text and stands in the next `STRING` record.
fn formula_is_text(data: &[u8]) -> bool {
    u16_at(data, 12) == Some(0xFFFF) && data.get(6) == Some(&0)
}

/// A formula's value when it is not text: a number, or a truth value, or an error that counts as empty.
fn formula_value(data: &[u8], number: Cell) -> Cell {
    match (u16_at(data, 12), data.get(6)) {
        (Some(0xFFFF), Some(1)) => truth(data.get(8)),
        (Some(0xFFFF), _) => Cell::Empty,
        _ => number,
    }
}

fn merged(data: &[u8]) -> impl Iterator<Item = Merge> + '_ {
    data.get(2..).unwrap_or_default().chunks_exact(8).filter_map(|range| {
        Some(Merge { top: u16_at(range, 0)?.into(), bottom: u16_at(range, 2)?.into(), left: u16_at(range, 4)?.into() })
    })
}
