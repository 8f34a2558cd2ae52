//! From rows to lines.

use super::amount::amount;
use super::columns::Columns;
use super::day::day;
use super::field::BookField;
use super::file::{BookFile, BookLine, BookSpan};
use super::kinds::{account, is_heading, is_numbered};
use super::reason::BookReason;
use super::totals::Totals;
use super::units::Units;
use crate::clean::{quote, squeeze};
use crate::dates::DateRules;
use crate::finding::{Doubt, Finding, Reason, Severity, Skip};
use crate::table::{Row, Sheet};
use crate::vocabulary::{is_ditto, is_nothing};
use jiff::civil::Date;
use mingtong_domain::account_book::{Account, Form};
use mingtong_text::personal;
use std::collections::{BTreeMap, HashMap};

/// Reads a sheet; what was found about the `others` of its workbook is said at its header.
pub(super) fn read_sheet(sheet: &Sheet, columns: Columns, others: Vec<BookReason>, span: BookSpan) -> BookFile {
    let form = if columns.has(BookField::Day) { Form::Book } else { Form::Quarterly };
    let rows = &sheet.rows[sheet.rows.partition_point(|row| row.number <= columns.header_row)..];
    let period = span.period;
    let (units, odd) = Units::of(sheet, &columns);
    let mut reader = Reader {
        form,
        rules: DateRules { date_1904: sheet.date_1904, ..DateRules::default() },
        year: (period.from.year() == period.to.year()).then(|| period.from.year()),
        from: period.from,
        account: span.account,
        above: HashMap::new(),
        day: None,
        totals: Totals::default(),
        first_rows: HashMap::new(),
        found: BTreeMap::new(),
        units,
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
    let header_row = reader.columns.header_row;
    for (row, reason) in odd.into_iter().chain(others.into_iter().map(|other| (header_row, other))) {
        let severity = if reason.rejects() { Severity::Rejected } else { Severity::Doubtful };
        reader.find(row, severity, vec![Reason::Book(reason)]);
    }
    rows.iter().for_each(|row| reader.take(row));
    reader.finish()
}

pub(super) struct Reader {
    pub(super) form: Form,
    pub(super) columns: Columns,
    pub(super) units: Units,
    rules: DateRules,
    year: Option<i16>,
    /// The first day of the book.
    pub(super) from: Date,
    pub(super) account: Account,
    above: HashMap<BookField, String>,
    day: Option<Date>,
    pub(super) totals: Totals,
    first_rows: HashMap<BookKey, u32>,
    found: BTreeMap<u32, Finding>,
    pub(super) file: BookFile,
}

/// By what a line is known again: account, day, words, voucher and amounts.
type BookKey = (Account, Option<Date>, String, String, String, i64, i64);

impl Reader {
    /// Of what is found about a row the gravest comes first.
    pub(super) fn find(&mut self, row: u32, severity: Severity, reasons: Vec<Reason>) {
        let finding = self.found.entry(row).or_insert_with(|| Finding { row, severity, reasons: vec![] });
        finding.severity = finding.severity.min(severity);
        finding.reasons.extend(reasons);
        finding.reasons.sort_by_key(|reason| !rejects(reason));
    }

    pub(super) fn amount(&self, row: &Row, field: BookField) -> Result<Option<i64>, BookReason> {
        amount(self.columns.cell(row, field), self.units.power(field))
    }

    fn finish(mut self) -> BookFile {
        self.state_of_lines();
        let is_rejected = self.found.values().any(|finding| finding.severity == Severity::Rejected);
        if self.file.lines.is_empty() && !is_rejected && !self.found.is_empty() {
            let header_row = self.columns.header_row;
            let rows = self.found.keys().copied().filter(|row| *row > header_row).collect();
            self.find(header_row, Severity::Rejected, vec![Reason::Book(BookReason::NoLine { rows })]);
        }
        self.file.findings = self.found.into_values().collect();
        self.file
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

    pub(super) fn line(&mut self, row: &Row) {
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
            return self.find(row.number, Severity::Skipped, vec![Reason::Skip(Skip::Header)]);
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
        let severity = if reasons.iter().any(rejects) { Severity::Rejected } else { Severity::Doubtful };
        if severity == Severity::Doubtful {
            self.file.lines.push(line);
        }
        if !reasons.is_empty() {
            self.find(row.number, severity, reasons);
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
                reasons.push(Reason::Book(BookReason::Day { text: quote(&text), why }));
                return None;
            }
        }
        self.day
    }

    /// Two lines that are the same are one twice only where their vouchers do not tell them apart, and where all of
    /// both is read.
    fn doubt(&mut self, line: &BookLine, reasons: &mut Vec<Reason>) {
        let words = [&line.summary, &line.source, &line.voucher];
        if words.iter().any(|text| !personal::find(text).is_empty()) {
            reasons.push(Reason::Book(BookReason::Personal));
        }
        if reasons.iter().any(rejects) {
            return;
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

fn rejects(reason: &Reason) -> bool {
    match reason {
        Reason::Fault(_) => true,
        Reason::Book(reason) => reason.rejects(),
        Reason::Doubt(_) | Reason::Skip(_) | Reason::Roll(_) | Reason::Ledger(_) => false,
    }
}
