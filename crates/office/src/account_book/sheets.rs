//! Which sheet of a workbook is read, and what is said of the others: no row is left out without a word.

use super::columns::Columns;
use super::file::{BookFile, BookSpan};
use super::read::read_sheet;
use super::reason::BookReason;
use crate::clean::quote;
use crate::read_workbook::read;
use crate::table::Sheet;
use crate::unreadable::Unreadable;

/// Reads an account book or a quarterly sheet from a CSV, xlsx, xls or ods file: of a workbook the first sheet that is
/// not hidden and has rows below such a header.
///
/// # Errors
/// The file is no table, or has no header with income and expense. A faulty row is never an error: it is a finding.
pub fn account_book(bytes: &[u8], span: BookSpan) -> Result<BookFile, Unreadable> {
    book_of(&read(bytes)?.sheets, span)
}

pub(super) fn book_of(sheets: &[Sheet], span: BookSpan) -> Result<BookFile, Unreadable> {
    let (mut chosen, mut bare, mut refused, mut left_out) = (None, None, None, vec![]);
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        match Columns::find(sheet) {
            Ok(columns) if rows_below(sheet, columns.header_row) == 0 => {
                bare = bare.or(Some((sheet, columns)).filter(|_| !sheet.hidden));
            }
            Ok(columns) if chosen.is_none() && !sheet.hidden => chosen = Some((sheet, columns)),
            Ok(columns) => left_out.push(not_read(sheet, columns.header_row)),
            Err(bad) => {
                refused = refused.or(Some(bad).filter(|_| !sheet.hidden));
                left_out.push(sheet_left_out(sheet, sheet.rows.len()));
            }
        }
    }
    let (sheet, columns) = chosen.or(bare).ok_or(refused.unwrap_or(Unreadable::Empty))?;
    Ok(read_sheet(sheet, columns, left_out, span))
}

fn rows_below(sheet: &Sheet, header_row: u32) -> usize {
    sheet.rows.iter().filter(|row| row.number > header_row).count()
}

/// A second book cannot be one with the first, whose rows have the same numbers: it has to be said which is meant. A
/// hidden one is not meant to be shown.
fn not_read(sheet: &Sheet, header_row: u32) -> BookReason {
    let rows = rows_below(sheet, header_row);
    match sheet.hidden {
        true => sheet_left_out(sheet, rows),
        false => BookReason::OtherBook { sheet: quote(&sheet.name), rows },
    }
}

fn sheet_left_out(sheet: &Sheet, rows: usize) -> BookReason {
    BookReason::SheetLeftOut { sheet: quote(&sheet.name), rows }
}
