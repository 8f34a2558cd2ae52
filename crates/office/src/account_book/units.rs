//! In what unit the amounts of a sheet are: each column as its header says it, the others as the lines above them do.

use super::columns::Columns;
use super::field::BookField;
use super::reason::BookReason;
use crate::clean::quote;
use crate::money_unit::{Said, unit_of_header, unit_of_line};
use crate::table::{Cell, Row, Sheet};
use std::collections::BTreeMap;

/// The units of a sheet, as powers of ten of a yuan.
pub(super) struct Units {
    stated: Option<i8>,
    own: BTreeMap<BookField, i8>,
}

impl Units {
    /// What the header and the lines above it say, and what of it cannot be, with the rows.
    pub(super) fn of(sheet: &Sheet, columns: &Columns) -> (Self, Vec<(u32, BookReason)>) {
        let (mut units, mut odd) = (Self { stated: None, own: BTreeMap::new() }, vec![]);
        for (field, said) in &columns.units {
            match said {
                Said::Nothing => {}
                Said::Yuan(power) => _ = units.own.insert(*field, *power),
                Said::Perhaps | Said::Odd => odd.push((columns.header_row, unit(columns.header(*field)))),
            }
        }
        for row in sheet.rows.iter().take_while(|row| row.number <= columns.header_row) {
            let is_title = row.number < columns.header_row && row.is_one_cell();
            for text in texts(row).filter(|text| BookField::of(text).is_none()) {
                match unit_of_line(text, is_title) {
                    Said::Nothing => {}
                    Said::Yuan(power) if units.stated.is_none_or(|stated| stated == power) => {
                        units.stated = Some(power);
                    }
                    Said::Yuan(_) | Said::Odd => odd.push((row.number, unit(text))),
                    Said::Perhaps => odd.push((row.number, perhaps(text))),
                }
            }
        }
        (units, odd)
    }

    /// The power of ten of a yuan in which a column is.
    pub(super) fn power(&self, field: BookField) -> i8 {
        self.own.get(&field).or(self.stated.as_ref()).copied().unwrap_or(0)
    }

    /// What is wrong where a row below the header, which has no amounts, says a unit; nothing where it says none. The
    /// rows above it are read already, so another unit than theirs comes too late.
    pub(super) fn in_note(&self, row: &Row, columns: &Columns) -> Option<Result<(), BookReason>> {
        let mut said = None;
        for text in texts(row) {
            match unit_of_line(text, row.is_one_cell()) {
                Said::Nothing => {}
                Said::Yuan(power) if self.are_all(power, columns) => said = said.or(Some(Ok(()))),
                Said::Yuan(_) | Said::Odd => return Some(Err(unit(text))),
                Said::Perhaps => said = Some(Err(perhaps(text))),
            }
        }
        said
    }

    /// What is wrong where a header comes once more and says another unit.
    pub(super) fn in_header(&self, row: &Row, columns: &Columns) -> Option<BookReason> {
        let is_other = |field: &BookField| match unit_of_header(&columns.cell(row, *field).text()) {
            Said::Nothing => false,
            Said::Yuan(power) => power != self.power(*field),
            Said::Perhaps | Said::Odd => true,
        };
        let other = columns.units.keys().find(|field| is_other(field))?;
        Some(unit(&columns.cell(row, *other).text()))
    }

    fn are_all(&self, power: i8, columns: &Columns) -> bool {
        columns.units.keys().all(|field| self.power(*field) == power)
    }
}

fn texts(row: &Row) -> impl Iterator<Item = &str> {
    row.cells.iter().filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None })
}

fn unit(text: &str) -> BookReason {
    BookReason::Unit { text: quote(text) }
}

fn perhaps(text: &str) -> BookReason {
    BookReason::PerhapsUnit { text: quote(text) }
}
