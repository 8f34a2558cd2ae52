//! A body meets regularly 例会: from a first meeting on, in a rhythm, at the same hour and place.

use crate::ids::TextRef;
use crate::limits;
use crate::time::Millis;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

keyed! {
    /// In which rhythm a body meets; the first meeting says on which day of it.
    Rhythm {
        /// Every week on the same weekday.
        Weekly = "weekly",
        /// Every second week on the same weekday.
        Fortnightly = "fortnightly",
        /// Every month on the same day, or on the last where the month is shorter.
        MonthlyByDay = "monthly_by_day",
        /// Every month on the same weekday of the same week: the second Wednesday; the last where it was the fifth.
        MonthlyByWeekday = "monthly_by_weekday",
        /// Every three months on the same day, or on the last where the month is shorter.
        Quarterly = "quarterly",
    }
}

/// When and where a body meets regularly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regular {
    /// In which rhythm.
    pub rhythm: Rhythm,
    /// The first of these meetings.
    pub first: Millis,
    /// Where, in words.
    pub place: TextRef,
}

impl Regular {
    /// The regular meetings that begin after a moment, the next first.
    pub fn after(&self, now: Millis) -> impl Iterator<Item = Millis> {
        let time = self.first.civil().time();
        let days = (0..).map_while(|n| self.nth_day(n));
        days.map(move |day| Millis::from_civil(day.to_datetime(time))).filter(move |begins| *begins > now)
    }

    /// The day of one of them, the first being 0; none beyond the years of a calendar.
    fn nth_day(&self, n: i64) -> Option<Date> {
        let first = self.first.date();
        let later = |span: jiff::Span| first.checked_add(span).ok();
        let day = match self.rhythm {
            Rhythm::Weekly => later(n.weeks()),
            Rhythm::Fortnightly => later((2 * n).weeks()),
            Rhythm::MonthlyByDay => later(n.months()),
            Rhythm::Quarterly => later((3 * n).months()),
            Rhythm::MonthlyByWeekday => {
                let week = (first.day() - 1) / 7 + 1;
                let month = first.first_of_month().checked_add(n.months()).ok()?;
                month.nth_weekday_of_month(if week == 5 { -1 } else { week }, first.weekday()).ok()
            }
        };
        day.filter(|day| limits::YEARS.contains(&day.year()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{DateTime, date, datetime};

    fn days(rhythm: Rhythm, first: DateTime, after: DateTime) -> Vec<Date> {
        let regular = Regular { rhythm, first: Millis::from_civil(first), place: TextRef::from("t") };
        regular.after(Millis::from_civil(after)).take(3).map(Millis::date).collect()
    }

    #[test]
    fn a_rhythm_gives_the_days_that_follow_its_first() {
        let first = datetime(2026, 1, 31, 19, 0, 0, 0);
        let next = [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)];
        assert_eq!(days(Rhythm::MonthlyByDay, first, first), next);
        assert_eq!(days(Rhythm::Quarterly, first, first)[..2], [date(2026, 4, 30), date(2026, 7, 31)]);
        assert_eq!(days(Rhythm::Weekly, first, first)[..2], [date(2026, 2, 7), date(2026, 2, 14)]);
        assert_eq!(days(Rhythm::Fortnightly, first, first)[..2], [date(2026, 2, 14), date(2026, 2, 28)]);
    }

    #[test]
    fn the_fifth_saturday_is_the_last_of_every_month_and_the_second_stays_the_second() {
        let fifth = datetime(2026, 1, 31, 19, 0, 0, 0);
        assert_eq!(days(Rhythm::MonthlyByWeekday, fifth, fifth)[..2], [date(2026, 2, 28), date(2026, 3, 28)]);
        let second = datetime(2026, 12, 9, 19, 0, 0, 0);
        assert_eq!(days(Rhythm::MonthlyByWeekday, second, second)[..2], [date(2027, 1, 13), date(2027, 2, 10)]);
    }

    #[test]
    fn one_that_begins_now_has_begun_and_the_first_is_one_of_them() {
        let first = datetime(2026, 12, 9, 19, 0, 0, 0);
        assert_eq!(days(Rhythm::Weekly, first, first)[0], date(2026, 12, 16));
        assert_eq!(days(Rhythm::Weekly, first, datetime(2026, 11, 1, 0, 0, 0, 0))[0], date(2026, 12, 9));
    }

    #[test]
    fn the_calendar_ends_with_the_last_year_of_ours() {
        let first = datetime(*limits::YEARS.end(), 12, 20, 19, 0, 0, 0);
        let last = datetime(*limits::YEARS.end(), 12, 28, 0, 0, 0, 0);
        assert_eq!(days(Rhythm::Weekly, first, last), []);
    }
}
