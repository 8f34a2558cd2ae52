//! Tables that a community exported (`mingtong export open-data`), as they lie in a directory: what they say they
//! follow from, and their rows. JSON is compared with the log; CSV has to say the same.

use super::compared::Compared;
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
        if let Some((line, ours, theirs)) = beside.end() {
            found.differ("table", format!("{} {line}", table.file(OpenForm::Csv)), ours, theirs);
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

/// A line of a file, from 1, with what should stand there and what does.
type Differs = (u64, String, String);

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
        let first = self.next().filter(|_| !expected.is_empty());
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
        if expected.is_empty() || read != expected {
            self.differs = Some((self.line, shown(&expected), shown(&read)));
        }
    }

    /// Where the two differ first, if anywhere.
    fn end(mut self) -> Option<Differs> {
        let is_over = self.file.next().is_none();
        self.differs.or_else(|| (!is_over).then(|| (self.line + 1, shown(&[]), "…".to_owned())))
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

fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).trim().to_owned();
    if text.is_empty() { "—".to_owned() } else { text }
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
        let differs = |line, ours: &str, theirs: &str| Some((line, ours.to_owned(), theirs.to_owned()));
        assert_eq!(beside("a,b\r\n1,5\r\n3,4\r\n", &lines), differs(2, "1,2", "1,5"));
        assert_eq!(beside("a,b\r\n1,2\r\n", &lines), differs(3, "3,4", "—"));
        assert_eq!(beside("a,b\r\n1,2\r\n3,4\r\n5,6\r\n", &lines), differs(4, "—", "…"));
    }

    #[test]
    fn how_an_editor_ends_lines_says_nothing() {
        let lines = ["\u{feff}a,b\r\n", "1,\"x\r\ny\"\r\n"];
        for csv in ["\u{feff}a,b\n1,\"x\ny\"\n", "a,b\r\n1,\"x\r\ny\"\r\n", "a,b\n1,\"x\ny\"\n"] {
            assert_eq!(beside(csv, &lines), None, "{csv:?}");
        }
        let differs = beside("\u{feff}a,b\n1,\"x\nz\"\n", &lines);
        assert_eq!(differs.map(|(line, ..)| line), Some(2));
    }
}
