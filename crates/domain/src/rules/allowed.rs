//! Which values a rule may have.

use crate::time::{COUNT_MAX, COUNT_MIN};
use std::fmt;
use std::ops::RangeInclusive;

/// Hours of a day.
pub(super) const DAY_HOURS: u32 = 24;

/// Which values a rule may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allowed {
    /// A [`Span`](crate::time::Span) of at most so many days, working days, or hours of as many days.
    Span {
        /// The most days.
        days_max: u32,
    },
    /// A whole number within these bounds, and what it counts.
    Integer(Unit, RangeInclusive<i64>),
    /// A [`Requirement`](super::Requirement) of all who are entitled, or none.
    Attendance,
    /// A [`Requirement`](super::Requirement) that asks for something.
    Agreement,
}

/// What the number of a rule counts, for whoever reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whether (1) or not (0).
    YesNo,
    /// A time of the day, in minutes after midnight.
    MinuteOfDay,
    /// Thousandths.
    Permille,
    /// How often.
    Times,
    /// Points of five.
    Points,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Days.
    Days,
    /// Months.
    Months,
    /// How often a day.
    ADay,
    /// Homes.
    Households,
    /// Delegates.
    Delegates,
    /// Seats of a body.
    Seats,
    /// People.
    People,
    /// Years.
    Years,
    /// Yuan.
    Yuan,
    /// Quotes.
    Quotes,
}

/// The range, in signs that need no language: `0–10`, `1h–168h, 1d–7d, 1wd–7wd`.
impl fmt::Display for Allowed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Allowed::Span { days_max } => {
                let hours_max = days_max.saturating_mul(DAY_HOURS).min(COUNT_MAX);
                write!(out, "{COUNT_MIN}h–{hours_max}h, {COUNT_MIN}d–{days_max}d, {COUNT_MIN}wd–{days_max}wd")
            }
            Allowed::Integer(_, range) => write!(out, "{}–{}", range.start(), range.end()),
            Allowed::Attendance => out.write_str("none, >1/2 all, >=2/3 all …"),
            Allowed::Agreement => out.write_str(">1/2 present, >=3/4 present, >1/2 all …"),
        }
    }
}
