//! Tables that a community exported (`mingtong export open-data`), as they lie in a directory: what they say they
//! follow from, and their rows. JSON is compared with the log; CSV has to say the same.

use super::compared::{Compared, NOTHING, SHOWN_CHARS_MAX};
use crate::commands::export_open_data::WORDS;
use anyhow::Context;
use jiff::Timestamp;
use mingtong_app::community::open_data::{OpenForm, OpenTable, csv_head, csv_line};
use serde::Deserializer as _;
use serde::de::{SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;
use std::fs::File;
use std::io::{BufRead, BufReader, Bytes};
use std::iter::Peekable;
use std::path::{Path, PathBuf};

/// The file that describes them.
pub const DESCRIPTION: &str = "datapackage.json";

/// What CSV begins with, so that table programs read it as UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();
/// What is read of a line that differs: whoever made it endless fills no memory by it.
const LINE_BYTES_MAX: usize = 1 << 16;
/// Signs that are named before the first that differs, of what is too long to be named whole.
const BEFORE_CHARS: usize = 10;

/// Exported tables.
#[derive(Debug)]
pub struct Exported {
    directory: PathBuf,
    /// How many entries of the log they follow from.
    pub entries: u64,
    /// As of which moment.
    pub at: Timestamp,
}

impl Exported {
    /// The tables of a directory; none where they do not say what they follow from.
    pub fn at(directory: &Path) -> Option<Self> {
        let text = std::fs::read(directory.join(DESCRIPTION)).ok()?;
        let described: Value = serde_json::from_slice(&text).ok()?;
        let entries = described["log_entries"].as_u64()?;
        let at = described["created"].as_str()?.parse().ok()?;
        Some(Self { directory: directory.to_owned(), entries, at })
    }

    /// Hands on each row of a table, and names the first line of its CSV that says something else.
    ///
    /// # Errors
    /// A file is not there, or is no table.
    pub fn rows(
        &self,
        table: OpenTable,
        found: &mut Compared,
        mut each: impl FnMut(&mut Compared, Value),
    ) -> anyhow::Result<()> {
        let (json, csv) = (self.open(table, OpenForm::Json)?, self.open(table, OpenForm::Csv)?);
        let mut beside = Beside::of(BufReader::new(csv));
        beside.goes_on_with(csv_head(table.fields()));
        let row = |row: Value| {
            beside.goes_on_with(csv_line(table.fields(), &row));
            each(found, row);
        };
        each_row(json, row).with_context(|| table.file(OpenForm::Json))?;
        if let Some(Differs { line, column, ours, theirs }) = beside.end() {
            let column = column.and_then(|nth| table.fields().get(nth));
            let column = column.map(|(name, _)| format!("/{name}")).unwrap_or_default();
            found.differ("table", format!("{} {line}{column}", table.file(OpenForm::Csv)), ours, theirs);
        }
        Ok(())
    }

    /// The words of each thing that has any, beside the tables.
    ///
    /// # Errors
    /// There are none; or, of one of them, it cannot be read.
    pub fn things(&self) -> anyhow::Result<impl Iterator<Item = anyhow::Result<Value>>> {
        let file = File::open(self.directory.join(WORDS)).context(WORDS)?;
        let thing = |line: std::io::Result<String>| -> anyhow::Result<Value> {
            let line = line.context(WORDS)?;
            serde_json::from_str(&line).context(WORDS)
        };
        Ok(BufReader::new(file).lines().map(thing))
    }

    fn open(&self, table: OpenTable, form: OpenForm) -> anyhow::Result<File> {
        let name = table.file(form);
        File::open(self.directory.join(&name)).context(name)
    }
}

/// Hands on each row of an array: however long it is, one at a time is held.
fn each_row(file: File, row: impl FnMut(Value)) -> serde_json::Result<()> {
    let mut reader = serde_json::Deserializer::from_reader(BufReader::new(file));
    reader.deserialize_seq(Rows(row))?;
    reader.end()
}

struct Rows<F>(F);

impl<'de, F: FnMut(Value)> Visitor<'de> for Rows<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the rows of a table")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut rows: A) -> Result<(), A::Error> {
        while let Some(row) = rows.next_element::<Value>()? {
            (self.0)(row);
        }
        Ok(())
    }
}

