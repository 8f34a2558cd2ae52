//! From rows to letters.

use crate::answer::{Said, judge};
use crate::clean::{clean, quote, squeeze};
use crate::columns::{Column, Columns};
use crate::dates::{BadDate, Civil, DateRules, civil};
use crate::doubts::{Draft, day_text, settle};
use crate::exponent::{exponent, is_digits};
use crate::finding::{Doubt, Fault, Finding, Reason, Severity};
use crate::letter::{Ledger, LetterReply};
use crate::limits::{CELL_CHARS_MAX, NUMBER_CHARS_MAX};
use crate::mapping::Mapping;
use crate::quotes::Quotes;
use crate::row_kind::skip;
use crate::table::{Cell, EXACT_MAX, Row, Sheet, Table};
use crate::telephone::telephone;
use crate::unreadable::Unreadable;
use crate::vocabulary::{Field, is_ditto, is_nothing};

/// Reads a table as a ledger of letters: finds sheet, header and columns, then judges every row.
///
/// # Errors
/// [`Unreadable`] when there is no such sheet, no header, or no column for the day or for what the letters say. A
/// faulty row is never an error: it is a [`Finding`].
pub fn letters(table: &Table, mapping: &Mapping) -> Result<Ledger, Unreadable> {
    let (sheet, columns, other_sheets) = choose_sheet(table, mapping)?;
    let rules = DateRules { order: mapping.date_order, date_1904: sheet.date_1904 };
    let rows = &sheet.rows[sheet.rows.partition_point(|row| row.number <= columns.header_row)..];
    let mut reader = RowReader { columns: &columns, rules, mapping, above: [None; Field::ALL.len()] };
    let mut drafts = Vec::with_capacity(rows.len());
    let mut findings = Vec::new();
    for row in rows {
        match skip(row, &columns, &rules) {
            Some(reason) => findings.push(Finding {
                row: row.number,
                severity: Severity::Skipped,
                reasons: vec![Reason::Skip(reason)],
            }),
            None => drafts.push(reader.draft(row)),
        }
    }
    let (letters, found) = settle(drafts, mapping.hold_doubts);
    findings.extend(found);
    findings.extend(doubt_columns(sheet, &columns));
    findings.sort_by_key(|finding| finding.row);
    let total_rows = rows.last().map_or(0, |last| last.number - columns.header_row);
    let blank_rows = total_rows - u32::try_from(rows.len()).unwrap_or(total_rows);
    Ok(Ledger { sheet: sheet.name.clone(), other_sheets, columns, letters, findings, blank_rows, total_rows })
}

/// The first rows of the sheet that [`letters`] would read, from its header on, for whoever says what its columns are;
/// where it would read none, those of the sheet that the mapping names, or of the first visible one that has any.
pub fn first_rows<'t>(table: &'t Table, mapping: &Mapping, rows_max: usize) -> &'t [Row] {
    let is_named = |sheet: &&Sheet| match &mapping.sheet {
        Some(name) => squeeze(&sheet.name) == squeeze(name),
        None => !sheet.hidden && !sheet.rows.is_empty(),
    };
    let rows = match choose_sheet(table, mapping) {
        Ok((sheet, columns, _)) => &sheet.rows[sheet.rows.partition_point(|row| row.number < columns.header_row)..],
        Err(_) => table.sheets.iter().find(is_named).map_or(&[][..], |sheet| sheet.rows.as_slice()),
    };
    &rows[..rows.len().min(rows_max)]
}

