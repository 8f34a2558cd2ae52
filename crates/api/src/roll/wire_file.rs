//! Files of homes, and what became of them.

use super::wire::RollNumbersBody;
use crate::letter::wire::{ColumnBody, FindingBody};
use crate::office_words::spoken_one;
use mingtong_app::roll::{ChangedHome, RollReport, UndoneRoll};
use mingtong_words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A file of homes.
#[derive(Debug, Default, ToSchema)]
#[expect(dead_code, reason = "only its description is used: the parts are read as they come")]
pub struct RollForm {
    /// The file: CSV, xlsx, xls or ods, whatever it is called; 64 MiB at most.
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
    /// The day on which the homes stood so, where this file opens the roll: `2021-06-08`; today unless said.
    #[schema(nullable = false)]
    pub as_of: Option<String>,
    /// `true` to be told only what would become of the file.
    #[schema(nullable = false)]
    pub dry_run: Option<bool>,
}

/// What of a home is another than before.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ChangedFieldBody {
    /// What.
    pub field: String,
    /// What it was; empty where it was not known.
    pub before: String,
    /// What it is.
    pub after: String,
}

/// A home that is another than before.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ChangedHomeBody {
    /// Its row in the file.
    pub row: u32,
    /// Its number.
    pub no: String,
    /// What is another.
    pub fields: Vec<ChangedFieldBody>,
}

impl ChangedHomeBody {
    fn new(changed: ChangedHome, words: Words) -> Self {
        let fields = changed.fields.into_iter().map(|field| ChangedFieldBody {
            field: field.field.trim_start_matches("roll-field-").to_owned(),
            before: spoken_one(words, field.before),
            after: spoken_one(words, field.after),
        });
        Self { row: changed.row, no: changed.no.0, fields: fields.collect() }
    }
}

/// What became of a file, or would become of it. `rows` is the sum of `new`, `changed`, `unchanged`, `rejected`,
/// `skipped` and `blank`.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RollReportBody {
    /// The id of the import, by which it can be taken back; none when nothing was written.
    pub batch: Option<String>,
    /// The id of the roll; none where the place has none yet.
    pub roll: Option<String>,
    /// Rows below the header.
    pub rows: u32,
    /// Homes that were not in the roll.
    pub new: u32,
    /// Homes that are another than before.
    pub changed: u32,
    /// Homes with nothing new about them.
    pub unchanged: u32,
    /// Homes of the roll that the file does not name. They stay.
    pub not_in_file: u32,
    /// Rows that were taken with something odd about them.
    pub doubtful: u32,
    /// Rows that were not taken; a person has to mend them.
    pub rejected: u32,
    /// Rows that are no homes.
    pub skipped: u32,
    /// Empty rows.
    pub blank: u32,
    /// The first of the changed homes.
    pub changes: Vec<ChangedHomeBody>,
    /// What all homes of the roll are together then.
    pub after: RollNumbersBody,
    /// The sheet that was read; empty for a CSV file.
    pub sheet: String,
    /// The row of the header, from 1.
    pub header_row: u32,
    /// The columns as they were found, by what they hold.
    pub columns: BTreeMap<String, ColumnBody>,
    /// Headers of columns that were not read.
    pub unused_columns: Vec<String>,
    /// Whether the file does not say from where its areas are known: they were taken as the register's.
    pub source_assumed: bool,
    /// What was found, by row.
    pub findings: Vec<FindingBody>,
}

impl RollReportBody {
    /// A report in a language.
    pub(super) fn new(report: RollReport, words: Words) -> Self {
        let columns = report.columns.into_iter().map(|(field, column)| {
            let field = field.name_key().trim_start_matches("roll-field-").to_owned();
            (field, ColumnBody { letter: column.letter, header: column.header })
        });
        Self {
            batch: report.batch.map(|batch| batch.0),
            roll: report.roll.map(|roll| roll.0),
            rows: report.rows,
            new: report.new,
            changed: report.changed,
            unchanged: report.unchanged,
            not_in_file: report.not_in_file,
            doubtful: report.doubtful,
            rejected: report.rejected,
            skipped: report.skipped,
            blank: report.blank,
            changes: report.changes.into_iter().map(|changed| ChangedHomeBody::new(changed, words)).collect(),
            after: (&report.after).into(),
            sheet: report.sheet,
            header_row: report.header_row,
            columns: columns.collect(),
            unused_columns: report.unused,
            source_assumed: report.is_source_assumed,
            findings: report.findings.iter().map(|finding| FindingBody::new(finding, words)).collect(),
        }
    }
}

/// What became of an import of homes that was taken back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UndoneRollBody {
    /// Homes that are gone now.
    pub taken_back: u32,
    /// Homes that are again what they were.
    pub restored: u32,
    /// Homes that stay, because somebody corrected them since, or a later file brought them.
    pub kept: Vec<String>,
}

impl From<UndoneRoll> for UndoneRollBody {
    fn from(undone: UndoneRoll) -> Self {
        let kept = undone.kept.into_iter().map(|no| no.0).collect();
        Self { taken_back: undone.taken_back, restored: undone.restored, kept }
    }
}
