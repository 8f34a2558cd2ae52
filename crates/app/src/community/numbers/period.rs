//! The days that numbers are about: a month, a quarter, a year, any days, or all.

use jiff::Span;
use jiff::civil::{Date, date};
use mingtong_domain::Millis;
use mingtong_domain::limits::YEARS;
use mingtong_domain::time::DAY_MS;
use mingtong_store::rows::Between;

/// Days that numbers are about, at the most: three years. The sums look at every matter of these days.
pub const DAYS_MAX: i64 = 1_100;

/// The days that numbers are about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Period {
    /// Everything that was ever heard.
    #[default]
    All,
    /// A month: year and month.
    Month(i16, i8),
    /// A quarter: year and quarter.
    Quarter(i16, i8),
    /// A year.
    Year(i16),
    /// From a day to a day, both included.
    Days(Date, Date),
}

impl Period {
    /// The month of a moment.
    pub fn month_of(at: Millis) -> Self {
        let day = at.date();
        Self::Month(day.year(), day.month())
    }

    /// The quarter of a moment.
    pub fn quarter_of(at: Millis) -> Self {
        let day = at.date();
        Self::Quarter(day.year(), (day.month() - 1) / 3 + 1)
    }

    /// What an address says: `2021-06`, `2021-Q2`, `2021`, `all`; none for anything else.
    pub fn parse(key: &str) -> Option<Self> {
        if key == "all" {
            return Some(Self::All);
        }
        let (year, rest) = key.split_once('-').map_or((key, None), |(year, rest)| (year, Some(rest)));
        let year: i16 = year.parse().ok().filter(|year| YEARS.contains(year))?;
        match rest {
            None => Some(Self::Year(year)),
            Some(rest) => match rest.strip_prefix('Q') {
                Some(quarter) => quarter.parse().ok().filter(|n| (1..=4).contains(n)).map(|n| Self::Quarter(year, n)),
                None => rest.parse().ok().filter(|n| (1..=12).contains(n)).map(|n| Self::Month(year, n)),
            },
        }
    }

    /// From a day to a day; none where they are the wrong way round, too many, or of no year that is reckoned with.
    pub fn days(from: Date, until: Date) -> Option<Self> {
        let count = (Millis::from_date(until).0 - Millis::from_date(from).0) / DAY_MS + 1;
        let is_year = YEARS.contains(&from.year()) && YEARS.contains(&until.year());
        ((1..=DAYS_MAX).contains(&count) && is_year).then_some(Self::Days(from, until))
    }

    /// As an address says it; none for days that have no name, which it says by their ends.
    pub fn key(self) -> Option<String> {
        match self {
            Self::All => Some("all".to_owned()),
            Self::Month(year, month) => Some(format!("{year}-{month:02}")),
            Self::Quarter(year, quarter) => Some(format!("{year}-Q{quarter}")),
            Self::Year(year) => Some(year.to_string()),
            Self::Days(..) => None,
        }
    }

    /// The first and the last day; none of all.
    pub fn ends(self) -> Option<(Date, Date)> {
        let months = |year, month, count: i32| {
            let from = date(year, month, 1);
            let last = from.saturating_add(Span::new().months(count)).saturating_sub(Span::new().days(1));
            (from, last)
        };
        match self {
            Self::All => None,
            Self::Month(year, month) => Some(months(year, month, 1)),
            Self::Quarter(year, quarter) => Some(months(year, quarter * 3 - 2, 3)),
            Self::Year(year) => Some(months(year, 1, 12)),
            Self::Days(from, until) => Some((from, until)),
        }
    }

    /// The days as moments.
    pub fn between(self) -> Between {
        self.ends().map_or_else(Between::default, |(from, until)| between(from, until))
    }

    /// Whether it is a month that was over before a moment.
    pub(super) fn is_month_before(self, at: Millis) -> bool {
        matches!((self, self.ends()), (Self::Month(..), Some((_, last))) if last < at.date())
    }

