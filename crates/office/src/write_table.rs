//! Tables for offices: xlsx and CSV.
//!
//! A text is always written as text. A cell that begins with `=`, `+`, `-` or `@` would be a formula to the program
//! that opens the file, and a resident's words must never be computed on a clerk's machine.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::clean::clean;
use crate::limits::CELL_CHARS_MAX;
use crate::sheet_paper::{REPEATED, paper_for, points_of};
use mingtong_domain::money::yuan;

/// The time zone in which dates are shown.
const ZONE: &str = "Asia/Shanghai";
/// The largest integer that a spreadsheet keeps exactly; a larger one is written as text.
const INTEGER_MAX: u64 = 999_999_999_999_999;

/// Rows that a sheet can have below its header.
pub const ROWS_MAX: usize = 1_048_575;

/// The mark at the end of a text that a spreadsheet's cell cannot hold in full.
const CUT_MARK: &str = "……（单元格放不下，已截断 / cut to fit the cell）";

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The header text.
    pub title: String,
    /// Width in characters, 1–255; a Han character counts two.
    pub width: u8,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Text, never a formula.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Money in fen, shown in yuan with two decimals: a number to count with.
    MoneyFen(i64),
    /// A day, shown as `2021-06-08`.
    Day(Date),
    /// Milliseconds since 1970-01-01 UTC, shown as `2021-06-08 10:05` in Asia/Shanghai.
    DateTimeMs(i64),
}

/// A sheet of a workbook of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called; no other sheet of the workbook is called the same.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows below the header.
    pub rows: Vec<Vec<Value>>,
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    /// More rows than a sheet has.
    #[error("a sheet has at most {ROWS_MAX} rows")]
    TooManyRows,
    /// A time outside the years 1900–9999.
    #[error("{0} ms is no time that a spreadsheet can show")]
    Time(i64),
    /// The writer of xlsx files refused.
    #[error("xlsx: {0}")]
    Xlsx(#[from] XlsxError),
    /// The writer of CSV files refused.
    #[error("csv: {0}")]
    Csv(#[from] csv::Error),
}

/// An xlsx file of one sheet, with a bold header that stays in sight.
///
/// `created_ms` goes into the file's properties, so that the same table at the same time gives the same bytes.
pub fn xlsx(
    sheet_name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Value>>,
    created_ms: i64,
) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = begun(created_ms)?;
    write_sheet(&mut workbook, sheet_name, columns, rows)?;
    Ok(workbook.save_to_buffer()?)
}

/// The same of several sheets, in their order; the first is the one that opens.
pub fn xlsx_of(sheets: Vec<Sheet>, created_ms: i64) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = begun(created_ms)?;
    for sheet in sheets {
        write_sheet(&mut workbook, &sheet.name, &sheet.columns, sheet.rows)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn begun(created_ms: i64) -> Result<Workbook, Unwritable> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&excel_time(created_ms)?));
    Ok(workbook)
}

