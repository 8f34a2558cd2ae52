//! From rows to lines.

use super::amount::amount;
use super::columns::Columns;
use super::day::day;
use super::field::BookField;
use super::file::{BookFile, BookLine, BookSpan};
use super::kinds::{RowKind, account, is_heading, is_numbered, kind};
use super::reason::BookReason;
use super::totals::Totals;
use crate::clean::{quote, squeeze};
use crate::dates::DateRules;
use crate::finding::{Doubt, Fault, Finding, Reason, Severity, Skip};
use crate::read_workbook::read;
use crate::table::{Row, Sheet};
use crate::unreadable::Unreadable;
use crate::vocabulary::{is_ditto, is_nothing};
use jiff::civil::Date;
use mingtong_domain::account_book::{Account, Form, Stated};
use mingtong_text::personal;
use std::collections::{BTreeMap, HashMap};

/// Reads an account book or a quarterly sheet from a CSV, xlsx, xls or ods file.
///
/// # Errors
/// The file is no table, or has no header with income and expense. A faulty row is never an error: it is a finding.
pub fn account_book(bytes: &[u8], span: BookSpan) -> Result<BookFile, Unreadable> {
    let table = read(bytes)?;
    let mut refused = None;
    for sheet in table.sheets.iter().filter(|sheet| !sheet.hidden && !sheet.rows.is_empty()) {
        match Columns::find(sheet) {
            Ok(columns) => return Ok(read_sheet(sheet, columns, span)),
            Err(bad) => refused = refused.or(Some(bad)),
        }
    }
    Err(refused.unwrap_or(Unreadable::Empty))
}

fn read_sheet(sheet: &Sheet, columns: Columns, span: BookSpan) -> BookFile {
    let form = if columns.has(BookField::Day) { Form::Book } else { Form::Quarterly };
    let rows = &sheet.rows[sheet.rows.partition_point(|row| row.number <= columns.header_row)..];
    let period = span.period;
    let mut reader = Reader {
        form,
        rules: DateRules { date_1904: sheet.date_1904, ..DateRules::default() },
        year: (period.from.year() == period.to.year()).then(|| period.from.year()),
        account: span.account,
        above: HashMap::new(),
        day: None,
        totals: Totals::default(),
        first_rows: HashMap::new(),
        file: BookFile {
            sheet: sheet.name.clone(),
            header_row: columns.header_row,
            columns: columns.told(),
            form,
            lines: vec![],
            stated: BTreeMap::new(),
            findings: vec![],
        },
        columns,
    };
    rows.iter().for_each(|row| reader.take(row));
    reader.state_of_lines();
    reader.file
}

struct Reader {
    form: Form,
    columns: Columns,
    rules: DateRules,
    year: Option<i16>,
    account: Account,
    above: HashMap<BookField, String>,
    day: Option<Date>,
    totals: Totals,
    first_rows: HashMap<BookKey, u32>,
    file: BookFile,
}

/// By what a line is known again: account, day, words, voucher and amounts.
type BookKey = (Account, Option<Date>, String, String, String, i64, i64);

impl Reader {
    fn take(&mut self, row: &Row) {
        match kind(row, &self.columns) {
            RowKind::Header => self.find(row, Severity::Skipped, vec![Reason::Skip(Skip::Header)]),
            RowKind::Footer => self.find(row, Severity::Skipped, vec![Reason::Skip(Skip::Footer)]),
            RowKind::Carried => self.find(row, Severity::Skipped, vec![Reason::Skip(Skip::Total)]),
            RowKind::Total => self.total(row),
            RowKind::Opening => self.state(row, |stated, fen| stated.opening = stated.opening.or(Some(fen))),
            RowKind::Closing => self.state(row, |stated, fen| stated.closing = Some(fen)),
            RowKind::Line => self.line(row),
        }
    }

