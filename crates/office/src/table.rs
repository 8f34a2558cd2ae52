//! A file as rows and cells, before anybody asks what they mean.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;

use crate::clean::{is_blank, undressed};
use crate::limits::{CELLS_MAX, COLUMNS_MAX, ROWS_MAX, SHEETS_MAX, TEXT_BYTES_MAX};
use crate::quotes::Quotes;
use crate::unreadable::{Limit, Unreadable};

/// What a file holds: one sheet for a CSV file, all sheets of a workbook in the order of their tabs.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// At least one.
    pub sheets: Vec<Sheet>,
}

/// One sheet. Rows without any content are not kept; the row numbers say where they were.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The name on the tab; empty for a CSV file.
    pub name: String,
    /// Whether the office hid it. Hidden sheets are read only when a mapping file names them.
    pub hidden: bool,
    /// Whether day numbers count from 1904 (old Excel for Mac) and not from 1900.
    pub date_1904: bool,
    /// The 0-based columns that the office hid.
    pub hidden_columns: BTreeSet<usize>,
    /// The rows with content, by number.
    pub rows: Vec<Row>,
}

/// One row with content.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The 1-based number that a person sees beside the row.
    pub number: u32,
    /// The cells from column A on; the last one is never empty.
    pub cells: Vec<Cell>,
    /// Whether the office hid the row, by hand or by a filter.
    pub hidden: bool,
    /// What its quotation marks were worth, in a CSV file.
    pub(crate) quotes: Quotes,
}

/// One cell. A formula is its last computed value; an error value (`#N/A`) is empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// Text as it stands in the file.
    Text(String),
    /// A number that the file does not show as a date. Excel keeps 15 digits of it.
    Number(f64),
    /// A real date of the file's own kind, without time zone.
    Date(DateTime),
}

/// The largest integer that a spreadsheet's numbers keep exactly: 15 digits.
pub(crate) const EXACT_MAX: f64 = 999_999_999_999_999.0;

static NOTHING: Cell = Cell::Empty;

impl Row {
    /// The cell in a 0-based column; empty beyond the last one.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&NOTHING)
    }

    /// Whether something stands in one cell only.
    pub(crate) fn is_one_cell(&self) -> bool {
        self.cells.iter().filter(|cell| !cell.is_empty()).count() == 1
    }
}

impl Cell {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// The text as a person reads it: whole numbers without a decimal point, dates as `2021-06-08 10:05`.
    pub fn text(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => crate::clean::clean(text),
            Cell::Number(number) if number.fract() == 0.0 && number.abs() <= EXACT_MAX => format!("{number:.0}"),
            Cell::Number(number) => format!("{number}"),
            Cell::Date(at) if at.time() == jiff::civil::Time::midnight() => at.strftime("%Y-%m-%d").to_string(),
            Cell::Date(at) => at.strftime("%Y-%m-%d %H:%M").to_string(),
        }
    }
}

/// What a file may still cost, over all its sheets.
pub(crate) struct Budget {
    cells_left: usize,
    text_bytes_left: usize,
    sheets_left: usize,
}

impl Budget {
    pub(crate) fn new() -> Self {
        Budget { cells_left: CELLS_MAX, text_bytes_left: TEXT_BYTES_MAX, sheets_left: SHEETS_MAX }
    }

    fn spend_cells(&mut self, cells: usize) -> Result<(), Unreadable> {
        let max = CELLS_MAX as u64;
        self.cells_left = self.cells_left.checked_sub(cells).ok_or(Unreadable::TooLarge { what: Limit::Cells, max })?;
        Ok(())
    }

    fn spend_text(&mut self, bytes: usize) -> Result<(), Unreadable> {
        let max = (TEXT_BYTES_MAX >> 20) as u64;
        self.text_bytes_left =
            self.text_bytes_left.checked_sub(bytes).ok_or(Unreadable::TooLarge { what: Limit::TextMebibytes, max })?;
        Ok(())
    }

    fn spend_sheet(&mut self) -> Result<(), Unreadable> {
        let max = SHEETS_MAX as u64;
        self.sheets_left = self.sheets_left.checked_sub(1).ok_or(Unreadable::TooLarge { what: Limit::Sheets, max })?;
        Ok(())
    }
}

/// Cells that the file shows as one: the value stands in the first, the rest is empty.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Merge {
    /// First row, 0-based.
    pub top: u32,
    /// Last row, 0-based.
    pub bottom: u32,
    /// First column, 0-based.
    pub left: u32,
}

