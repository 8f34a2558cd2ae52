//! The day of a row: a whole date, or month and day of the year of the sheet.

use crate::clean::squeeze;
use crate::dates::{BadDate, DateRules, civil};
use crate::table::Cell;
use jiff::civil::Date;

/// The day in a cell. `year` is that of the period, where it is one.
pub(super) fn day(cell: &Cell, rules: &DateRules, year: Option<i16>) -> Result<Date, BadDate> {
    civil(cell, rules).map(|civil| civil.at.date()).or_else(|bad| {
        let within = |year| of_month_and_day(&squeeze(&cell.text()), year);
        year.filter(|_| bad != BadDate::Missing).and_then(within).ok_or(bad)
    })
}

fn of_month_and_day(text: &str, year: i16) -> Option<Date> {
    let (month, rest) = text.split_once('月')?;
    let day = rest.strip_suffix(['日', '号']).unwrap_or(rest);
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}