/// A line that is not what should stand there.
#[derive(Debug, PartialEq, Eq)]
struct Differs {
    /// Which, from 1.
    line: u64,
    /// Which of its columns is the first that differs, from 0; none where it is another line as a whole.
    column: Option<usize>,
    /// What should stand there.
    ours: String,
    /// What does.
    theirs: String,
}

impl Differs {
    fn of(line: u64, ours: &[u8], theirs: &[u8]) -> Self {
        let text = |side: &[u8]| String::from_utf8_lossy(side).trim_end_matches('\n').to_owned();
        let (ours, theirs) = (text(ours), text(theirs));
        let (our_cells, their_cells) = (cells(&ours), cells(&theirs));
        let first = our_cells.iter().zip(&their_cells).position(|(ours, theirs)| ours != theirs);
        let column = first.filter(|_| our_cells.len() == their_cells.len());
        let (ours, theirs) = match column {
            Some(nth) => parted(our_cells[nth], their_cells[nth]),
            None => parted(&ours, &theirs),
        };
        Self { line, column, ours, theirs }
    }
}

/// A file that is read beside another one that says the same. How its lines end, and whether it begins with the mark
/// that it is UTF-8, whoever saves it with an editor changes: that says nothing else.
struct Beside<R: BufRead> {
    file: Peekable<Bytes<R>>,
    line: u64,
    differs: Option<Differs>,
}

impl<R: BufRead> Beside<R> {
    fn of(file: R) -> Self {
        Self { file: file.bytes().peekable(), line: 0, differs: None }
    }

    fn goes_on_with(&mut self, expected: Option<Vec<u8>>) {
        self.line += 1;
        if self.differs.is_some() {
            return;
        }
        let expected = plain(&expected.unwrap_or_default());
        let first = self.next();
        // The mark is there at the beginning, or nowhere.
        let has_mark = self.line == 1 && first == Some(MARK[0]);
        let first = if has_mark { self.nth(MARK.len() - 1) } else { first };
        let mut read = Vec::with_capacity(expected.len());
        read.extend(first);
        while read.len() < expected.len()
            && let Some(sign) = self.next()
        {
            read.push(sign);
        }
        // Shorter is what the file ends with: the last line may be left open.
        let is_same = read == expected || expected.strip_suffix(b"\n") == Some(read.as_slice());
        if expected.is_empty() || !is_same {
            let whole = self.whole(read);
            self.differs = Some(Differs::of(self.line, &expected, &whole));
        }
    }

    /// The line of which something was read: a cell in quotes may have lines of its own.
    fn whole(&mut self, read: Vec<u8>) -> Vec<u8> {
        let (mut whole, mut is_quoted) = (vec![], false);
        for sign in read.into_iter().chain(self.by_ref()).take(LINE_BYTES_MAX) {
            whole.push(sign);
            is_quoted ^= sign == b'"';
            if sign == b'\n' && !is_quoted {
                break;
            }
        }
        whole
    }

    /// Where the two differ first, if anywhere.
    fn end(mut self) -> Option<Differs> {
        let is_over = self.file.next().is_none();
        let (line, ours, theirs) = (self.line + 1, NOTHING.to_owned(), "…".to_owned());
        self.differs.or_else(|| (!is_over).then_some(Differs { line, column: None, ours, theirs }))
    }
}

impl<R: BufRead> Iterator for Beside<R> {
    type Item = u8;

    /// The next byte; of what ends a line its last one.
    fn next(&mut self) -> Option<u8> {
        match self.file.next()?.ok()? {
            b'\r' if matches!(self.file.peek(), Some(Ok(b'\n'))) => self.file.next()?.ok(),
            sign => Some(sign),
        }
    }
}

