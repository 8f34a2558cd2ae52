//! CSV text into records, after RFC 4180 and as leniently as Excel.
//!
//! Own, and not the `csv` crate's reader, for two reasons that matter to the person who has to mend the file: blank
//! lines must count, so that the row numbers are those that Excel shows, and a quotation mark that has no partner
//! must not swallow the rows below it: it is left out, and the row says so.

use std::borrow::Cow;

use crate::clean::is_blank;
use crate::dates::is_day_in_any_order;
use crate::quotes::Quotes;

/// The separators that are met, the likeliest first.
const DELIMITERS: [char; 5] = [',', '\t', ';', '，', '|'];

/// Records from the top that decide which separator a file uses.
const SAMPLE_RECORDS: usize = 50;

/// Bytes from the top that decide it: enough for fifty long letters, little enough to be read five times.
const SAMPLE_BYTES: usize = 256 << 10;

const WIDTH_MAX: usize = crate::limits::COLUMNS_MAX as usize;

/// Characters of the longest cell that is asked whether it is a day: with a weekday and a clock some thirty.
const DAY_CHARS_MAX: usize = 40;

/// One record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Record<'t> {
    pub cells: Vec<Cow<'t, str>>,
    pub quotes: Quotes,
}

/// How a text falls into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layout {
    pub delimiter: char,
    /// Cells of most records, and of most lines where marks are not heeded; 0 while nobody knows.
    widths: [usize; 2],
}

/// Reads records one after the other; a blank line is a record with one empty cell.
pub(crate) struct Records<'t> {
    rest: &'t str,
    layout: Layout,
    quotes: Quotes,
}

impl<'t> Records<'t> {
    pub(crate) fn new(text: &'t str, layout: Layout) -> Self {
        Records { rest: text, layout, quotes: Quotes::Paired }
    }

    /// Takes one cell off the rest and says whether the record goes on after it; `before` are the cells before it.
    fn cell(&mut self, before: &[Cow<'t, str>]) -> (Cow<'t, str>, bool) {
        if let Some(formula) = self.rest.strip_prefix('=').filter(|rest| self.is_whole_cell(rest)) {
            self.rest = formula;
        }
        if !self.rest.starts_with('"') {
            let (plain, goes_on) = self.plain();
            return (Cow::Borrowed(plain), goes_on);
        }
        let Some(length) = self.quoted_length().filter(|length| !self.swallows_rows(*length, before)) else {
            self.quotes = Quotes::Stray;
            self.rest = &self.rest[1..];
            let (plain, goes_on) = self.plain();
            return (Cow::Borrowed(plain), goes_on);
        };
        let (quoted, rest) = self.rest.split_at(length);
        let inner = &quoted[1..length - 1];
        if inner.contains('\n') && inner.lines().any(|line| self.is_like_a_row(line)) {
            self.quotes = self.quotes.max(Quotes::Spanning);
        }
        self.rest = rest;
        let mut value =
            if inner.contains('"') { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) };
        // What follows the closing mark belongs to the value, as in Excel.
        let (tail, goes_on) = self.plain();
        push(&mut value, tail);
        (value, goes_on)
    }

    /// The bytes from the opening mark to its closing one; two marks in a row are one mark of the value.
    fn quoted_length(&self) -> Option<usize> {
        let mut end = 1;
        loop {
            end += self.rest[end..].find('"')? + 1;
            if !self.rest[end..].starts_with('"') {
                return Some(end);
            }
            end += 1;
        }
    }

    /// Whether a text begins with a quoted cell of one line after which the cell ends: `"2024-03-05",`.
    fn is_whole_cell(&self, text: &str) -> bool {
        let Some(inner) = text.strip_prefix('"') else { return false };
        let Some(end) = inner.find(['"', '\n', '\r']).filter(|end| inner[*end..].starts_with('"')) else {
            return false;
        };
        let after = &inner[end + 1..];
        after.is_empty() || after.starts_with([self.layout.delimiter, '\n', '\r'])
    }

