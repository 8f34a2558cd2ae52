//! An office's account book 账本 or quarterly sheet 季度收支表 as it comes: title rows, headers of one row or two, days and
//! amounts in whatever dress, totals between the rows. Nothing is put right here; what is odd is said, row by row.

mod amount;
mod between;
mod columns;
mod day;
mod field;
mod file;
mod kinds;
mod label;
mod read;
mod reason;
mod sheets;
mod totals;
mod units;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_units;

pub(crate) use amount::amount;
pub use field::BookField;
pub use file::{BookFile, BookLine, BookSpan};
pub use reason::BookReason;
pub use sheets::account_book;