fn write_sheet(
    workbook: &mut Workbook,
    name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<(), Unwritable> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(safe_sheet_name(name))?;
    let formats = Formats::new();
    for (place, column) in (0u16..).zip(columns) {
        sheet.set_column_width(place, f64::from(column.width.max(1)))?;
        sheet.write_string_with_format(0, place, fitting(&column.title), &formats.head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    // Printed, it lies on its side, and every page has the header and says which one it is.
    let widths: Vec<u8> = columns.iter().map(|column| column.width).collect();
    let (paper, pages) = paper_for(&widths);
    sheet.set_repeat_rows(0, 0)?.set_paper_size(paper).set_landscape().set_print_fit_to_pages(pages, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&C&P / &N");
    if pages > 1 {
        sheet.set_repeat_columns(0, REPEATED - 1)?;
    }
    for (count, values) in rows.into_iter().enumerate() {
        let row = u32::try_from(count + 1).ok().filter(|_| count < ROWS_MAX).ok_or(Unwritable::TooManyRows)?;
        // Not every program makes a row as high as its words when it opens the file.
        let high = |(value, width): (&Value, &u8)| match value {
            Value::Text(text) => points_of(text, *width),
            _ => None,
        };
        if let Some(points) = values.iter().zip(&widths).filter_map(high).max() {
            sheet.set_row_height(row, points)?;
        }
        for (place, value) in (0u16..).zip(&values) {
            write_cell(sheet, (row, place), value, &formats)?;
        }
    }
    Ok(())
}

/// How cells look.
struct Formats {
    head: Format,
    text: Format,
    number: Format,
    money: Format,
    day: Format,
    time: Format,
}

impl Formats {
    fn new() -> Self {
        let shown = |format: &str| Format::new().set_align(FormatAlign::Top).set_num_format(format);
        Self {
            head: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            text: shown("@").set_text_wrap(),
            // A number does not touch the words in the next column.
            number: shown("0").set_align(FormatAlign::Right).set_indent(1),
            money: shown("#,##0.00").set_align(FormatAlign::Right).set_indent(1),
            day: shown("yyyy-mm-dd").set_align(FormatAlign::Center),
            time: shown("yyyy-mm-dd hh:mm").set_align(FormatAlign::Center),
        }
    }
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, place): (u32, u16),
    value: &Value,
    formats: &Formats,
) -> Result<(), Unwritable> {
    let mut text = |words: &str| sheet.write_string_with_format(row, place, fitting(words), &formats.text).map(drop);
    match value {
        Value::Empty => {}
        Value::Text(value) => text(value)?,
        Value::Integer(value) if value.unsigned_abs() > INTEGER_MAX => text(&value.to_string())?,
        Value::MoneyFen(fen) if fen.unsigned_abs() > INTEGER_MAX => text(&yuan(*fen))?,
        Value::Integer(value) => {
            sheet.write_number_with_format(row, place, *value as f64, &formats.number)?;
        }
        // Of so few digits every fen is kept.
        Value::MoneyFen(fen) => {
            sheet.write_number_with_format(row, place, *fen as f64 / 100.0, &formats.money)?;
        }
        Value::Day(day) => {
            sheet.write_datetime_with_format(row, place, excel_day(*day)?, &formats.day)?;
        }
        Value::DateTimeMs(at) => {
            sheet.write_datetime_with_format(row, place, excel_time(*at)?, &formats.time)?;
        }
    }
    Ok(())
}

/// A CSV file as Excel in China opens it rightly: UTF-8 with a byte order mark, lines ended by CR LF.
pub fn csv(columns: &[Column], rows: impl IntoIterator<Item = Vec<Value>>) -> Result<Vec<u8>, Unwritable> {
    let start = "\u{FEFF}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(start);
    writer.write_record(columns.iter().map(|column| inert(&column.title)))?;
    for values in rows {
        let cells: Vec<String> = values.iter().map(csv_cell).collect::<Result<_, _>>()?;
        writer.write_record(&cells)?;
    }
    writer.into_inner().map_err(|error| Unwritable::Csv(error.into_error().into()))
}

fn csv_cell(value: &Value) -> Result<String, Unwritable> {
    Ok(match value {
        Value::Empty => String::new(),
        Value::Text(text) => inert(text),
        Value::Integer(number) => number.to_string(),
        Value::MoneyFen(fen) => yuan(*fen),
        Value::Day(day) => day.to_string(),
        Value::DateTimeMs(at) => local(*at)?.strftime("%Y-%m-%d %H:%M").to_string(),
    })
}

/// The text with an apostrophe before it where a program would take it for a formula. The full-width signs count too:
/// some programs take them for the ordinary ones.
fn inert(text: &str) -> String {
    let is_formula = text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let text = clean(text);
    if is_formula { format!("'{text}") } else { text }
}

/// The text cut to what a cell holds, which is counted in UTF-16 units.
fn fitting(text: &str) -> String {
    let text = clean(text);
    if text.len() <= CELL_CHARS_MAX || text.encode_utf16().count() <= CELL_CHARS_MAX {
        return text;
    }
    let mut left = CELL_CHARS_MAX - CUT_MARK.encode_utf16().count();
    let fits = |c: &char| match left.checked_sub(c.len_utf16()) {
        Some(rest) => {
            left = rest;
            true
        }
        None => false,
    };
    text.chars().take_while(fits).chain(CUT_MARK.chars()).collect()
}

/// A sheet's name may have 31 characters and none of seven signs; it may not begin or end with an apostrophe.
fn safe_sheet_name(name: &str) -> String {
    let plain: String = clean(name).chars().map(|c| if "[]:*?/\\'\n\t".contains(c) { ' ' } else { c }).collect();
    let mut units = 0;
    let short: String = plain
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= 31
        })
        .collect();
    let short = short.trim();
    if short.is_empty() { "1".to_owned() } else { short.to_owned() }
}

fn local(at_ms: i64) -> Result<DateTime, Unwritable> {
    let instant = Timestamp::from_millisecond(at_ms).map_err(|_| Unwritable::Time(at_ms))?;
    let at = instant.in_tz(ZONE).map_err(|_| Unwritable::Time(at_ms))?.datetime();
    if (1900..=9999).contains(&at.year()) { Ok(at) } else { Err(Unwritable::Time(at_ms)) }
}

