//! How many working days lie between two days, for many pairs of them: summed up once.

use super::calendar::Calendar;
use super::{DAY, DAY_MS, Millis};

/// The working days up to each day of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingDays {
    /// The first day of the calendar, in days since 1970-01-01.
    first: i64,
    /// The working days from the first day up to each, that day included.
    up_to: Vec<i64>,
}

impl WorkingDays {
    /// Sums up a calendar.
    pub fn of(calendar: &Calendar) -> Self {
        let days = std::iter::successors(Some(calendar.first()), |day| Some(day.saturating_add(DAY)));
        let days = days.take_while(|day| *day <= calendar.last());
        let mut counted = 0;
        let up_to = days.map(|day| {
            counted += i64::from(calendar.is_working_day(day).unwrap_or(false));
            counted
        });
        Self { first: day_number(Millis::from_date(calendar.first())), up_to: up_to.collect() }
    }

    /// The working days after one day up to another, that one included, as a deadline counts them: what is answered on
    /// the day on which it was heard took none. Days are counted from 1970-01-01; none where the calendar does not know
    /// one of them.
    pub fn between(&self, from: i64, to: i64) -> Option<i64> {
        Some((self.up_to(to)? - self.up_to(from)?).max(0))
    }

    fn up_to(&self, day: i64) -> Option<i64> {
        usize::try_from(day - self.first).ok().and_then(|at| self.up_to.get(at)).copied()
    }
}

/// The civil day in Shanghai of a moment, in days since 1970-01-01.
pub fn day_number(at: Millis) -> i64 {
    (at.0 - midnight_ms()).div_euclid(DAY_MS)
}

/// The moment at which a civil day in Shanghai begins; days are counted from 1970-01-01.
pub fn day_begins(day: i64) -> Millis {
    Millis(day.saturating_mul(DAY_MS).saturating_add(midnight_ms()))
}

/// The moment at which 1970-01-01 began in Shanghai.
fn midnight_ms() -> i64 {
    Millis::from_date(Millis(0).date()).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};

    fn day(date: Date) -> i64 {
        day_number(Millis::from_date(date))
    }

    #[test]
    fn it_counts_as_a_deadline_does() {
        let calendar = Calendar::state_council();
        let days = WorkingDays::of(calendar);
        // Over the Dragon Boat Festival of 2021, 12 to 14 June.
        for from in [date(2021, 6, 8), date(2021, 6, 11), date(2021, 6, 13)] {
            for count in 1..=20 {
                let due = calendar.working_day_after(from, count).unwrap();
                assert_eq!(days.between(day(from), day(due)), Some(i64::from(count)), "{from} {count}");
            }
        }
        assert_eq!(days.between(day(date(2021, 6, 11)), day(date(2021, 6, 14))), Some(0));
        assert_eq!(days.between(day(date(2021, 6, 8)), day(date(2021, 6, 8))), Some(0));
    }

    #[test]
    fn what_the_calendar_does_not_know_is_not_guessed() {
        let calendar = Calendar::state_council();
        let days = WorkingDays::of(calendar);
        let last = day(calendar.last());
        assert_eq!(days.between(last, last + 1), None);
        assert_eq!(days.between(day(calendar.first()) - 1, last), None);
        assert!(days.between(day(calendar.first()), last).is_some());
    }

    #[test]
    fn a_day_begins_at_midnight_in_shanghai() {
        let midnight = Millis::from_date(date(2021, 6, 8));
        assert_eq!(day_begins(day_number(midnight)), midnight);
        assert_eq!(day_number(Millis(midnight.0 - 1)), day_number(midnight) - 1);
        assert_eq!(day_begins(0), Millis::from_date(date(1970, 1, 1)));
    }
}
