//! ods, the OpenDocument format of LibreOffice and, as an option, of WPS.
//!
//! Read here and not by calamine, which lays out every repeated cell: one element can say that a long text repeats
//! 16,384 times in a million rows.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::dates::{DateRules, civil};
use crate::table::{Budget, Cell, Merge, Sheet, SheetBuilder, Table};
use crate::unreadable::Unreadable;

/// Spaces that one `text:s` element may stand for; more is no writing.
const SPACES_MAX: usize = 100;

pub(crate) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(Unreadable::damaged)?;
    let mut manifest = String::new();
    if let Ok(mut entry) = archive.by_name("META-INF/manifest.xml") {
        entry.read_to_string(&mut manifest).map_err(Unreadable::damaged)?;
    }
    if manifest.contains("encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    let content = archive.by_name("content.xml").map_err(Unreadable::damaged)?;
    let sheets = read_content(BufReader::new(content))?;
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Unreadable::Empty);
    }
    Ok(Table { sheets })
}

fn read_content(content: impl BufRead) -> Result<Vec<Sheet>, Unreadable> {
    let mut xml = Reader::from_reader(content);
    xml.config_mut().expand_empty_elements = true;
    xml.config_mut().check_end_names = false;
    let mut budget = Budget::new();
    let mut sheets = Vec::new();
    let mut hidden_styles = HashSet::new();
    let mut style = None;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(Unreadable::damaged)? {
            Event::Start(e) if e.name().as_ref() == "style:style" => style = attribute(&e, "style:name"),
            Event::Start(e)
                if e.name().as_ref() == "style:table-properties"
                    && attribute(&e, "table:display").as_deref() == Some("false") =>
            {
                hidden_styles.extend(style.take());
            }
            Event::Start(e) if e.name().as_ref() == "table:table" => {
                let name = attribute(&e, "table:name").unwrap_or_default();
                let hidden = attribute(&e, "table:style-name").is_some_and(|style| hidden_styles.contains(&style));
                let sheet = SheetBuilder::new(&name, hidden, false, &mut budget)?;
                sheets.push(SheetReader::new(sheet).read(&mut xml)?);
            }
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// One table element, event by event.
struct SheetReader<'b> {
    sheet: SheetBuilder<'b>,
    merges: Vec<Merge>,
    row: u32,
    row_repeats: u32,
    row_cells: Vec<(u32, Cell)>,
    row_is_hidden: bool,
    /// For each group of rows around, whether it is folded up.
    groups_folded: Vec<bool>,
    /// The same for groups of columns.
    column_groups_folded: Vec<bool>,
    /// The first column that no `table:table-column` has told of.
    next_column: u32,
    column: u32,
    cell: CellReader,
    /// Depth inside a comment, whose text is not the cell's.
    comment_depth: u32,
    /// Depth inside paragraphs of the cell.
    paragraph_depth: u32,
}

/// The cell being read.
#[derive(Default)]
struct CellReader {
    repeats: u32,
    rows_spanned: u32,
    /// The typed value, where the file gives one.
    value: Cell,
    text: String,
}

impl<'b> SheetReader<'b> {
    fn new(sheet: SheetBuilder<'b>) -> Self {
        SheetReader {
            sheet,
            merges: Vec::new(),
            row: 0,
            row_repeats: 1,
            row_cells: Vec::new(),
            row_is_hidden: false,
            groups_folded: Vec::new(),
            column_groups_folded: Vec::new(),
            next_column: 0,
            column: 0,
            cell: CellReader::default(),
            comment_depth: 0,
            paragraph_depth: 0,
        }
    }

    fn read<R: BufRead>(mut self, xml: &mut Reader<R>) -> Result<Sheet, Unreadable> {
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match xml.read_event_into(&mut buffer).map_err(Unreadable::damaged)? {
                Event::Start(e) => self.start(&e),
                Event::Text(text) => self.push(&text.xml10_content()),
                Event::CData(text) => self.push(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    if let Some(c) = reference.resolve_char_ref().ok().flatten() {
                        self.push(c.encode_utf8(&mut [0; 4]));
                    } else if let Some(text) = quick_xml::escape::resolve_xml_entity(&reference) {
                        self.push(text);
                    }
                }
                Event::End(e) if e.name().as_ref() == "table:table" => return self.sheet.finish(&self.merges),
                Event::End(e) => self.end(e.name().as_ref())?,
                Event::Eof => return Err(Unreadable::damaged("table:table")),
                _ => {}
            }
        }
    }

    fn start(&mut self, e: &BytesStart<'_>) {
        match e.name().as_ref() {
            "table:table-column" => self.columns_are_told(e),
            "table:table-column-group" => self.column_groups_folded.push(is_folded(e)),
            "table:table-row" => {
                self.row_repeats = count(e, "table:number-rows-repeated");
                self.row_is_hidden = is_hidden(e);
                self.column = 0;
                self.row_cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = CellReader {
                    repeats: count(e, "table:number-columns-repeated"),
                    rows_spanned: count(e, "table:number-rows-spanned"),
                    value: typed_value(e),
                    text: String::new(),
                };
            }
            "table:table-row-group" => self.groups_folded.push(is_folded(e)),
            "office:annotation" => self.comment_depth += 1,
            "text:p" | "text:h" => {
                if self.comment_depth == 0 && !self.cell.text.is_empty() {
                    self.cell.text.push('\n');
                }
                self.paragraph_depth += 1;
            }
            "text:s" => self.push(&" ".repeat((count(e, "text:c") as usize).min(SPACES_MAX))),
            "text:tab" => self.push("\t"),
            "text:line-break" => self.push("\n"),
            _ => {}
        }
    }

    fn columns_are_told(&mut self, e: &BytesStart<'_>) {
        let first = self.next_column;
        self.next_column = first.saturating_add(count(e, "table:number-columns-repeated"));
        if is_hidden(e) || self.column_groups_folded.contains(&true) {
            self.sheet.hide_columns(first, self.next_column - 1);
        }
    }

    fn push(&mut self, text: &str) {
        if self.paragraph_depth > 0 && self.comment_depth == 0 {
            self.cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "office:annotation" => self.comment_depth = self.comment_depth.saturating_sub(1),
            "text:p" | "text:h" => self.paragraph_depth = self.paragraph_depth.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => self.end_of_cell()?,
            "table:table-row" => self.end_of_row()?,
            "table:table-row-group" => {
                self.groups_folded.pop();
            }
            "table:table-column-group" => {
                self.column_groups_folded.pop();
            }
            _ => {}
        }
        Ok(())
    }

    fn end_of_cell(&mut self) -> Result<(), Unreadable> {
        let CellReader { repeats, rows_spanned, value, text } = std::mem::take(&mut self.cell);
        let value = if value.is_empty() && !text.trim().is_empty() { Cell::Text(text) } else { value };
        if rows_spanned > 1 {
            let bottom = self.row.saturating_add(rows_spanned - 1);
            self.merges.push(Merge { top: self.row, bottom, left: self.column });
        }
        if !value.is_empty() {
            // One column beyond the last is enough to be refused when the row is put.
            let beyond = self.column.saturating_add(repeats).min(crate::limits::COLUMNS_MAX + 1);
            self.row_cells.extend((self.column..beyond.max(self.column + 1)).map(|column| (column, value.clone())));
        }
        self.column = self.column.saturating_add(repeats);
        Ok(())
    }

    fn end_of_row(&mut self) -> Result<(), Unreadable> {
        if !self.row_cells.is_empty() {
            let is_hidden = self.row_is_hidden || self.groups_folded.contains(&true);
            for row in self.row..self.row.saturating_add(self.row_repeats) {
                if is_hidden {
                    self.sheet.hide(row);
                }
                for (column, cell) in &self.row_cells {
                    self.sheet.put(row, *column, cell.clone())?;
                }
            }
        }
        self.row = self.row.saturating_add(self.row_repeats);
        Ok(())
    }
}