    /// Whether the cell between the marks is no cell, but the end of one row, rows, and the beginning of another: the
    /// lines read as rows of the file's width, each with a day in it, once the marks are not heeded.
    fn swallows_rows(&self, length: usize, before: &[Cow<'t, str>]) -> bool {
        let quoted = &self.rest[..length];
        if !quoted.contains(['\n', '\r']) {
            return false;
        }
        let end_of_line = self.rest[length..].find(['\n', '\r']).map_or(self.rest.len(), |end| length + end);
        let lines: Vec<&str> = self.rest[..end_of_line].split(['\n', '\r']).filter(|line| !line.is_empty()).collect();
        let [first, inner @ .., last] = &lines[..] else { return false };
        // The first line begins at the mark that is in question.
        let is_first_a_row = || self.is_row(&first[1..], before);
        inner.iter().any(|line| self.is_row(line, &[])) || (self.is_row(last, &[]) && is_first_a_row())
    }

    /// Whether a line is a row behind these cells: as wide as most, with a day in it. Its own marks may be in pairs.
    fn is_row(&self, line: &str, before: &[Cow<'t, str>]) -> bool {
        let is_wide = |cells: usize| cells + before.len() > 1 && self.layout.widths.contains(&(cells + before.len()));
        let has_day_before = || before.iter().any(|cell| is_day(cell));
        let plain: Vec<&str> = line.split(self.layout.delimiter).collect();
        if is_wide(plain.len()) && (plain.iter().any(|cell| is_day(cell)) || has_day_before()) {
            return true;
        }
        let alone = Layout { widths: [0; 2], ..self.layout };
        Records::new(line, alone).next().is_some_and(|record| {
            is_wide(record.cells.len()) && (record.cells.iter().any(|cell| is_day(cell)) || has_day_before())
        })
    }

    /// Whether a line within a cell holds something beside a day, as rows do and sentences seldom.
    fn is_like_a_row(&self, line: &str) -> bool {
        line.contains(self.layout.delimiter) && line.split(self.layout.delimiter).any(is_day)
    }

    /// Takes everything up to the next separator or line end.
    fn plain(&mut self) -> (&'t str, bool) {
        let Some(end) = self.rest.find([self.layout.delimiter, '\n', '\r']) else {
            return (std::mem::take(&mut self.rest), false);
        };
        let (value, from_end) = self.rest.split_at(end);
        if let Some(after) = from_end.strip_prefix(self.layout.delimiter) {
            self.rest = after;
            return (value, true);
        }
        self.rest = from_end.strip_prefix("\r\n").unwrap_or(&from_end[1..]);
        (value, false)
    }
}

/// Whether a cell is a whole date and not a mere number.
fn is_day(cell: &str) -> bool {
    let text = cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '=' | '\''));
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let is_short = text.len() <= DAY_CHARS_MAX * 3 && (!is_number || text.len() == 8);
    is_short && is_day_in_any_order(text)
}

fn push<'t>(value: &mut Cow<'t, str>, more: &'t str) {
    if value.is_empty() {
        *value = Cow::Borrowed(more);
    } else if !more.is_empty() {
        value.to_mut().push_str(more);
    }
}

impl<'t> Iterator for Records<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        self.quotes = Quotes::Paired;
        let mut cells = Vec::new();
        loop {
            let (cell, goes_on) = self.cell(&cells);
            // Beyond the last column one cell with content is enough to be refused; millions cost memory.
            let width = cells.len();
            if width < WIDTH_MAX || (width == WIDTH_MAX && !is_blank(&cell)) {
                cells.push(cell);
            }
            if !goes_on {
                return Some(Record { cells, quotes: self.quotes });
            }
        }
    }
}

/// The separator by which most of the first records fall into the same number of cells: as many as can be, and as large
/// a share of all. Where another one stands within long sentences, it cuts those into records of all widths, two of
/// which may be alike by chance: what that says of one letter is little.
///
/// Ties go to more cells, then to the likelier separator; a text without any separator is one column.
pub(crate) fn layout(text: &str) -> Layout {
    let sample = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let mut best = (Layout { delimiter: DELIMITERS[0], widths: [0; 2] }, (0, 0));
    for delimiter in DELIMITERS {
        let plain = Layout { delimiter, widths: [0; 2] };
        let (alike, width, all) = commonest(Records::new(sample, plain).map(|record| record.cells.len()));
        let score = (alike * alike * SAMPLE_RECORDS / all.max(1), width);
        if score > best.1 {
            let lines = sample.lines().filter(|line| !line.trim().is_empty());
            let by_lines = commonest(lines.map(|line| line.split(delimiter).count())).1;
            best = (Layout { delimiter, widths: [width, by_lines] }, score);
        }
    }
    best.0
}

