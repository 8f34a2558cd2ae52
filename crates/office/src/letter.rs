//! A letter as it stood in the file, and the ledger of all of them.

use jiff::civil::DateTime;

use crate::columns::Columns;
use crate::finding::{Doubt, Finding, Severity};

/// One letter that can become a matter. All times are the office's local times (Asia/Shanghai).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The 1-based row that a person sees in the file.
    pub row: u32,
    /// The office's number, half-width and without spaces; empty when there is none. Not unique: offices slip.
    pub number: String,
    /// On one line; empty when the file gives none, but never together with `body`.
    pub title: String,
    /// With its line breaks; empty when the file gives none.
    pub body: String,
    /// Who wrote it, as the office put it: a name, 王** or 网友. Personal data.
    pub raiser_name: Option<String>,
    /// Personal data.
    pub phone: Option<String>,
    /// The writer's address or the place of the matter. Personal data.
    pub address: Option<String>,
    /// The office's own word for the kind of matter.
    pub category: Option<String>,
    /// Who handles it. Known even where there is no answer yet.
    pub unit: Option<String>,
    /// When it was written or registered; midnight without `written_has_time`.
    pub written: DateTime,
    /// Whether the file gives a time of day.
    pub written_has_time: bool,
    /// The answer, if the file has one.
    pub reply: Option<LetterReply>,
    /// What stands in the answer's column and is none: where the letter went, or where its answer is.
    pub answer_note: Option<String>,
    /// What is odd about the row; fewer than the mapping's `hold_doubts`.
    pub doubts: Vec<Doubt>,
}

/// An office's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterReply {
    /// With its line breaks; never empty.
    pub text: String,
    /// When it was given; none when the file does not say or says it unusably, which is a doubt of the letter.
    pub at: Option<DateTime>,
    /// Whether the file gives a time of day.
    pub at_has_time: bool,
    /// Who answered: the row's unit, or the mapping's default.
    pub unit: Option<String>,
}

impl Letter {
    /// What makes two rows the same letter, in one file or in two: number, day, title and content, without white
    /// space, which copying between programs changes. The answer is no part of it: it may come later.
    pub fn identity(&self) -> String {
        identity(&self.number, self.written, &self.title, &self.body)
    }
}

pub(crate) fn identity(number: &str, written: DateTime, title: &str, body: &str) -> String {
    let mut identity = format!("{number}\n{}\n", written.date());
    identity.extend(title.chars().filter(|c| !c.is_whitespace()));
    identity.push('\n');
    identity.extend(body.chars().filter(|c| !c.is_whitespace()));
    identity
}

/// What a file gave.
///
/// Every row below the header is exactly one of these: a letter, a rejected row, a skipped row, or blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// The sheet that was read; empty for a CSV file.
    pub sheet: String,
    /// Other visible sheets that have a header too and were not read.
    pub other_sheets: Vec<String>,
    /// The columns as they were found.
    pub columns: Columns,
    /// The letters, in the order of the file.
    pub letters: Vec<Letter>,
    /// What was found about rows, in the order of the file.
    pub findings: Vec<Finding>,
    /// Rows without any content between the header and the last row.
    pub blank_rows: u32,
    /// Rows from below the header to the last one with content.
    pub total_rows: u32,
}

impl Ledger {
    /// How many rows have a finding of that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