fn attribute(e: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = e.try_get_attribute(name).ok()??;
    Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Whether a row or columns are hidden, by hand or by a filter.
fn is_hidden(e: &BytesStart<'_>) -> bool {
    attribute(e, "table:visibility").is_some_and(|value| value != "visible")
}

/// Whether a group is folded up.
fn is_folded(e: &BytesStart<'_>) -> bool {
    attribute(e, "table:display").as_deref() == Some("false")
}

/// A count given as an attribute; one when it is missing or no number.
fn count(e: &BytesStart<'_>, name: &str) -> u32 {
    attribute(e, name).and_then(|value| value.parse().ok()).unwrap_or(1).max(1)
}

/// Numbers and dates carry their value in attributes; everything else is its text.
fn typed_value(e: &BytesStart<'_>) -> Cell {
    match attribute(e, "office:value-type").as_deref() {
        Some("float" | "currency" | "percentage") => attribute(e, "office:value")
            .and_then(|value| value.parse().ok())
            .filter(|number: &f64| number.is_finite())
            .map_or(Cell::Empty, Cell::Number),
        Some("date") => {
            let text = Cell::Text(attribute(e, "office:date-value").unwrap_or_default());
            civil(&text, &DateRules::default()).map_or(text, |civil| Cell::Date(civil.at))
        }
        _ => Cell::Empty,
    }
}
