//! What a row of an account book is: a line, or what offices write between the lines.

use super::columns::Columns;
use super::field::BookField;
use crate::clean::squeeze;
use crate::table::{Cell, Row};
use crate::vocabulary::{is_footer, is_total};
use mingtong_domain::account_book::Account;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    /// Something came in or went out.
    Line,
    /// What was there before.
    Opening,
    /// What is left.
    Closing,
    /// It adds up rows above it.
    Total,
    /// A printed page ends or begins.
    Carried,
    /// It repeats the header.
    Header,
    /// It says who made the book.
    Footer,
}

pub(super) fn kind(row: &Row, columns: &Columns) -> RowKind {
    if columns.are_repeated_in(row) {
        return RowKind::Header;
    }
    let words =
        row.cells.iter().filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None });
    let words: Vec<&str> = words.filter(|text| !text.trim().is_empty()).collect();
    let squeezed: Vec<String> = words.iter().take(3).map(|text| squeeze(text)).collect();
    let says = |ends: &[&str]| {
        let is_it = |word: &String| ends.iter().any(|end| word.trim_end_matches(':').ends_with(end));
        squeezed.iter().any(is_it)
    };
    if says(&["承前页", "过次页", "转下页"]) {
        RowKind::Carried
    } else if words.iter().take(2).any(|text| is_total(text)) || says(&["小计", "合计", "总计", "累计"]) {
        RowKind::Total
    } else if says(&[
        "期初余额",
        "上期结转",
        "上期结余",
        "上月结转",
        "上月结余",
        "上年结转",
        "上年结余",
        "期初结余",
        "上季结余",
    ]) {
        RowKind::Opening
    } else if says(&[
        "期末余额",
        "本期结余",
        "结转下期",
        "结转下月",
        "结转下年",
        "本月结余",
        "期末结余",
        "本季结余",
        "年末余额",
    ]) {
        RowKind::Closing
    } else if is_heading(row, columns) && words.first().is_some_and(|text| is_footer(text)) {
        RowKind::Footer
    } else {
        RowKind::Line
    }
}

/// The account that a text names; none where it names none.
pub(super) fn account(text: &str) -> Option<Account> {
    let word = squeeze(text);
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    if has(&["公共收益", "共有收益", "公共部位", "共有部分", "公共经营", "共用部位"]) {
        Some(Account::CommonIncome)
    } else if has(&["维修资金", "维修基金"]) {
        Some(Account::Maintenance)
    } else if has(&["物业费", "物业服务费", "物业管理费"]) {
        Some(Account::PropertyFee)
    } else if has(&["社区经费", "为民服务", "专项经费", "惠民资金"]) {
        Some(Account::Community)
    } else {
        None
    }
}

/// Whether a row of a quarterly sheet only says what the rows below it are about: it has words and no amount.
pub(super) fn is_heading(row: &Row, columns: &Columns) -> bool {
    let amounts = [BookField::Opening, BookField::Income, BookField::Expense, BookField::Balance, BookField::Amount];
    amounts.into_iter().all(|field| columns.cell(row, field).text().trim().is_empty())
}

/// Whether a text begins as a part of a sheet does: 一、 （二） 3、
pub(super) fn is_numbered(text: &str) -> bool {
    let word = squeeze(text);
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let bare = word.trim_start_matches(['(', '（']);
    let after = bare.trim_start_matches(numeral);
    after.len() < bare.len() && after.starts_with(['、', '.', '．', ')', '）'])
}
