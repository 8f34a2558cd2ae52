//! Excel's day numbers.

use jiff::civil::DateTime;

use super::meaning::DateRules;

/// The day numbers of the years that are accepted: 1990-01-01 is 32,874 and 2100-12-31 is 73,415.
const SERIALS: std::ops::Range<f64> = 32_874.0..73_416.0;

/// Days between the beginnings of Excel's two ways of counting.
const DAYS_1900_TO_1904: f64 = 1_462.0;

/// The date that Excel means by a day number, rounded to the second; none outside 1900–9999.
pub(crate) fn from_serial(number: f64, date_1904: bool) -> Option<DateTime> {
    let days = if date_1904 { number + DAYS_1900_TO_1904 } else { number };
    // Day 60 is the 29th of February 1900, which never was; before it Excel counts one less.
    if !(61.0..2_958_466.0).contains(&days) {
        return None;
    }
    let seconds = (days * 86_400.0).round() as i64;
    let beginning = jiff::civil::date(1899, 12, 30).at(0, 0, 0, 0);
    beginning.checked_add(jiff::SignedDuration::from_secs(seconds)).ok()
}

pub(super) fn in_serial_range(number: f64, rules: &DateRules) -> Option<DateTime> {
    let as_1900 = if rules.date_1904 { number + DAYS_1900_TO_1904 } else { number };
    SERIALS.contains(&as_1900).then(|| from_serial(number, rules.date_1904)).flatten()
}