    fn find(&mut self, row: &Row, severity: Severity, reasons: Vec<Reason>) {
        self.file.findings.push(Finding { row: row.number, severity, reasons });
    }

    fn amount(&self, row: &Row, field: BookField) -> Result<Option<i64>, BookReason> {
        amount(self.columns.cell(row, field), self.columns.in_myriads)
    }

    fn total(&mut self, row: &Row) {
        let read = (self.amount(row, BookField::Income), self.amount(row, BookField::Expense));
        let reasons = match read {
            (Ok(income), Ok(expense)) => self.totals.hold(income, expense),
            (Err(reason), _) | (_, Err(reason)) => vec![reason],
        };
        match reasons.is_empty() {
            true => self.find(row, Severity::Skipped, vec![Reason::Skip(Skip::Total)]),
            false => self.find(row, Severity::Doubtful, reasons.into_iter().map(Reason::Book).collect()),
        }
    }

    /// What a row says of its account as a whole: by its balance, or by the one amount that it has.
    fn state(&mut self, row: &Row, put: impl FnOnce(&mut Stated, i64)) {
        let fields = [BookField::Balance, BookField::Opening, BookField::Income, BookField::Amount, BookField::Expense];
        let mut said = None;
        for field in fields {
            match self.amount(row, field) {
                Ok(fen) => said = said.or(fen),
                Err(reason) => return self.find(row, Severity::Rejected, vec![Reason::Book(reason)]),
            }
        }
        let named = self.columns.cell(row, BookField::Account).text();
        let of = account(&named).unwrap_or(self.account);
        if let Some(fen) = said {
            put(self.file.stated.entry(of).or_default(), fen);
        }
        self.find(row, Severity::Skipped, vec![Reason::Skip(Skip::Total)]);
    }

    /// What a row says, or the row above where it says 同上.
    fn words(&mut self, row: &Row, field: BookField) -> String {
        let text = self.columns.cell(row, field).text().split_whitespace().collect::<Vec<_>>().join(" ");
        if is_ditto(&text) {
            return self.above.get(&field).cloned().unwrap_or_default();
        }
        let text = if is_nothing(&text) { String::new() } else { text };
        self.above.insert(field, text.clone());
        text
    }

    fn line(&mut self, row: &Row) {
        let [summary, source, voucher] =
            [BookField::Summary, BookField::Source, BookField::Voucher].map(|field| self.words(row, field));
        let named = self.words(row, BookField::Account);
        // Of a quarterly sheet a heading says what the rows below it are about, or a row with its ordinal; words in
        // another row with an amount say what that was for, and not of which account.
        let is_heading = self.form == Form::Quarterly && is_heading(row, &self.columns);
        if let Some(of) = account(&named).or_else(|| account(&summary).filter(|_| is_heading || is_numbered(&summary)))
        {
            self.account = of;
        }
        if is_heading {
            return self.find(row, Severity::Skipped, vec![Reason::Skip(Skip::Header)]);
        }
        let mut reasons = vec![];
        let amounts = self.amounts(row, &mut reasons);
        let day = self.day(row, &mut reasons);
        if row.hidden {
            reasons.push(Reason::Doubt(Doubt::HiddenRow));
        }
        let (income, expense, opening, balance) = amounts;
        let line = BookLine {
            row: row.number,
            account: self.account,
            day,
            summary,
            source,
            voucher,
            opening,
            income,
            expense,
            balance,
        };
        self.doubt(&line, &mut reasons);
        self.totals.add(income, expense);
        let rejects = |reason: &Reason| match reason {
            Reason::Fault(_) => true,
            Reason::Book(reason) => reason.rejects(),
            Reason::Doubt(_) | Reason::Skip(_) | Reason::Roll(_) | Reason::Ledger(_) => false,
        };
        let severity = if reasons.iter().any(rejects) { Severity::Rejected } else { Severity::Doubtful };
        if severity == Severity::Doubtful {
            self.file.lines.push(line);
        }
        if !reasons.is_empty() {
            reasons.sort_by_key(|reason| !rejects(reason));
            self.find(row, severity, reasons);
        }
    }

