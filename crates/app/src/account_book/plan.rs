//! What a file would post: the same for the dry run and the import.

use super::words::LineWords;
use crate::hall::Hall;
use crate::texts::{Texts, is_longer};
use mingtong_domain::Refusal;
use mingtong_domain::account_book::{Act, Kept, Line, NewSheet, Odd, Sum, odd, parted, sums};
use mingtong_domain::ids::{AccountBookId, PlaceId};
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_office::account_book::{BookFile, BookReason, BookSpan};
use mingtong_office::{Finding, Reason, Severity};

/// What a file would post.
pub(super) struct Plan {
    pub(super) sheet: NewSheet,
    pub(super) sums: Vec<Sum>,
    pub(super) findings: Vec<Finding>,
}

impl Plan {
    /// The sheet of a file, its words put aside.
    pub(super) fn of(
        hall: &Hall,
        file: &BookFile,
        (book, place, span): (AccountBookId, Option<PlaceId>, BookSpan),
        kept: &[Kept],
        texts: &mut Texts<'_>,
    ) -> Result<Plan, Refusal> {
        let mut lines = vec![];
        let mut findings = file.findings.clone();
        for line in &file.lines {
            let words = LineWords::text(line);
            if is_longer(&words, limits::REASON_CHARS_MAX) {
                return Err(Refusal::new(Code::TextTooLong, Act::Post).with(limits::REASON_CHARS_MAX));
            }
            if !LineWords::are_read_whole(&words, hall) {
                doubt(&mut findings, line.row, BookReason::Personal);
            }
            lines.push(Line {
                row: line.row,
                account: line.account,
                day: line.day,
                words: texts.put(words),
                opening: line.opening,
                income: line.income,
                expense: line.expense,
                balance: line.balance,
            });
        }
        let (form, period, stated) = (file.form, span.period, file.stated.clone());
        let sheet = NewSheet { book, form, place, period, lines, stated };
        let sums = sums(&sheet, kept);
        for (row, found) in odd(form, &period, &sums, &sheet.lines) {
            let reason = match found {
                Odd::Balance(by) => BookReason::Balance { by },
                Odd::Day => BookReason::DayOutside,
            };
            doubt(&mut findings, row, reason);
        }
        for (row, reason) in openings_behind(&sheet, &sums, kept) {
            doubt(&mut findings, row, reason);
        }
        findings.sort_by_key(|finding| finding.row);
        Ok(Plan { sheet, sums, findings })
    }
}

/// Where a sheet that stands behind this one would not open with what it closes with, at the last row of the account.
fn openings_behind(sheet: &NewSheet, sums: &[Sum], kept: &[Kept]) -> Vec<(u32, BookReason)> {
    let new = Kept { book: sheet.book.clone(), place: sheet.place.clone(), period: sheet.period, sums: sums.to_vec() };
    let all: Vec<Kept> = kept.iter().cloned().chain([new]).collect();
    let behind = parted(&all).into_iter().filter(|it| it.earlier == sheet.book);
    let told = behind.filter_map(|it| {
        let last = sheet.lines.iter().rfind(|line| line.account == it.account)?;
        let (account, period, opening) = (it.account, it.period, it.opening);
        Some((last.row, BookReason::OpeningBehind { account, period, opening, by: opening - it.closing }))
    });
    told.collect()
}

/// Adds a reason to what is found of a row, once.
fn doubt(findings: &mut Vec<Finding>, row: u32, reason: BookReason) {
    let reason = Reason::Book(reason);
    match findings.iter_mut().find(|finding| finding.row == row) {
        Some(finding) if finding.reasons.contains(&reason) => {}
        Some(finding) => finding.reasons.push(reason),
        None => findings.push(Finding { row, severity: Severity::Doubtful, reasons: vec![reason] }),
    }
}
