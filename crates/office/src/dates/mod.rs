//! Dates as offices write them.
//!
//! Accepted: `2018-06-20`, `2018/07/04 09:30`, `2018.6.20`, `2018年6月20日 9时30分`, `二〇一二年四月二十日`, `20180620`,
//! `20180620 0930`, Excel's day numbers (`43280`, as a number or as text), real dates, all of them in full-width digits
//! as well; the time by 24 hours or by 12 (上午, 中午, 晚上, AM).
//! A month or a year alone is not a day, and a year of two digits is a guess: both are refused, never completed.

mod day;
mod meaning;
mod normal;
mod numbers;
mod serial;
#[cfg(test)]
mod tests;
mod text;
mod time_of_day;

pub use meaning::{BadDate, Civil, DateOrder, DateRules};
pub(crate) use serial::from_serial;

use crate::table::Cell;
use meaning::checked;
use serial::in_serial_range;
use text::from_text;

/// The day and time in a cell.
pub fn civil(cell: &Cell, rules: &DateRules) -> Result<Civil, BadDate> {
    match cell {
        Cell::Empty => Err(BadDate::Missing),
        Cell::Date(at) => checked(*at),
        Cell::Number(number) => match in_serial_range(*number, rules) {
            Some(at) => checked(at),
            None => from_text(&Cell::Number(*number).text(), rules),
        },
        Cell::Text(text) => from_text(text, rules),
    }
}

/// Whether a text is a whole date, whichever way round a year at its end would have to be read.
pub(crate) fn is_day_in_any_order(text: &str) -> bool {
    let orders = [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy];
    orders.into_iter().any(|order| from_text(text, &DateRules { order, date_1904: false }).is_ok())
}