/// Collects the cells of one sheet in any order, within the file's budget.
pub(crate) struct SheetBuilder<'b> {
    budget: &'b mut Budget,
    sheet: Sheet,
    cells: Vec<(u32, u32, Cell)>,
    in_order: bool,
    hidden_rows: BTreeSet<u32>,
    doubtful_quotes: BTreeMap<u32, Quotes>,
}

impl<'b> SheetBuilder<'b> {
    pub(crate) fn new(name: &str, hidden: bool, date_1904: bool, budget: &'b mut Budget) -> Result<Self, Unreadable> {
        budget.spend_sheet()?;
        let (name, hidden_columns) = (name.to_owned(), BTreeSet::new());
        let sheet = Sheet { name, hidden, date_1904, hidden_columns, rows: Vec::new() };
        Ok(SheetBuilder {
            budget,
            sheet,
            cells: Vec::new(),
            in_order: true,
            hidden_rows: BTreeSet::new(),
            doubtful_quotes: BTreeMap::new(),
        })
    }

    /// Says that a 0-based row is hidden.
    pub(crate) fn hide(&mut self, row: u32) {
        if row < ROWS_MAX {
            self.hidden_rows.insert(row);
        }
    }

    /// Says that 0-based columns are hidden, from the first to the last.
    pub(crate) fn hide_columns(&mut self, first: u32, last: u32) {
        let last = last.min(COLUMNS_MAX - 1);
        self.sheet.hidden_columns.extend((first..=last).map(|column| column as usize));
    }

    /// Says what the quotation marks of a 0-based row are worth.
    pub(crate) fn doubt_quotes(&mut self, row: u32, quotes: Quotes) {
        if row < ROWS_MAX && quotes != Quotes::Paired {
            self.doubtful_quotes.insert(row, quotes);
        }
    }

    /// Puts a cell at a 0-based position. An empty one costs nothing, wherever it is.
    pub(crate) fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Unreadable> {
        let cell = match cell {
            Cell::Text(text) => Cell::Text(undressed(text)),
            cell => cell,
        };
        match &cell {
            Cell::Empty => return Ok(()),
            Cell::Text(text) if is_blank(text) => return Ok(()),
            Cell::Text(text) => self.budget.spend_text(text.len())?,
            Cell::Number(_) | Cell::Date(_) => {}
        }
        if row >= ROWS_MAX {
            return Err(Unreadable::TooLarge { what: Limit::Rows, max: ROWS_MAX.into() });
        }
        if column >= COLUMNS_MAX {
            return Err(Unreadable::TooLarge { what: Limit::Columns, max: COLUMNS_MAX.into() });
        }
        if self.cells.len() >= CELLS_MAX {
            return Err(Unreadable::TooLarge { what: Limit::Cells, max: CELLS_MAX as u64 });
        }
        let after_last = self.cells.last().is_none_or(|(r, c, _)| (*r, *c) < (row, column));
        self.in_order &= after_last;
        self.cells.push((row, column, cell));
        Ok(())
    }

    /// The sheet, with the value of merged cells in every row that they span.
    pub(crate) fn finish(mut self, merges: &[Merge]) -> Result<Sheet, Unreadable> {
        if !self.in_order {
            self.cells.sort_by_key(|(row, column, _)| (*row, *column));
        }
        for (row, column, cell) in std::mem::take(&mut self.cells) {
            let number = row + 1;
            if self.sheet.rows.last().is_none_or(|last| last.number != number) {
                let hidden = self.hidden_rows.contains(&row);
                let quotes = self.doubtful_quotes.get(&row).copied().unwrap_or(Quotes::Paired);
                self.sheet.rows.push(Row { number, cells: Vec::new(), hidden, quotes });
            }
            let Some(last) = self.sheet.rows.last_mut() else { continue };
            let wanted = column as usize + 1;
            if wanted > last.cells.len() {
                self.budget.spend_cells(wanted - last.cells.len())?;
                last.cells.resize(wanted, Cell::Empty);
            }
            last.cells[column as usize] = cell;
        }
        for merge in merges {
            self.fill_down(merge)?;
        }
        Ok(self.sheet)
    }

