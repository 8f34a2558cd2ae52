//! From a file's bytes to a table, by what the bytes are and not by what the file is called.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::container::{Container, measure};
use crate::dates::from_serial;
use crate::hidden::hidden;
use crate::limits::FILE_BYTES_MAX;
use crate::table::{Budget, Cell, Merge, Sheet, SheetBuilder, Table};
use crate::unreadable::{FileKind, Limit, Unreadable};
use crate::{read_csv, read_ods, read_xls};

/// Reads a CSV, xlsx, xls or ods file.
///
/// The kind, the encoding and the separator are found in `bytes`; offices rename files, so a name is never evidence.
///
/// # Errors
/// [`Unreadable`] with the reason for the whole file. No bytes whatever make it panic, and memory stays within
/// [`crate::limits`].
pub fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(Unreadable::TooLarge { what: Limit::FileMebibytes, max: (FILE_BYTES_MAX >> 20) as u64 });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return read_container(bytes);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return read_xls::read(bytes);
    }
    if is_lock_file(bytes) {
        return Err(Unreadable::NotATable(FileKind::LockFile));
    }
    match kind_by_signature(bytes) {
        Some(kind) => Err(Unreadable::NotATable(kind)),
        None => read_csv::read(bytes),
    }
}

fn kind_by_signature(bytes: &[u8]) -> Option<FileKind> {
    const SIGNATURES: [(&[u8], FileKind); 11] = [
        (b"%PDF", FileKind::Pdf),
        (b"\x89PNG", FileKind::Picture),
        (b"\xFF\xD8\xFF", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"II*\0", FileKind::Picture),
        (b"{\\rtf", FileKind::TextDocument),
        (b"Rar!", FileKind::Archive),
        (b"7z\xBC\xAF", FileKind::Archive),
        (b"\x1F\x8B", FileKind::Archive),
        // Excel 2 to 4: a bare record stream.
        (b"\x09\x02\x06\x00", FileKind::OtherWorkbook),
        (b"\x09\x04\x06\x00", FileKind::OtherWorkbook),
    ];
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind)
}

/// Whether a file is called as programs call what they keep beside an open file. A name is no evidence against a table,
/// but it says what a file is that is none.
pub fn is_named_as_lock_file(name: &str) -> bool {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.starts_with("~$") || name.starts_with(".~lock.")
}

/// The file that stands beside an open one: who has it open, once in bytes and once in UTF-16, at a fixed length; or
/// the one line of LibreOffice, which ends with where that person's settings are.
fn is_lock_file(bytes: &[u8]) -> bool {
    const LENGTHS: [usize; 2] = [162, 165];
    const NAME_BYTES_MAX: usize = 54;
    if let Some(name) = bytes.first().map(|length| usize::from(*length)).filter(|_| LENGTHS.contains(&bytes.len())) {
        return (1..=NAME_BYTES_MAX).contains(&name)
            && bytes[1 + name..=NAME_BYTES_MAX].iter().all(|byte| matches!(byte, 0 | b' '))
            && bytes[NAME_BYTES_MAX..].contains(&0);
    }
    let text = std::str::from_utf8(bytes).unwrap_or_default().trim_end();
    !text.contains('\n') && text.contains(",file://") && text.ends_with(';')
}

fn read_container(bytes: &[u8]) -> Result<Table, Unreadable> {
    let container = measure(bytes)?;
    match container_kind(&container) {
        ContainerKind::Xlsx => unless_it_panics(|| read_xlsx(bytes)),
        ContainerKind::Ods => read_ods::read(bytes),
        ContainerKind::Other(kind) => Err(Unreadable::NotATable(kind)),
    }
}

enum ContainerKind {
    Xlsx,
    Ods,
    Other(FileKind),
}

fn container_kind(container: &Container) -> ContainerKind {
    if container.has("xl/workbook.bin") {
        ContainerKind::Other(FileKind::OtherWorkbook)
    } else if container.has("word/document.xml") {
        ContainerKind::Other(FileKind::TextDocument)
    } else if container.has("[Content_Types].xml") {
        ContainerKind::Xlsx
    } else if container.has("mimetype") && container.has("content.xml") {
        ContainerKind::Ods
    } else {
        ContainerKind::Other(FileKind::Archive)
    }
}

/// calamine 0.38 panics on some malformed cell references (a row number of eleven digits overflows in a debug build),
/// so this one call into it is fenced. It holds nothing of ours that a panic could leave half done.
fn unless_it_panics(read: impl FnOnce() -> Result<Table, Unreadable>) -> Result<Table, Unreadable> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(Unreadable::damaged("workbook")))
}

fn read_xlsx(bytes: &[u8]) -> Result<Table, Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let mut budget = Budget::new();
    let mut sheets = Vec::new();
    let mut all_hidden = hidden(bytes);
    for sheet in workbook.sheets_metadata().to_vec() {
        if sheet.typ == SheetType::WorkSheet {
            let hidden = sheet.visible != SheetVisible::Visible;
            let mut builder = SheetBuilder::new(&sheet.name, hidden, workbook.has_1904_epoch(), &mut budget)?;
            let in_sheet = all_hidden.remove(&sheet.name).unwrap_or_default();
            in_sheet.rows.into_iter().for_each(|row| builder.hide(row));
            in_sheet.columns.into_iter().for_each(|(first, last)| builder.hide_columns(first, last));
            sheets.extend(read_xlsx_sheet(&mut workbook, &sheet.name, builder)?);
        }
    }
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Unreadable::Empty);
    }
    Ok(Table { sheets })
}

/// Cell by cell and not as calamine's `Range`, which lays out every cell between the outermost two: two cells in far
/// corners would ask for hundreds of gigabytes.
fn read_xlsx_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    mut sheet: SheetBuilder<'_>,
) -> Result<Option<Sheet>, Unreadable> {
    let date_1904 = workbook.has_1904_epoch();
    let merges = match workbook.merge_cells_by_sheet_name(name) {
        Ok(merges) => merges,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(None),
        Err(error) => return Err(refusal(error)),
    };
    let mut cells = match workbook.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(None),
        Err(error) => return Err(refusal(error)),
    };
    while let Some(cell) = cells.next_cell().map_err(refusal)? {
        let (row, column) = cell.get_position();
        sheet.put(row, column, value(cell.get_value(), date_1904))?;
    }
    let merges: Vec<Merge> =
        merges.iter().map(|m| Merge { top: m.start.0, bottom: m.end.0, left: m.start.1 }).collect();
    sheet.finish(&merges).map(Some)
}

fn value(value: &DataRef<'_>, date_1904: bool) -> Cell {
    match value {
        DataRef::Empty | DataRef::Error(_) => Cell::Empty,
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Bool(value) => Cell::Text(if *value { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::DateTime(at) if at.is_datetime() => {
            from_serial(at.as_f64(), date_1904).map_or(Cell::Number(at.as_f64()), Cell::Date)
        }
        DataRef::DateTime(duration) => Cell::Number(duration.as_f64()),
    }
}

fn refusal(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::Encrypted,
        error => Unreadable::damaged(error),
    }
}
