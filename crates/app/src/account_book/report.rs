//! What became of a file of accounts, or would become of it.

use super::plan::Plan;
use crate::fail::Fail;
use mingtong_domain::account_book::{Form, Sum};
use mingtong_domain::ids::AccountBookId;
use mingtong_office::account_book::{BookField, BookFile};
use mingtong_office::{Finding, Severity, Unreadable};
use std::collections::BTreeMap;

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct BookReport {
    /// The sheet that was posted; none when nothing was written.
    pub book: Option<AccountBookId>,
    /// How it is kept.
    pub form: Form,
    /// Rows that are posted.
    pub lines: u32,
    /// Rows with something odd about them.
    pub doubtful: u32,
    /// Rows that cannot be taken: as long as there is one, nothing is.
    pub rejected: u32,
    /// Rows between the lines: totals, footers, repeated headers.
    pub skipped: u32,
    /// What the accounts of the sheet come to.
    pub sums: Vec<Sum>,
    /// What was found, by row.
    pub findings: Vec<Finding>,
    /// The sheet of the workbook that was read; empty for a CSV file.
    pub sheet: String,
    /// The row of the header.
    pub header_row: u32,
    /// The headers as they were found.
    pub columns: BTreeMap<BookField, String>,
}

/// Nothing of a file was taken in.
#[derive(Debug, thiserror::Error)]
pub enum BookRefused {
    /// The file cannot be read.
    #[error(transparent)]
    Bad(#[from] Unreadable),
    /// The role may not, the sheet is there already, or the database failed.
    #[error(transparent)]
    Fail(#[from] Fail),
}

impl BookReport {
    pub(super) fn of(file: &BookFile, plan: &Plan) -> Self {
        let count = |severity| {
            let of_it = plan.findings.iter().filter(|finding| finding.severity == severity).count();
            u32::try_from(of_it).unwrap_or(u32::MAX)
        };
        Self {
            book: None,
            form: file.form,
            lines: u32::try_from(file.lines.len()).unwrap_or(u32::MAX),
            doubtful: count(Severity::Doubtful),
            rejected: count(Severity::Rejected),
            skipped: count(Severity::Skipped),
            sums: plan.sums.clone(),
            findings: plan.findings.clone(),
            sheet: file.sheet.clone(),
            header_row: file.header_row,
            columns: file.columns.clone(),
        }
    }
}
