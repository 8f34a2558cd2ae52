//! Files of letters, and what became of them.

use super::keys;
use crate::moment::{maybe_rfc3339, rfc3339};
use crate::office_words::spoken;
use mingtong_app::letter::{ImportReport, KeptMatter, Mode, Undone};
use mingtong_app::rows::BatchRow;
use mingtong_domain::Millis;
use mingtong_office::{Finding, Reason};
use mingtong_words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A file of letters.
#[derive(Debug, Default, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportForm {
    /// The file: CSV, xlsx, xls or ods, whatever it is called; 64 MiB at most.
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
    /// What cannot be seen in the file (sheet, header row, columns, order of dates), as TOML.
    #[schema(nullable = false)]
    pub mapping: Option<String>,
    /// `true` to be told only what would become of the file.
    #[schema(nullable = false)]
    pub dry_run: Option<bool>,
}

impl ImportForm {
    /// Whether to write.
    pub(crate) fn mode(&self) -> Mode {
        match self.dry_run {
            Some(true) => Mode::DryRun,
            _ => Mode::Import,
        }
    }
}

/// A column of the file.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ColumnBody {
    /// As a spreadsheet names it: A, B, … AA.
    pub letter: String,
    /// Its header.
    pub header: String,
}

/// Why a row was not taken, or what is odd about it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReasonBody {
    /// The reason: `import-date-in-the-future`.
    pub code: String,
    /// What was found.
    pub text: String,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl ReasonBody {
    fn new(reason: &Reason, words: Words) -> Self {
        let said = |key| words.ta(key, &spoken(words, reason.args()));
        Self { code: reason.key().to_owned(), text: said(reason.key()), remedy: reason.remedy_key().map(said) }
    }
}

/// What was found about a row.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct FindingBody {
    /// The row that a person sees in the file, from 1.
    pub row: u32,
    /// What became of it.
    pub severity: keys::Severity,
    /// Why, the gravest first.
    pub reasons: Vec<ReasonBody>,
}

impl FindingBody {
    pub(crate) fn new(finding: &Finding, words: Words) -> Self {
        let reasons = finding.reasons.iter().map(|reason| ReasonBody::new(reason, words)).collect();
        Self { row: finding.row, severity: finding.severity.into(), reasons }
    }
}

/// What became of a file, or would become of it. `rows` is the sum of `new`, `recognised`, `updated`, `rejected`,
/// `skipped` and `blank`.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ImportReportBody {
    /// The id of the import, by which it can be taken back; none when nothing was written.
    pub batch: Option<String>,
    /// Rows below the header.
    pub rows: u32,
    /// Letters that became matters.
    pub new: u32,
    /// Letters that are here already, with nothing new about them.
    pub recognised: u32,
    /// Letters that were here already without the answer that this file has.
    pub updated: u32,
    /// Rows that were taken with something odd about them.
    pub doubtful: u32,
    /// Rows that were not taken; a person has to mend them.
    pub rejected: u32,
    /// Rows that are no letters of their own.
    pub skipped: u32,
    /// Empty rows.
    pub blank: u32,
    /// The sheet that was read; empty for a CSV file.
    pub sheet: String,
    /// Other sheets that look like ledgers and were not read.
    pub other_sheets: Vec<String>,
    /// The row of the header, from 1; 0 when there is none.
    pub header_row: u32,
    /// The columns as they were found, by what they hold.
    pub columns: BTreeMap<String, ColumnBody>,
    /// Headers of columns that were not read.
    pub unused_columns: Vec<String>,
    /// Letters whose category is one of the community's list.
    pub categorised: u32,
    /// Words for a category that the list does not know, with how many letters have them; they stay in the notes.
    pub unknown_categories: BTreeMap<String, u32>,
    /// What was found, by row.
    pub findings: Vec<FindingBody>,
}

impl ImportReportBody {
    /// A report in a language.
    pub(crate) fn new(report: ImportReport, words: Words) -> Self {
        let columns = report.columns.found.into_iter().map(|(field, column)| {
            let field = field.name_key().trim_start_matches("import-field-").to_owned();
            (field, ColumnBody { letter: column.letter, header: column.header })
        });
        Self {
            batch: report.batch.map(|batch| batch.0),
            rows: report.rows,
            new: report.new,
            recognised: report.recognised,
            updated: report.updated,
            doubtful: report.doubtful,
            rejected: report.rejected,
            skipped: report.skipped,
            blank: report.blank,
            sheet: report.sheet,
            other_sheets: report.other_sheets,
            header_row: report.columns.header_row,
            columns: columns.collect(),
            unused_columns: report.columns.unused,
            categorised: report.categorised,
            unknown_categories: report.unknown_categories.into_iter().collect(),
            findings: report.findings.iter().map(|finding| FindingBody::new(finding, words)).collect(),
        }
    }
}

/// An import.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ImportBody {
    /// Its id.
    pub id: String,
    /// What the file was called.
    pub file_name: String,
    /// When it was imported.
    pub begun: String,
    /// See `begun`.
    pub begun_ms: i64,
    /// Letters that became matters.
    pub letters: i64,
    /// When it was taken back.
    pub undone: Option<String>,
    /// See `undone`.
    pub undone_ms: Option<i64>,
}

impl From<BatchRow> for ImportBody {
    fn from(row: BatchRow) -> Self {
        Self {
            id: row.batch_id,
            file_name: row.file_name,
            begun: rfc3339(Millis(row.begun_ms)),
            begun_ms: row.begun_ms,
            letters: row.letters,
            undone: maybe_rfc3339(row.undone_ms.map(Millis)),
            undone_ms: row.undone_ms,
        }
    }
}

/// A matter that stays.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct KeptBody {
    /// Its id: `2021-0001`.
    pub matter: String,
    /// Why.
    pub because: keys::KeptBecause,
}

impl From<KeptMatter> for KeptBody {
    fn from(kept: KeptMatter) -> Self {
        Self { matter: kept.matter.to_string(), because: kept.because.into() }
    }
}

/// What became of an import that was taken back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UndoneBody {
    /// Matters taken back now; none when the import was taken back before.
    pub taken_back: u32,
    /// Matters that stay.
    pub kept: Vec<KeptBody>,
}

impl From<Undone> for UndoneBody {
    fn from(undone: Undone) -> Self {
        Self { taken_back: undone.taken_back, kept: undone.kept.into_iter().map(Into::into).collect() }
    }
}