/// How many of the first records have the commonest width of two cells or more, that width, and how many were looked
/// at.
fn commonest(widths: impl Iterator<Item = usize>) -> (usize, usize, usize) {
    let all: Vec<usize> = widths.take(SAMPLE_RECORDS).collect();
    let mut several: Vec<usize> = all.iter().copied().filter(|width| *width > 1).collect();
    several.sort_unstable();
    let (alike, width) = several.chunk_by(|a, b| a == b).map(|same| (same.len(), same[0])).max().unwrap_or((0, 0));
    (alike, width, all.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Vec<String>, Quotes)> {
        let owned = |record: Record<'_>| (record.cells.into_iter().map(Cow::into_owned).collect(), record.quotes);
        Records::new(text, layout(text)).map(owned).collect()
    }

    fn all(text: &str) -> Vec<Vec<String>> {
        let layout = Layout { delimiter: ',', widths: [0; 2] };
        Records::new(text, layout).map(|r| r.cells.into_iter().map(Cow::into_owned).collect()).collect()
    }

    #[test]
    fn records_as_excel_reads_them() {
        assert_eq!(all("a,b\r\nc,d"), [["a", "b"], ["c", "d"]]);
        assert_eq!(all("\"a,\"\"x\"\"\n二\",b\n"), [["a,\"x\"\n二", "b"]]);
        assert_eq!(all("a,\"关于\"路灯,c\n"), [["a", "关于路灯", "c"]]);
        assert_eq!(all("a\"b,c\n"), [["a\"b", "c"]]);
        assert_eq!(all("a\rb\r"), [["a"], ["b"]]);
        assert_eq!(all("=\"1,2\",=\"3\"\n"), [["1,2", "3"]]);
    }

    #[test]
    fn blank_lines_count() {
        assert_eq!(all("a\n\n\nb\n").len(), 4);
        assert_eq!(all(",\n"), [["", ""]]);
        assert!(all("").is_empty());
    }

    #[test]
    fn a_stray_mark_takes_no_other_row_with_it() {
        for mark in [",", ";", "\t", "，"] {
            for rows in [
                // At the start of cells in the middle, then nothing, a mark inside a cell, and the end of the file.
                ["1,\"急修路灯,2024-03-05", "2,井盖松动,2024-03-05", "3,\"急修门禁,2024-03-06", "4,积水,2024-03-06"],
                ["1,\"急修路灯,2024-03-05", "2,井盖松动,2024-03-05", "3,门禁,2024-03-06", "4,\"积水,2024-03-06"],
                ["1,\"急修路灯,2024-03-05", "2,井盖\",2024-03-05", "3,门禁,2024-03-06", "4,积水,2024-03-06"],
                ["1,路灯,\"2024-03-05", "2,井盖,2024-03-05\"", "3,门禁,2024-03-06", "4,积水,\"2024-03-06"],
                ["1,\"路灯,2024-03-05", "2,\"井盖,松动\",2024-03-05", "3,门禁,2024-03-06", "4,积水,2024-03-06"],
                ["\"1,路灯,2024-03-05", "\"2,井盖,2024-03-05", "3\",门禁,2024-03-06", "4,积水,2024-03-06"],
                [
                    "\"1\",\"路灯\",\"2024-03-05",
                    "\"2\",\"井盖\",\"2024-03-05\"",
                    "3,门禁,2024-03-06",
                    "4,积水,2024-03-06",
                ],
            ] {
                let text = format!("编号,内容,来信日期\n{}\n", rows.join("\n")).replace(',', mark);
                let read = read(&text);
                assert_eq!(read.len(), 5, "{text}");
                assert!(read.iter().all(|(cells, _)| cells.len() == 3), "{text}");
                assert!(read.iter().any(|(_, quotes)| *quotes == Quotes::Stray));
            }
        }
    }

    #[test]
    fn a_stray_mark_behind_the_day_takes_no_other_row_with_it() {
        let text = "编号,来信日期,内容\n1,2024-03-05,\"急修路灯\n2,2024-03-05,井盖\"\n3,2024-03-06,\"门禁\n";
        assert_eq!(read(text).iter().map(|(cells, _)| cells.len()).collect::<Vec<_>>(), [3; 4]);
    }

    #[test]
    fn cells_of_several_lines_stay_whole() {
        for cell in ["路灯坏了\n三天了,没人修", "路灯坏了,\n很,久,2024-03-01\n请修", "甲\n\n乙\"\"丙\"\"\n丁"]
        {
            let text = format!(
                "编号,标题,来信日期,内容,答复日期\n1,甲,2024-03-05,\"{cell}\",2024-03-06\n2,乙,2024-03-05,丙,\n"
            );
            assert_eq!(read(&text)[1].0[3], cell.replace("\"\"", "\""));
            assert_eq!(read(&text).len(), 3);
        }
        // Marks that a program did not double: read as far as they can be, on one line and on several.
        let text = "编号,内容,来信日期\n1,\"路灯坏了\n叫\"急修\"也不来\",2024-03-05\n";
        assert_eq!(read(text)[1].0.len(), 3);
    }

    #[test]
    fn a_cell_that_may_hold_rows_says_so() {
        let text = "编号,内容,来信日期,答复\n1,\"路灯,2024-03-05\n2,井盖\",2024-03-05,\n3,丙,2024-03-05,好\n";
        assert_eq!(read(text)[1].1, Quotes::Spanning);
    }

    #[test]
    fn the_separator_is_the_one_that_fits() {
        let delimiter = |text| layout(text).delimiter;
        assert_eq!(delimiter("编号,标题\n1,路灯；门禁\n2,井盖\n"), ',');
        assert_eq!(delimiter("编号;标题\n1;路灯,门禁\n2;井盖\n"), ';');
        assert_eq!(delimiter("编号\t标题\n1\t路灯，门禁，排椅\n2\t井盖，沟\n"), '\t');
        assert_eq!(delimiter("编号，标题\n1，路灯\n2，井盖\n"), '，');
        assert_eq!(delimiter("台账\n\n编号,标题,内容\n1,路灯,\"坏了，三天；了\"\n"), ',');
        // One long letter: its answer has many lines, two of which hold as many commas of Chinese sentences.
        let answer = "您好，来信收到，经查，情况如下：\n一、路灯，门禁，排椅，都已修好。\n二、井盖，由产权单位更换，已通知，在催。\n此复";
        let letter = format!("编号,内容,答复\n1,灯，不亮，三天，没人来,\"{answer}\"\n");
        assert_eq!(delimiter(&letter), ',');
        assert_eq!(delimiter("没有分隔"), ',');
    }
}
