//! What stands between the lines of a book: totals, balances, headers once more and notes. What may be a payment, too,
//! is taken for none and refused.

use super::field::BookField;
use super::kinds::{RowKind, account, is_entered, is_heading, kind};
use super::label::Label;
use super::read::Reader;
use super::reason::BookReason;
use crate::clean::squeeze;
use crate::finding::{Reason, Severity, Skip};
use crate::table::Row;
use mingtong_domain::account_book::Form;

/// What stands in the columns of amounts of a row, in fen.
struct Amounts {
    opening: Option<i64>,
    income: Option<i64>,
    expense: Option<i64>,
    balance: Option<i64>,
    /// In the one column of both sides, where there is no other.
    single: Option<i64>,
}

impl Reader {
    pub(super) fn take(&mut self, row: &Row) {
        if self.is_note_on_unit(row) {
            return;
        }
        match kind(row, &self.columns) {
            RowKind::Line => self.line(row),
            RowKind::Header => match self.units.in_header(row, &self.columns) {
                None => self.skip(row, Skip::Header),
                Some(reason) => self.doubt_or_reject(row, reason),
            },
            RowKind::Footer => self.skip(row, Skip::Footer),
            RowKind::Labelled(Label::Carried) => self.skip(row, Skip::Total),
            // What it adds up stands in earlier books, too.
            RowKind::Labelled(Label::Total) if self.begins_before(row) => self.skip(row, Skip::Total),
            RowKind::Labelled(Label::Total) => self.total(row),
            RowKind::Labelled(label) => self.state(row, label, true),
            // Each row of a quarterly sheet has balances of its own.
            RowKind::Perhaps(Label::Opening | Label::Closing) if self.form == Form::Quarterly => self.line(row),
            RowKind::Perhaps(_) if is_heading(row, &self.columns) => self.skip(row, Skip::Total),
            RowKind::Perhaps(Label::Total) if self.is_total_of_rows(row) => self.total(row),
            RowKind::Perhaps(Label::Total | Label::Carried) => self.doubt_or_reject(row, BookReason::LineOrTotal),
            RowKind::Perhaps(label) => self.state(row, label, false),
        }
    }

    /// Whether a row is a running total of a time that begins before the book.
    fn begins_before(&self, row: &Row) -> bool {
        self.form == Form::Book && self.columns.label_cells(row).any(|text| Label::begins_before(text, self.from))
    }

    fn skip(&mut self, row: &Row, skip: Skip) {
        self.find(row.number, Severity::Skipped, vec![Reason::Skip(skip)]);
    }

    fn doubt_or_reject(&mut self, row: &Row, reason: BookReason) {
        let severity = if reason.rejects() { Severity::Rejected } else { Severity::Doubtful };
        self.find(row.number, severity, vec![Reason::Book(reason)]);
    }

    /// Whether a row without amounts only says in which unit the others are.
    fn is_note_on_unit(&mut self, row: &Row) -> bool {
        let is_of_rows = self.form == Form::Book;
        if !is_heading(row, &self.columns) || is_of_rows && is_entered(row, &self.columns) {
            return false;
        }
        match self.units.in_note(row, &self.columns) {
            None => return false,
            // What heads a part of a quarterly sheet is read as such, too.
            Some(Ok(())) if !is_of_rows => return false,
            Some(Ok(())) => self.skip(row, Skip::Footer),
            Some(Err(reason)) => {
                let rejects = reason.rejects();
                self.doubt_or_reject(row, reason);
                return rejects || is_of_rows;
            }
        }
        true
    }

    fn total(&mut self, row: &Row) {
        let reasons = match self.sums(row) {
            Ok((income, expense)) => self.totals.hold(income, expense),
            Err(BookReason::Amount { text }) => vec![BookReason::UnreadTotal { text }],
            Err(reason) => vec![reason],
        };
        match reasons.is_empty() {
            true => self.skip(row, Skip::Total),
            false => self.find(row.number, Severity::Doubtful, reasons.into_iter().map(Reason::Book).collect()),
        }
    }