/// What is written without the mark that it is UTF-8, each line ended by one sign.
fn plain(bytes: &[u8]) -> Vec<u8> {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let ends_line = |at: &usize| bytes[*at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
    (0..bytes.len()).filter(|at| !ends_line(at)).map(|at| bytes[at]).collect()
}

/// The cells of a line, as they stand there.
fn cells(line: &str) -> Vec<&str> {
    let mut is_quoted = false;
    let is_end = |sign: char| {
        is_quoted ^= sign == '"';
        sign == ',' && !is_quoted
    };
    line.split(is_end).collect()
}

/// Both sides; where one is too long to be named whole, from shortly before they part.
fn parted(ours: &str, theirs: &str) -> (String, String) {
    let is_long = [ours, theirs].iter().any(|side| side.chars().count() > SHOWN_CHARS_MAX);
    let same = ours.chars().zip(theirs.chars()).take_while(|(ours, theirs)| ours == theirs).count();
    let from = if is_long { same.saturating_sub(BEFORE_CHARS) } else { 0 };
    (shown(ours, from), shown(theirs, from))
}

/// A side from a sign on, with `…` wherever something of it is left out.
fn shown(side: &str, from: usize) -> String {
    if side.is_empty() {
        return NOTHING.to_owned();
    }
    let before = if from > 0 { "…" } else { "" };
    let behind = if side.chars().count() > from + SHOWN_CHARS_MAX { "…" } else { "" };
    let part: String = side.chars().skip(from).take(SHOWN_CHARS_MAX).collect();
    format!("{before}{part}{behind}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(csv: &str, lines: &[&str]) -> Option<Differs> {
        let mut beside = Beside::of(csv.as_bytes());
        lines.iter().for_each(|line| beside.goes_on_with(Some(line.as_bytes().to_vec())));
        beside.end()
    }

    #[test]
    fn the_first_line_that_says_something_else_is_named() {
        let lines = ["a,b\r\n", "1,2\r\n", "3,4\r\n"];
        assert_eq!(beside("a,b\r\n1,2\r\n3,4\r\n", &lines), None);
        let differs = |line, column, (ours, theirs): (&str, &str)| {
            Some(Differs { line, column, ours: ours.to_owned(), theirs: theirs.to_owned() })
        };
        assert_eq!(beside("a,b\r\n1,5\r\n3,4\r\n", &lines), differs(2, Some(1), ("2", "5")));
        assert_eq!(beside("a,b\r\n1,2,2\r\n3,4\r\n", &lines), differs(2, None, ("1,2", "1,2,2")));
        assert_eq!(beside("a,b\r\n1,2\r\n", &lines), differs(3, None, ("3,4", "—")));
        assert_eq!(beside("a,b\r\n1,2\r\n3,4\r\n5,6\r\n", &lines), differs(4, None, ("—", "…")));
    }

    #[test]
    fn a_line_that_differs_is_read_to_its_end_and_cut_between_signs() {
        let line = |title: &str| format!("明通2026-0001,\"{title}\",1\r\n");
        let differs = |ours: &str, theirs: &str| {
            let csv = format!("{}明通2026-0002,x,1\r\n", line(theirs));
            beside(&csv, &[line(ours).as_str()]).map(|it| (it.column, it.ours, it.theirs))
        };
        let sides = |ours: &str, theirs: &str| Some((Some(1), ours.to_owned(), theirs.to_owned()));
        assert_eq!(differs("灯,\r\n亮", "路灯,\r\n不亮了"), sides("\"灯,\n亮\"", "\"路灯,\n不亮了\""));
        let long = "灯".repeat(100);
        let same = format!("…{}", "灯".repeat(BEFORE_CHARS));
        let (ours, theirs) = (format!("{same}\""), format!("{same}{}…", "亮".repeat(SHOWN_CHARS_MAX - BEFORE_CHARS)));
        assert_eq!(differs(&long, &format!("{long}{}", "亮".repeat(100))), sides(&ours, &theirs));
    }

    #[test]
    fn how_an_editor_ends_lines_says_nothing() {
        let lines = ["\u{feff}a,b\r\n", "1,\"x\r\ny\"\r\n"];
        for csv in ["\u{feff}a,b\n1,\"x\ny\"\n", "a,b\r\n1,\"x\r\ny\"\r\n", "a,b\n1,\"x\ny\""] {
            assert_eq!(beside(csv, &lines), None, "{csv:?}");
        }
        let differs = beside("\u{feff}a,b\n1,\"x\nz\"\n", &lines);
        assert_eq!(differs.map(|it| it.line), Some(2));
    }
}