    /// Offices merge a date or a unit over the rows it holds for. Rows with nothing else in them stay blank.
    fn fill_down(&mut self, merge: &Merge) -> Result<(), Unreadable> {
        let rows = &mut self.sheet.rows;
        let first = rows.partition_point(|row| row.number <= merge.top);
        let beyond = rows.partition_point(|row| row.number <= merge.bottom.saturating_add(1));
        let column = merge.left as usize;
        let Some(top) = rows.get(first).filter(|row| row.number == merge.top.saturating_add(1)) else { return Ok(()) };
        let value = top.cell(column).clone();
        if value.is_empty() {
            return Ok(());
        }
        for row in &mut rows[first + 1..beyond.max(first + 1)] {
            // One for each row looked at, so that many overlapping merges cannot make this a long walk.
            self.budget.spend_cells(1)?;
            if row.cell(column).is_empty() {
                self.budget.spend_cells((column + 1).saturating_sub(row.cells.len()))?;
                self.budget.spend_text(if let Cell::Text(text) = &value { text.len() } else { 0 })?;
                row.cells.resize(row.cells.len().max(column + 1), Cell::Empty);
                row.cells[column] = value.clone();
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> Cell {
        Cell::Text(value.to_owned())
    }

    #[test]
    fn cells_in_any_order_become_rows_with_the_numbers_people_see() {
        let mut budget = Budget::new();
        let mut sheet = SheetBuilder::new("一", false, false, &mut budget).unwrap();
        sheet.put(4, 1, text("乙")).unwrap();
        sheet.put(0, 0, text("甲")).unwrap();
        sheet.put(2, 0, text("  \u{3000}")).unwrap();
        let sheet = sheet.finish(&[]).unwrap();
        assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 5]);
        assert_eq!(sheet.rows[1].cell(0), &Cell::Empty);
        assert_eq!(sheet.rows[1].cell(1), &text("乙"));
        assert_eq!(sheet.rows[1].cell(99), &Cell::Empty);
    }

    #[test]
    fn merged_cells_hold_in_every_row_with_content() {
        let mut budget = Budget::new();
        let mut sheet = SheetBuilder::new("", false, false, &mut budget).unwrap();
        sheet.put(0, 0, text("市信息办")).unwrap();
        for row in [0, 1, 3, 4] {
            sheet.put(row, 1, Cell::Number(row.into())).unwrap();
        }
        let sheet = sheet.finish(&[Merge { top: 0, bottom: 3, left: 0 }]).unwrap();
        let units: Vec<String> = sheet.rows.iter().map(|row| row.cell(0).text()).collect();
        assert_eq!(units, ["市信息办", "市信息办", "市信息办", ""]);
    }

    #[test]
    fn one_long_text_in_very_many_cells_meets_the_budget() {
        let mut budget = Budget::new();
        let mut sheet = SheetBuilder::new("", false, false, &mut budget).unwrap();
        let long = "长".repeat(32_000);
        let refusal = (0..10_000).map(|row| sheet.put(row, 0, text(&long))).find_map(Result::err);
        assert_eq!(refusal, Some(Unreadable::TooLarge { what: Limit::TextMebibytes, max: 256 }));
    }

    #[test]
    fn rows_and_columns_end_somewhere() {
        let mut budget = Budget::new();
        let mut sheet = SheetBuilder::new("", false, false, &mut budget).unwrap();
        assert!(sheet.put(ROWS_MAX - 1, 0, text("末")).is_ok());
        assert_eq!(
            sheet.put(ROWS_MAX, 0, text("外")),
            Err(Unreadable::TooLarge { what: Limit::Rows, max: ROWS_MAX.into() })
        );
        assert_eq!(
            sheet.put(0, COLUMNS_MAX, text("外")),
            Err(Unreadable::TooLarge { what: Limit::Columns, max: COLUMNS_MAX.into() })
        );
        assert!(sheet.put(u32::MAX, u32::MAX, Cell::Empty).is_ok());
    }

    #[test]
    fn overlapping_merges_cannot_make_a_long_walk() {
        let mut budget = Budget::new();
        let mut sheet = SheetBuilder::new("", false, false, &mut budget).unwrap();
        for row in 0..100_000 {
            sheet.put(row, 0, Cell::Number(1.0)).unwrap();
        }
        let merges = vec![Merge { top: 0, bottom: u32::MAX, left: 0 }; 1_000];
        assert!(matches!(sheet.finish(&merges), Err(Unreadable::TooLarge { what: Limit::Cells, .. })));
    }

    #[test]
    fn numbers_read_as_people_wrote_them() {
        assert_eq!(Cell::Number(20_180_620_003.0).text(), "20180620003");
        assert_eq!(Cell::Number(0.5).text(), "0.5");
        assert_eq!(Cell::Date(jiff::civil::date(2021, 6, 8).at(10, 5, 0, 0)).text(), "2021-06-08 10:05");
        assert_eq!(Cell::Date(jiff::civil::date(2021, 6, 8).at(0, 0, 0, 0)).text(), "2021-06-08");
    }
}
