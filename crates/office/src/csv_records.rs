//! CSV text into records, after RFC 4180 and as leniently as Excel.
//!
//! Own, and not the `csv` crate's reader, for two reasons that matter to the person who has to mend the file: blank
//! lines must count, so that the row numbers are those that Excel shows, and a quotation mark that is never closed
//! must be reported with its row instead of swallowing the rest of the file as one cell.

use std::borrow::Cow;

use crate::clean::is_blank;

/// The separators that are met, the likeliest first.
const DELIMITERS: [char; 5] = [',', '\t', ';', '，', '|'];

/// Records from the top that decide which separator a file uses.
const SAMPLE_RECORDS: usize = 50;

/// Bytes from the top that decide it: enough for fifty long letters, little enough to be read five times.
const SAMPLE_BYTES: usize = 256 << 10;

const WIDTH_MAX: usize = crate::limits::COLUMNS_MAX as usize;

/// One record: its cells, or a quotation mark that is never closed.
pub(crate) type Record<'t> = Result<Vec<Cow<'t, str>>, OpenQuote>;

/// A quotation mark was opened and the text ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct OpenQuote;

/// Reads records one after the other; a blank line is a record with one empty cell.
pub(crate) struct Records<'t> {
    rest: &'t str,
    delimiter: char,
}

impl<'t> Records<'t> {
    pub(crate) fn new(text: &'t str, delimiter: char) -> Self {
        Records { rest: text, delimiter }
    }

    /// Takes one cell off the rest and says whether the record goes on after it.
    fn cell(&mut self) -> Result<(Cow<'t, str>, bool), OpenQuote> {
        if !self.rest.starts_with('"') {
            let (plain, goes_on) = self.plain();
            return Ok((Cow::Borrowed(plain), goes_on));
        }
        let mut value = Cow::Borrowed("");
        loop {
            // At an opening mark: up to the next one. Two in a row are one mark and the value goes on.
            let inner = &self.rest[1..];
            let end = inner.find('"').ok_or(OpenQuote)?;
            push(&mut value, &inner[..end]);
            self.rest = &inner[end + 1..];
            if !self.rest.starts_with('"') {
                break;
            }
            push(&mut value, "\"");
        }
        // What follows the closing mark belongs to the value, as in Excel.
        let (tail, goes_on) = self.plain();
        push(&mut value, tail);
        Ok((value, goes_on))
    }

    /// Takes everything up to the next separator or line end.
    fn plain(&mut self) -> (&'t str, bool) {
        let Some(end) = self.rest.find([self.delimiter, '\n', '\r']) else {
            return (std::mem::take(&mut self.rest), false);
        };
        let (value, from_end) = self.rest.split_at(end);
        if let Some(after) = from_end.strip_prefix(self.delimiter) {
            self.rest = after;
            return (value, true);
        }
        self.rest = from_end.strip_prefix("\r\n").unwrap_or(&from_end[1..]);
        (value, false)
    }
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
        let mut cells = Vec::new();
        loop {
            match self.cell() {
                Err(open) => {
                    self.rest = "";
                    return Some(Err(open));
                }
                Ok((cell, goes_on)) => {
                    // Beyond the last column one cell with content is enough to be refused; millions cost memory.
                    let width = cells.len();
                    if width < WIDTH_MAX || (width == WIDTH_MAX && !is_blank(&cell)) {
                        cells.push(cell);
                    }
                    if !goes_on {
                        return Some(Ok(cells));
                    }
                }
            }
        }
    }
}

/// The separator by which most of the first records fall into the same number of cells.
///
/// Ties go to more cells, then to the likelier separator; a text without any separator is one column.
pub(crate) fn delimiter(text: &str) -> char {
    let sample = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let mut best = (DELIMITERS[0], (0, 0));
    for candidate in DELIMITERS {
        let score = agreement(sample, candidate);
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

/// How many records have the commonest width of two cells or more, and that width.
fn agreement(sample: &str, candidate: char) -> (usize, usize) {
    let mut widths: Vec<usize> = Records::new(sample, candidate)
        .take(SAMPLE_RECORDS)
        .map_while(Result::ok)
        .map(|cells| cells.len())
        .filter(|width| *width > 1)
        .collect();
    widths.sort_unstable();
    widths.chunk_by(|a, b| a == b).map(|same| (same.len(), same[0])).max().unwrap_or((0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Vec<String>> {
        Records::new(text, ',').map(|r| r.unwrap().into_iter().map(Cow::into_owned).collect()).collect()
    }

    #[test]
    fn records_as_excel_reads_them() {
        assert_eq!(all("a,b\r\nc,d"), [["a", "b"], ["c", "d"]]);
        assert_eq!(all("\"a,\"\"x\"\"\n二\",b\n"), [["a,\"x\"\n二", "b"]]);
        assert_eq!(all("a,\"关于\"路灯,c\n"), [["a", "关于路灯", "c"]]);
        assert_eq!(all("a\"b,c\n"), [["a\"b", "c"]]);
        assert_eq!(all("a\rb\r"), [["a"], ["b"]]);
    }

    #[test]
    fn blank_lines_count() {
        assert_eq!(all("a\n\n\nb\n").len(), 4);
        assert_eq!(all(",\n"), [["", ""]]);
        assert!(all("").is_empty());
    }

    #[test]
    fn an_open_quote_is_said_and_ends_the_reading() {
        let mut records = Records::new("a\n\"b,c\nd", ',');
        assert!(records.next().unwrap().is_ok());
        assert_eq!(records.next(), Some(Err(OpenQuote)));
        assert_eq!(records.next(), None);
    }

    #[test]
    fn the_separator_is_the_one_that_fits() {
        assert_eq!(delimiter("编号,标题\n1,路灯；门禁\n2,井盖\n"), ',');
        assert_eq!(delimiter("编号;标题\n1;路灯,门禁\n2;井盖\n"), ';');
        assert_eq!(delimiter("编号\t标题\n1\t路灯，门禁，排椅\n2\t井盖，沟\n"), '\t');
        assert_eq!(delimiter("编号，标题\n1，路灯\n2，井盖\n"), '，');
        assert_eq!(delimiter("台账\n\n编号,标题,内容\n1,路灯,\"坏了，三天；了\"\n"), ',');
        assert_eq!(delimiter("没有分隔"), ',');
    }
}