    /// The one before, to compare with: the month before, as many days before; none of all.
    pub fn before(self) -> Option<Self> {
        Some(match self {
            Self::All => return None,
            Self::Month(year, 1) => Self::Month(year - 1, 12),
            Self::Month(year, month) => Self::Month(year, month - 1),
            Self::Quarter(year, 1) => Self::Quarter(year - 1, 4),
            Self::Quarter(year, quarter) => Self::Quarter(year, quarter - 1),
            Self::Year(year) => Self::Year(year - 1),
            Self::Days(from, until) => {
                let days = (Millis::from_date(until).0 - Millis::from_date(from).0) / DAY_MS + 1;
                let back = Span::new().days(days);
                Self::Days(from.saturating_sub(back), until.saturating_sub(back))
            }
        })
    }

    /// Its months as far as it touches them, the first first; none of all.
    pub fn months(self) -> Vec<(Date, Date)> {
        let Some((from, until)) = self.ends() else { return vec![] };
        let firsts = std::iter::successors(Some(from.first_of_month()), |month| {
            Some(month.saturating_add(Span::new().months(1)))
        });
        let firsts = firsts.take_while(|month| *month <= until);
        firsts.map(|month| (month.max(from), month.last_of_month().min(until))).collect()
    }

    /// Its days, the first first; none of all.
    pub fn each_day(self) -> Vec<(Date, Date)> {
        let Some((from, until)) = self.ends() else { return vec![] };
        let days = std::iter::successors(Some(from), |day| Some(day.saturating_add(Span::new().days(1))));
        days.take_while(|day| *day <= until).map(|day| (day, day)).collect()
    }
}

/// From a day to a day, both included, as moments.
pub fn between(from: Date, until: Date) -> Between {
    let (from, until) = (Millis::from_date(from).0, Millis::from_date(until).0);
    Between { from_ms: Some(from), before_ms: Some(until.saturating_add(DAY_MS)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_is_read_back() {
        for key in ["2021-06", "2021-Q2", "2021", "all"] {
            assert_eq!(Period::parse(key).and_then(Period::key).as_deref(), Some(key));
        }
        for nonsense in ["", "2021-13", "2021-00", "2021-Q5", "2021-Q0", "1066", "2021-06-08", "x", "-1"] {
            assert_eq!(Period::parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn its_ends_and_what_came_before() {
        let ends = |period: Period| period.ends().map(|(from, until)| format!("{from} {until}")).unwrap_or_default();
        assert_eq!(ends(Period::Month(2024, 2)), "2024-02-01 2024-02-29");
        assert_eq!(ends(Period::Quarter(2021, 4)), "2021-10-01 2021-12-31");
        assert_eq!(ends(Period::Year(2021)), "2021-01-01 2021-12-31");
        assert_eq!(Period::Month(2021, 1).before(), Some(Period::Month(2020, 12)));
        assert_eq!(Period::Quarter(2021, 1).before(), Some(Period::Quarter(2020, 4)));
        let week = Period::days(date(2021, 6, 8), date(2021, 6, 14)).unwrap();
        assert_eq!(ends(week.before().unwrap()), "2021-06-01 2021-06-07");
        assert_eq!(Period::All.before(), None);
    }

    #[test]
    fn a_month_is_over_on_the_first_day_of_the_next() {
        let june = Period::Month(2021, 6);
        let is_over = |period: Period, day: Date| period.is_month_before(Millis::from_date(day));
        assert!(!is_over(june, date(2021, 6, 30)) && is_over(june, date(2021, 7, 1)));
        let days = Period::days(date(2021, 6, 1), date(2021, 6, 30)).unwrap();
        for other in [Period::Quarter(2021, 2), Period::Year(2020), Period::All, days] {
            assert!(!is_over(other, date(2022, 1, 1)), "{other:?}");
        }
    }

    #[test]
    fn days_are_the_right_way_round_and_not_too_many() {
        assert_eq!(Period::days(date(2021, 6, 8), date(2021, 6, 7)), None);
        assert!(Period::days(date(2021, 6, 8), date(2021, 6, 8)).is_some());
        assert_eq!(Period::days(date(2000, 1, 1), date(2021, 1, 1)), None);
    }

    #[test]
    fn months_are_cut_at_its_ends() {
        let months = Period::days(date(2021, 5, 20), date(2021, 7, 3)).unwrap().months();
        let said: Vec<String> = months.iter().map(|(from, until)| format!("{from} {until}")).collect();
        assert_eq!(said, ["2021-05-20 2021-05-31", "2021-06-01 2021-06-30", "2021-07-01 2021-07-03"]);
    }
}