/// The sheet that the mapping names, or the first visible one with a usable header; and the names of further ones.
fn choose_sheet<'t>(table: &'t Table, mapping: &Mapping) -> Result<(&'t Sheet, Columns, Vec<String>), Unreadable> {
    if let Some(name) = &mapping.sheet {
        let named = table.sheets.iter().find(|sheet| squeeze(&sheet.name) == squeeze(name));
        let sheet = named.ok_or_else(|| Unreadable::NoSheet {
            name: name.clone(),
            sheets: table.sheets.iter().map(|sheet| sheet.name.clone()).filter(|name| !name.is_empty()).collect(),
        })?;
        return Ok((sheet, Columns::find(sheet, mapping)?, vec![]));
    }
    let mut chosen = None;
    let mut others = Vec::new();
    let mut first_refusal = None;
    for sheet in table.sheets.iter().filter(|sheet| !sheet.hidden && !sheet.rows.is_empty()) {
        match Columns::find(sheet, mapping) {
            Ok(columns) if chosen.is_none() => chosen = Some((sheet, columns)),
            Ok(_) => others.push(sheet.name.clone()),
            // A header that lacks one column says more than a sheet without any header.
            Err(refusal) if !matches!(refusal, Unreadable::NoHeader { .. }) => {
                first_refusal =
                    first_refusal.filter(|refusal| !matches!(refusal, Unreadable::NoHeader { .. })).or(Some(refusal));
            }
            Err(refusal) => first_refusal = first_refusal.or(Some(refusal)),
        }
    }
    match chosen {
        Some((sheet, columns)) => Ok((sheet, columns, others)),
        None => Err(first_refusal.unwrap_or(Unreadable::NoHeader { tried: vec![] })),
    }
}

struct RowReader<'t, 'c> {
    columns: &'c Columns,
    rules: DateRules,
    mapping: &'c Mapping,
    /// The cells of the letter above, for 同上. They are resolved already, so that chains of it work.
    above: [Option<&'t Cell>; Field::ALL.len()],
}

impl<'t> RowReader<'t, '_> {
    fn draft(&mut self, row: &'t Row) -> Draft {
        self.above = Field::ALL.map(|field| self.resolve(row, field));
        let mut draft = Draft { row: row.number, ..Draft::default() };
        doubt_row(row, &mut draft.doubts);
        self.read_number(&mut draft);
        draft.title = self.line(Field::Title, &mut draft.faults).unwrap_or_default();
        draft.body = self.text(Field::Body, &mut draft.faults).unwrap_or_default();
        draft.raiser_name = self.line(Field::Name, &mut draft.faults);
        let phone = self.line(Field::Phone, &mut draft.faults);
        draft.phone = phone.and_then(|text| telephone(&text, &mut draft.doubts));
        draft.address = self.line(Field::Address, &mut draft.faults);
        draft.category = self.line(Field::Category, &mut draft.faults);
        draft.unit = self.line(Field::Unit, &mut draft.faults);
        match self.day(Field::Written) {
            Ok(written) => {
                if written.is_night_unclear {
                    let text = self.cell(Field::Written).map(Cell::text).unwrap_or_default();
                    draft.doubts.push(Doubt::NightUnclear { text: quote(&text) });
                }
                draft.written = Some(written);
            }
            Err((why, text)) => draft.faults.push(Fault::Date { text, why }),
        }
        self.judge_texts(&mut draft);
        self.read_reply(&mut draft);
        draft
    }

    /// The cell of a field, or the one above it where it says 同上.
    fn resolve(&self, row: &'t Row, field: Field) -> Option<&'t Cell> {
        match row.cell(self.columns.found.get(&field)?.index) {
            // An answer is not taken over from another letter: that closes a matter, and the mark may mean another row.
            Cell::Text(text) if is_ditto(text) && field != Field::Reply => self.above[field as usize],
            cell => Some(cell).filter(|cell| !cell.is_empty()),
        }
    }

    fn cell(&self, field: Field) -> Option<&'t Cell> {
        self.above[field as usize]
    }

    /// A text with its line breaks; none when the cell is empty or says so.
    fn text(&self, field: Field, faults: &mut Vec<Fault>) -> Option<String> {
        let text = match self.cell(field)? {
            Cell::Text(text) => clean(text),
            cell => cell.text(),
        };
        let chars = if text.len() > CELL_CHARS_MAX { text.chars().count() } else { 0 };
        if chars > CELL_CHARS_MAX {
            faults.push(Fault::TextTooLong { field: field.name_key(), chars, max: CELL_CHARS_MAX });
        }
        (!text.is_empty() && !is_nothing(&text)).then_some(text)
    }

