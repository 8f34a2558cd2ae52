//! The day in a text, whichever way round it is written.

use jiff::civil::Date;

use super::meaning::{BadDate, DateOrder, exact_date};
use super::numbers::{after, number};

/// The day at the start of a text and what stands after it.
pub(super) fn day(text: &str, order: DateOrder) -> Result<(Date, &str), BadDate> {
    let (first, digits, rest) = number(text).ok_or(BadDate::Unclear)?;
    if digits < 3 {
        return day_with_year_last(first, rest, order);
    }
    let rest = after(rest, &['-', '/', '.', '年']).ok_or(BadDate::Unclear)?;
    if rest.is_empty() {
        return Err(BadDate::Incomplete);
    }
    let (month, _, rest) = number(rest).ok_or(BadDate::Unclear)?;
    if rest.is_empty() {
        return Err(BadDate::Incomplete);
    }
    let rest = after(rest, &['-', '/', '.', '月']).ok_or(BadDate::Unclear)?;
    if rest.is_empty() {
        return Err(BadDate::Incomplete);
    }
    let (day, digits, rest) = number(rest).ok_or(BadDate::Unclear)?;
    if digits > 2 {
        return Err(BadDate::Unclear);
    }
    Ok((exact_date(first, month, day)?, rest.trim_start().trim_start_matches(['日', '号'])))
}

fn day_with_year_last(first: i16, rest: &str, order: DateOrder) -> Result<(Date, &str), BadDate> {
    if rest.trim_start().starts_with('月') {
        return Err(BadDate::Incomplete);
    }
    let rest = after(rest, &['-', '/', '.', '年']).ok_or(BadDate::Unclear)?;
    let (second, _, rest) = number(rest).ok_or(BadDate::Unclear)?;
    let rest = after(rest, &['-', '/', '.', '月']).ok_or(BadDate::Unclear)?;
    let (year, digits, rest) = number(rest).ok_or(BadDate::Unclear)?;
    match (digits, order) {
        (..=2, _) => Err(BadDate::TwoDigitYear),
        (_, DateOrder::Ymd) => Err(BadDate::Unclear),
        (_, DateOrder::Dmy) => Ok((exact_date(year, second, first)?, rest)),
        (_, DateOrder::Mdy) => Ok((exact_date(year, first, second)?, rest)),
    }
}