    /// Income, expense, opening and balance of a row.
    fn amounts(&self, row: &Row, reasons: &mut Vec<Reason>) -> (i64, i64, Option<i64>, Option<i64>) {
        let mut read = |field| {
            self.amount(row, field).unwrap_or_else(|reason| {
                reasons.push(Reason::Book(reason));
                None
            })
        };
        let (income, expense) = (read(BookField::Income), read(BookField::Expense));
        let (opening, balance, amount) = (read(BookField::Opening), read(BookField::Balance), read(BookField::Amount));
        let is_whole = reasons.is_empty();
        let (mut income, mut expense) = (income.unwrap_or(0), expense.unwrap_or(0));
        if let Some(amount) = amount.filter(|_| !self.columns.has(BookField::Income)) {
            let text = squeeze(&self.columns.cell(row, BookField::Direction).text());
            match text.chars().next() {
                Some('收' | '借' | '入' | '进') => income = amount,
                Some('支' | '贷' | '出' | '付') => expense = amount,
                _ => reasons.push(Reason::Book(BookReason::Direction { text: quote(&text) })),
            }
        }
        match (income != 0, expense != 0) {
            (false, false) if is_whole && reasons.is_empty() && self.form == Form::Book => {
                reasons.push(Reason::Book(BookReason::NoAmount));
            }
            (true, true) if self.form == Form::Book => reasons.push(Reason::Book(BookReason::BothSides)),
            _ => {}
        }
        (income, expense, opening, balance)
    }

    fn day(&mut self, row: &Row, reasons: &mut Vec<Reason>) -> Option<Date> {
        if !self.columns.has(BookField::Day) {
            return None;
        }
        let cell = self.columns.cell(row, BookField::Day);
        let text = cell.text();
        if is_ditto(&text) && self.day.is_some() {
            return self.day;
        }
        if text.trim().is_empty() && self.day.is_some() {
            reasons.push(Reason::Book(BookReason::DayOfAbove));
            return self.day;
        }
        match day(cell, &self.rules, self.year) {
            Ok(day) => self.day = Some(day),
            Err(why) => {
                reasons.push(Reason::Fault(Fault::Date { text: quote(&text), why }));
                return None;
            }
        }
        self.day
    }

    /// Two lines that are the same are one twice only where their vouchers do not tell them apart.
    fn doubt(&mut self, line: &BookLine, reasons: &mut Vec<Reason>) {
        let words = [&line.summary, &line.source, &line.voucher];
        if words.iter().any(|text| !personal::find(text).is_empty()) {
            reasons.push(Reason::Book(BookReason::Personal));
        }
        let [summary, source, voucher] = words.map(|text| squeeze(text));
        let key = (line.account, line.day, summary, source, voucher, line.income, line.expense);
        match self.first_rows.get(&key) {
            Some(other) => reasons.push(Reason::Book(BookReason::Twice { other: *other })),
            None => _ = self.first_rows.insert(key, line.row),
        }
    }

    /// What the lines of a quarterly sheet say of their accounts, where no row says it of the whole.
    fn state_of_lines(&mut self) {
        if self.form == Form::Book {
            return;
        }
        for account in Account::ALL {
            let lines = || self.file.lines.iter().filter(|line| line.account == *account);
            if lines().next().is_none() {
                continue;
            }
            let sum = |of: fn(&BookLine) -> Option<i64>| {
                let said: Vec<i64> = lines().filter_map(of).collect();
                (!said.is_empty()).then(|| said.iter().sum())
            };
            let (opening, closing) = (sum(|line| line.opening), sum(|line| line.balance));
            let stated = self.file.stated.entry(*account).or_default();
            stated.opening = stated.opening.or(opening);
            stated.closing = stated.closing.or(closing);
        }
    }
}
