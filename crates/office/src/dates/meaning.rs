//! What a date means once it is read, what must be known to read it, and why a cell is none.

use jiff::civil::{Date, DateTime, Time};

/// Years that a record of a city's mailbox can carry. Everything else is a slip of the pen or a misread number.
pub(super) const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// The day, and the time where one is given, without time zone: it is the office's local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// Midnight when no time is given.
    pub at: DateTime,
    /// Whether a time is given. Programs print a day alone as `00:00:00`, so midnight counts as no time.
    pub has_time: bool,
    /// Whether a time about midnight is given that may be this day's or the next one's (晚上12点); it is left out.
    pub is_night_unclear: bool,
}

/// Why a cell is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDate {
    /// The cell is empty.
    Missing,
    /// The day, or the day and the month, or the year is not given: `2021年6月`.
    Incomplete,
    /// There is no such day or time: `2022年2月30日`.
    Impossible,
    /// The year has two digits: `18-06-20`.
    TwoDigitYear,
    /// The year is not between 1990 and 2100.
    OutOfRange,
    /// It has not come yet.
    InTheFuture,
    /// It cannot be read as a date, or the order of day and month is open.
    Unclear,
}

/// The order of day, month and year when the year stands last. A year that stands first needs no telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Year first; `04/07/2018` is refused as unclear.
    #[default]
    Ymd,
    /// `04/07/2018` is the fourth of July.
    Dmy,
    /// `04/07/2018` is the seventh of April.
    Mdy,
}

/// What must be known of a file to read its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateRules {
    /// For dates whose year stands last.
    pub order: DateOrder,
    /// Whether day numbers count from 1904.
    pub date_1904: bool,
}

pub(super) fn checked(at: DateTime) -> Result<Civil, BadDate> {
    if !YEARS.contains(&at.year()) {
        return Err(BadDate::OutOfRange);
    }
    Ok(Civil { at, has_time: at.time() != Time::midnight(), is_night_unclear: false })
}

pub(super) fn exact_date(year: i16, month: i16, day: i16) -> Result<Date, BadDate> {
    let small = |value: i16| i8::try_from(value).map_err(|_| BadDate::Impossible);
    if !YEARS.contains(&year) {
        return Err(BadDate::OutOfRange);
    }
    Date::new(year, small(month)?, small(day)?).map_err(|_| BadDate::Impossible)
}

pub(super) fn exact_time(hour: i16, minute: i16, second: i16) -> Result<Time, BadDate> {
    let small = |value: i16| i8::try_from(value).map_err(|_| BadDate::Impossible);
    Time::new(small(hour)?, small(minute)?, small(second)?, 0).map_err(|_| BadDate::Impossible)
}
