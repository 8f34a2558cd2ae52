//! What became of a file of homes, or would become of it.

use super::changed::ChangedHome;
use super::plan::Plan;
use crate::fail::Fail;
use mingtong_domain::ids::{BatchId, RollId};
use mingtong_domain::roll::Numbers;
use mingtong_office::roll::{BadRoll, RollColumn, RollField, RollFile};
use mingtong_office::{Finding, Severity};
use serde_json::json;
use std::collections::BTreeMap;

/// What became of a file. `rows` is the sum of `new`, `changed`, `unchanged`, `rejected`, `skipped` and `blank`.
#[derive(Debug, Clone, PartialEq)]
pub struct RollReport {
    /// The import, by which it can be taken back; none when nothing was written.
    pub batch: Option<BatchId>,
    /// The roll; none where the place has none yet.
    pub roll: Option<RollId>,
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
    /// Rows that were not taken.
    pub rejected: u32,
    /// Rows that are no homes: totals, footers, repeated headers.
    pub skipped: u32,
    /// Empty rows.
    pub blank: u32,
    /// The first of the changed homes, with what is another.
    pub changes: Vec<ChangedHome>,
    /// What all homes of the roll are together then.
    pub after: Numbers,
    /// What was found, by row.
    pub findings: Vec<Finding>,
    /// The sheet that was read; empty for a CSV file.
    pub sheet: String,
    /// The row of the header.
    pub header_row: u32,
    /// The columns as they were found.
    pub columns: BTreeMap<RollField, RollColumn>,
    /// Headers of columns that were not read.
    pub unused: Vec<String>,
    /// Whether the file does not say from where its areas are known: they were taken as the register's.
    pub is_source_assumed: bool,
}

/// Nothing of a file was taken in.
#[derive(Debug, thiserror::Error)]
pub enum RollRefused {
    /// The file cannot be read.
    #[error(transparent)]
    Bad(#[from] BadRoll),
    /// The role may not, the roll would be too large, or the database failed.
    #[error(transparent)]
    Fail(#[from] Fail),
}

impl RollReport {
    pub(super) fn of(file: &RollFile, plan: Plan, roll: Option<RollId>) -> Self {
        let mut findings = file.findings.clone();
        for found in plan.findings {
            match findings.iter_mut().find(|finding| finding.row == found.row) {
                Some(finding) => finding.reasons.extend(found.reasons),
                None => findings.push(found),
            }
        }
        findings.sort_by_key(|finding| finding.row);
        let count = |severity| {
            let of_it = findings.iter().filter(|finding| finding.severity == severity).count();
            u32::try_from(of_it).unwrap_or(u32::MAX)
        };
        Self {
            batch: None,
            roll,
            rows: file.total_rows,
            new: plan.new,
            changed: plan.changed,
            unchanged: plan.unchanged,
            not_in_file: plan.not_in_file,
            doubtful: count(Severity::Doubtful),
            rejected: count(Severity::Rejected),
            skipped: count(Severity::Skipped),
            blank: file.blank_rows,
            changes: plan.changes,
            after: plan.after,
            findings,
            sheet: file.sheet.clone(),
            header_row: file.header_row,
            columns: file.columns.clone(),
            unused: file.unused.clone(),
            is_source_assumed: file.is_source_assumed,
        }
    }

    /// What is kept with the batch: the counts. It quotes nobody: that would outlive the erasing of the words.
    pub(super) fn to_keep(&self) -> String {
        json!({
            "rows": self.rows, "new": self.new, "changed": self.changed, "unchanged": self.unchanged,
            "not_in_file": self.not_in_file, "doubtful": self.doubtful, "rejected": self.rejected,
            "skipped": self.skipped, "blank": self.blank,
        })
        .to_string()
    }
}
