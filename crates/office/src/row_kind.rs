//! Rows among the letters that are no letters.

use crate::columns::Columns;
use crate::dates::{DateRules, civil};
use crate::finding::Skip;
use crate::table::{Cell, Row};
use crate::vocabulary::{Field, header_key, is_footer, is_signature, is_signature_label, is_total};

/// Why a row is no letter; none when it is to be read as one.
///
/// A row with a usable day is always a letter, whatever its first cell says: better a rejected row that a person sees
/// than a letter that is passed over. Only where nothing but signatures stands beside the day is it the day of signing.
pub(crate) fn skip(row: &Row, columns: &Columns, rules: &DateRules) -> Option<Skip> {
    if is_header_again(row, columns) {
        return Some(Skip::Header);
    }
    let Some(Cell::Text(first)) = row.cells.iter().find(|cell| !cell.is_empty()) else { return None };
    let skip = if is_total(first) {
        Skip::Total
    } else if is_footer(first) {
        Skip::Footer
    } else {
        return None;
    };
    let written = columns.found.get(&Field::Written).map(|column| row.cell(column.index));
    let has_day = written.is_some_and(|cell| civil(cell, rules).is_ok());
    let is_signed = skip == Skip::Footer && is_signed(row, rules);
    (!has_day || is_signed).then_some(skip)
}

/// Whether there is nothing in a row but who made the ledger, who answers for it, how they are reached and the day.
fn is_signed(row: &Row, rules: &DateRules) -> bool {
    let mut is_behind_label = false;
    row.cells.iter().filter(|cell| !cell.is_empty()).all(|cell| {
        let text = cell.text();
        // 填表人： may have its name in the next cell.
        let is_value = std::mem::replace(&mut is_behind_label, is_signature_label(&text));
        is_value || is_signature(&text) || civil(cell, rules).is_ok()
    })
}

/// Offices repeat the header at the top of every printed page.
fn is_header_again(row: &Row, columns: &Columns) -> bool {
    let mut same = 0;
    for column in columns.found.values() {
        match row.cell(column.index) {
            Cell::Empty => {}
            Cell::Text(text) if text.len() <= 200 && is_of_header(&header_key(text), &column.header) => same += 1,
            _ => return false,
        }
    }
    same >= 2
}

/// Whether a text is a header, or the group or the name of one that has two rows.
fn is_of_header(key: &str, header: &str) -> bool {
    let parts = header.split_once(' ');
    key == header_key(header) || parts.is_some_and(|(group, name)| key == header_key(group) || key == header_key(name))
}