    /// What a total says of both sides. In one column for both it says one of them, or what remains of both.
    fn sums(&self, row: &Row) -> Result<(Option<i64>, Option<i64>), BookReason> {
        if self.columns.has(BookField::Income) {
            return Ok((self.amount(row, BookField::Income)?, self.amount(row, BookField::Expense)?));
        }
        let said = self.amount(row, BookField::Amount)?;
        Ok(match self.direction(row) {
            Some('收' | '借' | '入' | '进') => (said, None),
            Some('支' | '贷' | '出' | '付') => (None, said),
            _ => (None, None),
        })
    }

    fn direction(&self, row: &Row) -> Option<char> {
        squeeze(&self.columns.cell(row, BookField::Direction).text()).chars().next()
    }

    /// Whether a row comes to what the rows above it do.
    fn is_total_of_rows(&self, row: &Row) -> bool {
        let Ok((income, expense)) = self.sums(row) else { return false };
        (income.is_some() || expense.is_some()) && self.totals.are(income, expense)
    }

    fn between(&self, row: &Row) -> Result<Amounts, BookReason> {
        let is_single = !self.columns.has(BookField::Income);
        Ok(Amounts {
            opening: self.amount(row, BookField::Opening)?,
            income: self.amount(row, BookField::Income)?,
            expense: self.amount(row, BookField::Expense)?,
            balance: self.amount(row, BookField::Balance)?,
            single: if is_single { self.amount(row, BookField::Amount)? } else { None },
        })
    }

    /// What a row says of its account as a whole.
    fn state(&mut self, row: &Row, label: Label, is_sure: bool) {
        let said = match self.between(row) {
            Ok(said) => said,
            Err(reason) => return self.doubt_or_reject(row, reason),
        };
        let paid = matches!(self.direction(row), Some('支' | '贷' | '出' | '付'));
        let fen = match said.stated(label) {
            Some(fen) if said.is_only(fen, label) || self.is_sum_beside(label, &said) => fen,
            None if is_sure && !paid => match (said.income.or(said.single), nonzero(said.expense)) {
                (Some(fen), None) => fen,
                (None, None) => return self.skip(row, Skip::Total),
                (_, Some(_)) => return self.doubt_or_reject(row, BookReason::LineOrTotal),
            },
            _ => return self.doubt_or_reject(row, BookReason::LineOrTotal),
        };
        let named = self.columns.cell(row, BookField::Account).text();
        let stated = self.file.stated.entry(account(&named).unwrap_or(self.account)).or_default();
        match label {
            Label::Opening => stated.opening = stated.opening.or(Some(fen)),
            _ => stated.closing = Some(fen),
        }
        self.skip(row, Skip::Total);
    }

    /// Whether beside what is left stands what all rows come to.
    fn is_sum_beside(&self, label: Label, said: &Amounts) -> bool {
        label == Label::Closing && said.single.is_none() && self.totals.are(said.income, said.expense)
    }
}

impl Amounts {
    /// The amount in a column of balances.
    fn stated(&self, label: Label) -> Option<i64> {
        match label {
            Label::Opening => self.opening.or(self.balance),
            _ => self.balance,
        }
    }

    /// Whether nothing moved beside a balance: on one side it may stand once more.
    fn is_only(&self, fen: i64, label: Label) -> bool {
        let moved = [self.income, self.expense, self.single].map(nonzero);
        match (label, moved) {
            (_, [None, None, None]) => true,
            (_, [Some(once), None, None] | [None, None, Some(once)]) => once == fen,
            (Label::Closing, [None, Some(once), None]) => once == fen,
            _ => false,
        }
    }
}

fn nonzero(fen: Option<i64>) -> Option<i64> {
    fen.filter(|fen| *fen != 0)
}