    /// A text on one line.
    fn line(&self, field: Field, faults: &mut Vec<Fault>) -> Option<String> {
        let text = self.text(field, faults)?;
        let has_breaks = text.contains(['\n', '\t']);
        Some(if has_breaks { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text })
    }

    fn day(&self, field: Field) -> Result<Civil, (BadDate, String)> {
        let cell = self.cell(field).unwrap_or(&Cell::Empty);
        if matches!(cell, Cell::Text(text) if is_nothing(text)) {
            return Err((BadDate::Missing, quote(&cell.text())));
        }
        civil(cell, &self.rules).map_err(|why| (why, quote(&cell.text())))
    }

    fn read_number(&self, draft: &mut Draft) {
        match self.cell(Field::Number).map_or(Ok(String::new()), number) {
            Ok(number) => {
                if number.is_empty() && self.columns.has(Field::Number) {
                    draft.doubts.push(Doubt::NoNumber);
                }
                draft.number = number;
            }
            Err(text) => draft.doubts.push(Doubt::NumberDigitsLost { text: quote(&text) }),
        }
        let chars = draft.number.chars().count();
        if chars > NUMBER_CHARS_MAX {
            let field = Field::Number.name_key();
            draft.faults.push(Fault::TextTooLong { field, chars, max: NUMBER_CHARS_MAX });
        }
    }

    /// The answer, where what stands in its column is one; otherwise that is said, and kept beside the letter.
    fn answer(&self, draft: &mut Draft) -> Option<String> {
        let said = self.cell(Field::Reply).map(|cell| (judge(&cell.text()), quote(&cell.text())));
        let text = self.text(Field::Reply, &mut draft.faults);
        match said? {
            (Said::Answer, _) => return text,
            (Said::Nothing, text) => {
                draft.doubts.push(Doubt::NoAnswerYet { text });
                return None;
            }
            (Said::NotYet, text) => draft.doubts.push(Doubt::NoAnswerYet { text }),
            (Said::Unsure, text) => draft.doubts.push(Doubt::AnswerUnsure { text }),
        }
        draft.answer_note = text;
        None
    }

    fn read_reply(&self, draft: &mut Draft) {
        let Some(text) = self.answer(draft) else { return };
        let at = self.day(Field::Replied);
        match &at {
            Ok(at) if draft.written.is_some_and(|written| is_before(at, &written)) => {
                let written = draft.written.as_ref().map(day_text).unwrap_or_default();
                draft.doubts.push(Doubt::AnswerBeforeLetter { written, replied: day_text(at) });
            }
            Ok(_) => {}
            Err((BadDate::Missing, _)) if !self.columns.has(Field::Replied) => {}
            Err((BadDate::Missing, _)) => draft.doubts.push(Doubt::AnswerWithoutDate),
            Err((why, text)) => draft.doubts.push(Doubt::AnswerDateUnusable { text: text.clone(), why: *why }),
        }
        let at = at.ok();
        draft.reply = Some(LetterReply {
            text,
            at: at.map(|at| at.at),
            at_has_time: at.is_some_and(|at| at.has_time),
            unit: draft.unit.clone().or_else(|| self.mapping.default_unit.clone()),
        });
    }

    /// A column that the file does not have at all is no doubt about its rows.
    fn judge_texts(&self, draft: &mut Draft) {
        match (draft.title.is_empty(), draft.body.is_empty()) {
            (true, true) => draft.faults.push(Fault::NoText),
            (true, false) if self.columns.has(Field::Title) => draft.doubts.push(Doubt::NoTitle),
            (false, true) if self.columns.has(Field::Body) => draft.doubts.push(Doubt::NoBody),
            _ => {}
        }
    }
}

