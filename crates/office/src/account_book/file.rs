//! What a file says of an office's accounts.

use super::field::BookField;
use crate::finding::Finding;
use jiff::civil::Date;
use mingtong_domain::account_book::{Account, Form, Period, Stated};
use std::collections::BTreeMap;

/// What must be known of a file to read it.
#[derive(Debug, Clone, Copy)]
pub struct BookSpan {
    /// Of which days it is.
    pub period: Period,
    /// Of which account, where a row does not say.
    pub account: Account,
}

/// What a file gave. Every row below the header is exactly one of these: a line, a rejected row, a skipped row, or
/// blank.
#[derive(Debug, Clone, PartialEq)]
pub struct BookFile {
    /// The sheet that was read; empty for a CSV file.
    pub sheet: String,
    /// The 1-based row of the header.
    pub header_row: u32,
    /// The headers as they were found.
    pub columns: BTreeMap<BookField, String>,
    /// How it is kept.
    pub form: Form,
    /// The rows, in the order of the file.
    pub lines: Vec<BookLine>,
    /// What it says of its accounts.
    pub stated: BTreeMap<Account, Stated>,
    /// What was found about rows, in the order of the file.
    pub findings: Vec<Finding>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookLine {
    /// The 1-based row that a person sees in the file.
    pub row: u32,
    /// Of which account.
    pub account: Account,
    /// On which day.
    pub day: Option<Date>,
    /// What for.
    pub summary: String,
    /// From whom, or of which kind.
    pub source: String,
    /// The number of the voucher.
    pub voucher: String,
    /// What stood there before, in fen.
    pub opening: Option<i64>,
    /// What came in, in fen.
    pub income: i64,
    /// What went out, in fen.
    pub expense: i64,
    /// The balance behind it, in fen.
    pub balance: Option<i64>,
}