fn excel_day(day: Date) -> Result<ExcelDateTime, Unwritable> {
    let (year, month, day) = (day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs());
    Ok(ExcelDateTime::from_ymd(year, month, day)?)
}

fn excel_time(at_ms: i64) -> Result<ExcelDateTime, Unwritable> {
    let at = local(at_ms)?;
    let unsigned = |value: i8| value.unsigned_abs();
    let date = excel_day(at.date())?;
    Ok(date.and_hms(unsigned(at.hour()).into(), unsigned(at.minute()), at.second())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    fn columns() -> Vec<Column> {
        ["编号", "标题", "件数", "时间"].map(|title| Column { title: title.to_owned(), width: 12 }).to_vec()
    }

    fn row(text: &str) -> Vec<Value> {
        vec![Value::Text(text.to_owned()), Value::Empty, Value::Integer(-3), Value::DateTimeMs(1_623_117_900_000)]
    }

    #[test]
    fn a_workbook_can_be_read_back() {
        let bytes = xlsx("台账 2021/06", &columns(), [row("明通2026-0031"), row("=1+1")], 0).unwrap();
        let table = crate::read(&bytes).unwrap();
        let sheet = &table.sheets[0];
        assert_eq!(sheet.name, "台账 2021 06");
        let texts: Vec<String> = sheet.rows[1].cells.iter().map(Cell::text).collect();
        assert_eq!(texts, ["明通2026-0031", "", "-3", "2021-06-08 10:05"]);
        assert_eq!(sheet.rows[2].cell(0), &Cell::Text("=1+1".to_owned()));
        assert_eq!(bytes, xlsx("台账 2021/06", &columns(), [row("明通2026-0031"), row("=1+1")], 0).unwrap());
    }

    #[test]
    fn money_and_days_are_numbers_to_count_with() {
        let values = vec![Value::MoneyFen(70_001), Value::Day(jiff::civil::date(2021, 6, 8)), Value::MoneyFen(-5)];
        let table = crate::read(&xlsx("x", &columns(), [values.clone()], 0).unwrap()).unwrap();
        let texts: Vec<String> = table.sheets[0].rows[1].cells.iter().map(Cell::text).collect();
        assert_eq!(texts, ["700.01", "2021-06-08", "-0.05"]);
        let large = crate::read(&xlsx("x", &columns(), [vec![Value::MoneyFen(i64::MAX)]], 0).unwrap()).unwrap();
        assert_eq!(large.sheets[0].rows[1].cell(0), &Cell::Text("92233720368547758.07".to_owned()));
        let text = String::from_utf8(csv(&columns(), [values]).unwrap()).unwrap();
        assert!(text.ends_with("700.01,2021-06-08,-0.05\r\n"), "{text}");
    }

    #[test]
    fn csv_is_inert_and_excel_reads_it() {
        let rows = ["=cmd|' /C calc'!A0", "+86", " -1", "@x", "\t=1", "＝1", "a,\"b\"\n二"].map(row);
        let text = String::from_utf8(csv(&columns(), rows).unwrap()).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[0], "\u{FEFF}编号,标题,件数,时间");
        assert_eq!(lines[1], "'=cmd|' /C calc'!A0,,-3,2021-06-08 10:05");
        for line in &lines[2..7] {
            assert!(line.starts_with('\''), "{line}");
        }
        assert!(lines[7].starts_with("\"a,\"\"b\"\"\n二\","));
    }

    #[test]
    fn what_no_cell_holds_is_cut_visibly_or_refused() {
        let long = fitting(&"𠮷".repeat(20_000));
        assert!(long.encode_utf16().count() <= CELL_CHARS_MAX && long.ends_with(CUT_MARK));
        assert_eq!(fitting(&"长".repeat(CELL_CHARS_MAX)).chars().count(), CELL_CHARS_MAX);
        assert!(matches!(csv(&columns(), [vec![Value::DateTimeMs(i64::MAX)]]), Err(Unwritable::Time(_))));
        assert!(matches!(xlsx("", &columns(), [vec![Value::DateTimeMs(i64::MIN)]], 0), Err(Unwritable::Time(_))));
        let large = crate::read(&xlsx("'", &columns(), [vec![Value::Integer(i64::MAX)]], 0).unwrap()).unwrap();
        assert_eq!(large.sheets[0].rows[1].cell(0), &Cell::Text(i64::MAX.to_string()));
    }
}
