//! The rows of a list of homes, and which of them has the headings.

use super::column::Column;
use super::row::is_title;
use crate::clean::{clean, quote};
use crate::plain_number::is_number;
use crate::read_csv;
use crate::unreadable::Unreadable;

/// Rows in which the headings are looked for: above them stand titles.
const HEADER_ROWS_MAX: usize = 5;

/// A row as it is read.
pub(super) struct Line {
    pub(super) number: u32,
    pub(super) cells: Vec<String>,
    /// How many cells it has, empty ones at its end too.
    pub(super) width: usize,
    /// The whole of what was aligned by hand.
    pub(super) whole: Option<String>,
}

/// The row of the headings, with what each column is.
pub(super) struct Heading {
    pub(super) at: usize,
    pub(super) columns: Vec<Option<Column>>,
}

/// The rows in which something stands. Where every row is one cell, its columns were aligned by hand.
pub(super) fn lines(text: &str) -> Result<Vec<Line>, Unreadable> {
    let sheet = match read_csv::read(text.as_bytes()) {
        Ok(table) => table.sheets.into_iter().next(),
        Err(Unreadable::Empty) => None,
        Err(why) => return Err(why),
    };
    let is_unseen = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    let seen = |text: &str| clean(text).replace(is_unseen, "").trim().to_owned();
    let rows = sheet.map(|sheet| sheet.rows).unwrap_or_default();
    let mut lines: Vec<Line> = vec![];
    for row in rows {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| seen(&cell.text())).collect();
        let width = cells.len();
        cells.truncate(cells.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1));
        if !cells.is_empty() {
            lines.push(Line { number: row.number, cells, width, whole: None });
        }
    }
    if lines.iter().all(|line| line.cells.len() == 1) {
        for line in &mut lines {
            let whole = line.cells.concat();
            line.cells = whole.split_whitespace().map(str::to_owned).collect();
            line.width = line.cells.len();
            line.whole = Some(whole);
        }
    }
    Ok(lines)
}

impl Line {
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|text| !text.is_empty()).count()
    }

    /// What stands in it first of all.
    pub(super) fn first(&self) -> &str {
        self.cells.iter().find(|text| !text.is_empty()).map_or("", String::as_str)
    }

    /// The only thing that stands in it.
    pub(super) fn alone(&self) -> Option<&str> {
        let only = || self.cells.iter().find(|text| !text.is_empty()).filter(|_| self.filled() == 1);
        self.whole.as_deref().or_else(|| only().map(String::as_str))
    }

    pub(super) fn quoted(&self) -> String {
        quote(&self.cells.iter().filter(|text| !text.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" "))
    }

    pub(super) fn skipped(&self) -> (u32, String) {
        (self.number, self.quoted())
    }

    /// Whether it begins as a home does: with something beside a text that starts with a digit, and is no date.
    pub(super) fn is_like_home(&self) -> bool {
        let first = self.cells.iter().find(|text| !text.is_empty());
        let is_id = |text: &String| text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(['年', '/']);
        self.filled() > 1 && first.is_some_and(is_id)
    }

    pub(super) fn has_number(&self) -> bool {
        self.cells.iter().any(|text| is_number(text))
    }
}

/// The headings: of the first rows the one in which most are known. A row that holds a number has none; one word that
/// is known says so only in the first row below the titles, for further down it may be the name of a home.
pub(super) fn heading(lines: &[Line]) -> Option<Heading> {
    let mut best: Option<(usize, Heading)> = None;
    for (at, line) in lines.iter().take(HEADER_ROWS_MAX).enumerate().filter(|(_, line)| !line.has_number()) {
        let mut columns: Vec<Option<Column>> = vec![];
        for text in &line.cells {
            // Of two columns of one meaning the first counts.
            columns.push(Column::of(text).filter(|column| !columns.contains(&Some(*column))));
        }
        let known = columns.iter().flatten().count();
        let is_first = || lines.iter().take(at).all(|line| line.alone().is_some_and(is_title));
        let is_heading = known > 1 || (known == 1 && is_first());
        if is_heading && best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, Heading { at, columns }));
        }
    }
    best.map(|(_, heading)| heading)
}
