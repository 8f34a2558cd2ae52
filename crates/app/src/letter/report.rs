//! What an import says when it is done, or why it was not done.

use crate::fail::Fail;
use mingtong_domain::ids::BatchId;
use mingtong_office::{Arg, Columns, Finding, Ledger, Reason, Severity, Unreadable};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Findings that are kept with a batch; the whole report is given to whoever imports.
const FINDINGS_KEPT_MAX: usize = 1_000;

/// What became of a file. `rows` is the sum of `new`, `recognised`, `updated`, `rejected`, `skipped` and `blank`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    /// The import, by which it can be taken back; none when nothing was written.
    pub batch: Option<BatchId>,
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
    /// Rows that are no letters of their own: totals, footers, repeated headers, the same letter again.
    pub skipped: u32,
    /// Empty rows.
    pub blank: u32,
    /// Letters whose category is one of the community's list.
    pub categorised: u32,
    /// Words for a category that the list does not know, each with how many letters have it. They stay in the notes.
    pub unknown_categories: Vec<(String, u32)>,
    /// What was found, by row.
    pub findings: Vec<Finding>,
    /// The columns as they were found.
    pub columns: Columns,
    /// The sheet that was read; empty for a CSV file.
    pub sheet: String,
    /// Other sheets that look like ledgers and were not read.
    pub other_sheets: Vec<String>,
}

/// Nothing of a file was taken in, or not all of it.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefused {
    /// The file could not be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Nothing was done.
    #[error(transparent)]
    Fail(#[from] Fail),
    /// It stopped on the way. What was taken in is there to stay: the same file again goes on where this one stopped.
    #[error("stopped after {new} letters: {fail}")]
    Stopped {
        /// The import.
        batch: BatchId,
        /// Letters that became matters before it stopped.
        new: u32,
        /// Why it stopped.
        fail: Fail,
    },
}

/// What became of letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) new: u32,
    pub(super) recognised: u32,
    pub(super) updated: u32,
}

impl Counts {
    pub(super) fn add(&mut self, other: Counts) {
        self.new += other.new;
        self.recognised += other.recognised;
        self.updated += other.updated;
    }

    pub(super) fn changed_anything(self) -> bool {
        self.new + self.updated > 0
    }
}

impl ImportReport {
    /// The report of a ledger before anything was taken in.
    pub(super) fn new(ledger: Ledger, findings: BTreeMap<u32, Finding>) -> Self {
        let count = |severity| {
            let of_it = findings.values().filter(|finding| finding.severity == severity).count();
            u32::try_from(of_it).unwrap_or(u32::MAX)
        };
        Self {
            batch: None,
            rows: ledger.total_rows,
            new: 0,
            recognised: 0,
            updated: 0,
            doubtful: count(Severity::Doubtful),
            rejected: count(Severity::Rejected),
            skipped: count(Severity::Skipped),
            blank: ledger.blank_rows,
            categorised: 0,
            unknown_categories: vec![],
            columns: ledger.columns,
            sheet: ledger.sheet,
            other_sheets: ledger.other_sheets,
            findings: findings.into_values().collect(),
        }
    }

    pub(super) fn counted(mut self, counts: Counts) -> Self {
        (self.new, self.recognised, self.updated) = (counts.new, counts.recognised, counts.updated);
        self
    }

    /// The same with what its letters are about.
    pub(super) fn about(self, (categorised, unknown_categories): (u32, Vec<(String, u32)>)) -> Self {
        Self { categorised, unknown_categories, ..self }
    }

    /// What is kept with the batch: the counts, and where the first findings are and of what kind. It quotes nobody:
    /// what is quoted here would outlive the erasing of the words.
    pub(super) fn to_keep(&self) -> String {
        let findings: Vec<Value> = self.findings.iter().take(FINDINGS_KEPT_MAX).map(finding_to_keep).collect();
        let left_out = self.findings.len() - findings.len();
        json!({
            "rows": self.rows, "new": self.new, "recognised": self.recognised, "updated": self.updated,
            "doubtful": self.doubtful, "rejected": self.rejected, "skipped": self.skipped, "blank": self.blank,
            "findings": findings, "findings_left_out": left_out,
        })
        .to_string()
    }
}

fn finding_to_keep(finding: &Finding) -> Value {
    let reasons: Vec<&str> = finding.reasons.iter().map(Reason::key).collect();
    json!({ "row": finding.row, "severity": severity_key(finding.severity), "reasons": reasons })
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Rejected => "rejected",
        Severity::Doubtful => "doubtful",
        Severity::Skipped => "skipped",
    }
}

/// A finding for machines: the keys of its texts with their arguments.
pub fn finding_json(finding: &Finding) -> Value {
    let reasons: Vec<Value> = finding
        .reasons
        .iter()
        .map(|reason| {
            let args: serde_json::Map<String, Value> = reason
                .args()
                .into_iter()
                .map(|(name, arg)| match arg {
                    Arg::Text(text) => (name.to_owned(), Value::String(text)),
                    Arg::Key(key) => (name.to_owned(), Value::String(key.to_owned())),
                })
                .collect();
            json!({ "reason": reason.key(), "args": args })
        })
        .collect();
    json!({ "row": finding.row, "severity": severity_key(finding.severity), "reasons": reasons })
}
