//! What a row of an account book is: a line, or what offices write between the lines.

use super::columns::Columns;
use super::field::BookField;
use super::label::Label;
use crate::clean::squeeze;
use crate::table::{Cell, Row};
use crate::vocabulary::{is_ditto, is_footer, is_nothing};
use mingtong_domain::account_book::Account;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    /// Something came in or went out.
    Line,
    /// It is what it calls itself.
    Labelled(Label),
    /// It may be what it calls itself, or a payment whose words end so.
    Perhaps(Label),
    /// It repeats the header.
    Header,
    /// It says who made the book.
    Footer,
}

pub(super) fn kind(row: &Row, columns: &Columns) -> RowKind {
    if columns.are_repeated_in(row) {
        return RowKind::Header;
    }
    let labels: Vec<&str> = columns.label_cells(row).collect();
    let of_payments = [BookField::Summary, BookField::Source, BookField::Voucher];
    if let Some(label) = labels.iter().find_map(|text| Label::of(text)) {
        return match of_payments.into_iter().any(|field| says(row, columns, field)) {
            true => RowKind::Perhaps(label),
            false => RowKind::Labelled(label),
        };
    }
    let first = row.cells.iter().find_map(|cell| if let Cell::Text(text) = cell { Some(text) } else { None });
    if is_heading(row, columns) && first.is_some_and(|text| is_footer(text)) {
        return RowKind::Footer;
    }
    let perhaps = labels.iter().find_map(|text| Label::at_the_end_of(text));
    perhaps.filter(|_| !is_entered(row, columns)).map_or(RowKind::Line, RowKind::Perhaps)
}

/// Whether a row has a day or a voucher, as a payment has.
pub(super) fn is_entered(row: &Row, columns: &Columns) -> bool {
    is_day(columns.cell(row, BookField::Day)) || says(row, columns, BookField::Voucher)
}

/// Whether a cell is of a day, readable or not. Notes and totals often begin in the same column.
fn is_day(cell: &Cell) -> bool {
    let is_of_day = |c: char| c.is_ascii_digit() || "年月日号时分秒-/.:〇零一二三四五六七八九十".contains(c);
    match cell {
        Cell::Empty => false,
        Cell::Number(_) | Cell::Date(_) => true,
        Cell::Text(text) => is_ditto(text) || squeeze(text).chars().all(is_of_day),
    }
}

/// Whether a cell says something, and not what its row is.
fn says(row: &Row, columns: &Columns, field: BookField) -> bool {
    let text = columns.cell(row, field).text();
    !text.is_empty() && !is_nothing(&text) && Label::of(&text).is_none()
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
    BookField::AMOUNTS.into_iter().all(|field| columns.cell(row, field).text().trim().is_empty())
}

/// Whether a text begins as a part of a sheet does: 一、 （二） 3、
pub(super) fn is_numbered(text: &str) -> bool {
    let word = squeeze(text);
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let bare = word.trim_start_matches(['(', '（']);
    let after = bare.trim_start_matches(numeral);
    after.len() < bare.len() && after.starts_with(['、', '.', '．', ')', '）'])
}