/// What is odd about the columns, said once, of the header's row.
fn doubt_columns(sheet: &Sheet, columns: &Columns) -> Option<Finding> {
    let mut reasons: Vec<Reason> = columns.doubts.iter().cloned().map(Reason::Doubt).collect();
    let hidden: Vec<&Column> =
        columns.found.values().filter(|column| sheet.hidden_columns.contains(&column.index)).collect();
    if !hidden.is_empty() {
        let columns = hidden.iter().map(|column| format!("{} {}", column.letter, column.header)).collect();
        reasons.push(Reason::Doubt(Doubt::HiddenColumns { columns }));
    }
    let row = columns.header_row.max(1);
    (!reasons.is_empty()).then_some(Finding { row, severity: Severity::Doubtful, reasons })
}

/// What is odd about a row before anybody reads its cells.
fn doubt_row(row: &Row, doubts: &mut Vec<Doubt>) {
    if row.hidden {
        doubts.push(Doubt::HiddenRow);
    }
    match row.quotes {
        Quotes::Paired => {}
        Quotes::Spanning => doubts.push(Doubt::RowsInCell),
        Quotes::Stray => doubts.push(Doubt::StrayQuote),
    }
}

/// By the clock only where both have a time; otherwise by the day.
fn is_before(reply: &Civil, written: &Civil) -> bool {
    if reply.has_time && written.has_time { reply.at < written.at } else { reply.at.date() < written.at.date() }
}

/// A letter's number, half-width and without spaces. The error is the text of one whose last digits are lost.
fn number(cell: &Cell) -> Result<String, String> {
    let text = match cell {
        Cell::Number(number) if number.fract() == 0.0 && number.abs() > EXACT_MAX => return Err(cell.text()),
        cell => squeeze(&cell.text()),
    };
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(&text);
    let text = text.trim_start_matches('\'');
    if is_nothing(text) {
        return Ok(String::new());
    }
    if let Some((digits, fraction)) = text.split_once('.')
        && is_digits(digits)
        && fraction.bytes().all(|byte| byte == b'0')
    {
        return Ok(digits.to_owned());
    }
    match exponent(text) {
        Some((mantissa, 0)) => Ok(mantissa),
        Some(_) => Err(text.to_owned()),
        None => Ok(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_workbook::read;

    #[test]
    fn a_csv_file_is_said_to_have_no_sheets() {
        let csv = read("日期,内容\n2021-06-08,路灯\n".as_bytes()).unwrap();
        let refused = letters(&csv, &Mapping::from_toml("sheet = \"无\"").unwrap()).unwrap_err();
        assert_eq!(refused.key(), "import-unreadable-no-sheets");
    }

    #[test]
    fn numbers_come_in_many_dresses() {
        let text = |text: &str| number(&Cell::Text(text.to_owned()));
        for (written, expected) in [
            ("20180620003", "20180620003"),
            (" ２０１８０６２０００３\u{3000}", "20180620003"),
            ("20180620003.0", "20180620003"),
            ("'20180620003", "20180620003"),
            ("=\"20180620003\"", "20180620003"),
            ("2.0180620003E+10", "20180620003"),
            ("商信〔2018〕3号", "商信〔2018〕3号"),
            ("12E3", "12E3"),
            ("A.0", "A.0"),
            ("无", ""),
        ] {
            assert_eq!(text(written).as_deref(), Ok(expected), "{written}");
        }
        assert_eq!(text("5.30103E+17"), Err("5.30103E+17".to_owned()));
        assert_eq!(number(&Cell::Number(20_180_620_003.0)).as_deref(), Ok("20180620003"));
        assert_eq!(number(&Cell::Number(530_103_199_001_010_000.0)).map_err(|_| ()), Err(()));
    }

    #[test]
    fn the_fields_stand_in_the_order_of_their_places() {
        for (place, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, place);
        }
    }
}
