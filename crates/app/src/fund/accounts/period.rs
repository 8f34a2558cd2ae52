//! The time of which accounts are told: a month, a quarter, a year, or from a day to a day.

use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_store::rows::FlowFilter;

/// What kind of time it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodKind {
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
    /// Any days.
    Days,
}

/// A time, with its first and its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// What kind it is.
    pub kind: PeriodKind,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
}

/// The years of which there may be accounts: what is outside is no time.
const YEARS: std::ops::RangeInclusive<i16> = 1950..=2200;

impl Period {
    /// The time of a word: `2021`, `2021-Q2`, `2021-06`, `2021-06-08..2021-06-30`. None where it is no such word.
    pub fn read(word: &str) -> Option<Self> {
        if let Some((from, to)) = word.split_once("..") {
            return Self::days(from.parse().ok()?, to.parse().ok()?);
        }
        let year = |text: &str| text.parse::<i16>().ok().filter(|year| text.len() == 4 && YEARS.contains(year));
        match word.split_once('-') {
            None => Some(Self::year(year(word)?)),
            Some((of, part)) => match part.strip_prefix('Q') {
                Some(quarter) => Self::quarter(year(of)?, quarter.parse().ok()?),
                None => Self::month(year(of)?, part.parse().ok().filter(|_| part.len() == 2)?),
            },
        }
    }

    /// The year of a day.
    pub fn year_of(day: Date) -> Self {
        Self::year(day.year())
    }

    fn year(year: i16) -> Self {
        Self { kind: PeriodKind::Year, from: jiff::civil::date(year, 1, 1), to: jiff::civil::date(year, 12, 31) }
    }

    /// A quarter of a year: 1 to 4.
    fn quarter(year: i16, quarter: i8) -> Option<Self> {
        let last = (1..=4).contains(&quarter).then_some(quarter * 3)?;
        let from = Date::new(year, last - 2, 1).ok()?;
        Some(Self { kind: PeriodKind::Quarter, from, to: Date::new(year, last, 1).ok()?.last_of_month() })
    }

    fn month(year: i16, month: i8) -> Option<Self> {
        let from = Date::new(year, month, 1).ok()?;
        Some(Self { kind: PeriodKind::Month, from, to: from.last_of_month() })
    }

    /// From a day to a day, both with them; none where the last is before the first.
    pub fn days(from: Date, to: Date) -> Option<Self> {
        let is_one = from <= to && YEARS.contains(&from.year()) && YEARS.contains(&to.year());
        is_one.then_some(Self { kind: PeriodKind::Days, from, to })
    }

    /// Its word, which [`Period::read`] reads.
    pub fn key(&self) -> String {
        let (year, month) = (self.from.year(), self.from.month());
        match self.kind {
            PeriodKind::Year => format!("{year:04}"),
            PeriodKind::Quarter => format!("{year:04}-Q{}", self.number()),
            PeriodKind::Month => format!("{year:04}-{month:02}"),
            PeriodKind::Days => format!("{}..{}", self.from, self.to),
        }
    }

    /// The number of the quarter, of the month; 0 for another time.
    pub fn number(&self) -> i8 {
        match self.kind {
            PeriodKind::Quarter => (self.from.month() + 2) / 3,
            PeriodKind::Month => self.from.month(),
            PeriodKind::Year | PeriodKind::Days => 0,
        }
    }

    /// What lies around the first day of this one: its year, the quarters and the months of that.
    pub fn around(&self) -> Vec<Self> {
        let year = self.from.year();
        let quarters = (1..=4).filter_map(|quarter| Self::quarter(year, quarter));
        let months = (1..=12).filter_map(|month| Self::month(year, month));
        std::iter::once(Self::year(year)).chain(quarters).chain(months).collect()
    }

    /// The years before and after that of its first day.
    pub fn years_beside(&self) -> Vec<Self> {
        let years = [self.from.year() - 1, self.from.year() + 1];
        years.into_iter().filter(|year| YEARS.contains(year)).map(Self::year).collect()
    }

    /// The moment at which it is over.
    pub(super) fn after(&self) -> Millis {
        self.to.tomorrow().map_or(Millis(i64::MAX), Millis::from_date)
    }

    /// What is asked of the books for everything before it.
    pub(super) fn before(&self) -> FlowFilter {
        let eve = self.from.yesterday().unwrap_or(self.from);
        FlowFilter { to: eve.to_string(), ..FlowFilter::default() }
    }

    /// What is asked of the books for it.
    pub(super) fn within(&self) -> FlowFilter {
        FlowFilter { from: Some(self.from.to_string()), to: self.to.to_string(), ..FlowFilter::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_and_written_back() {
        for (word, from, to) in [
            ("2021", "2021-01-01", "2021-12-31"),
            ("2021-Q1", "2021-01-01", "2021-03-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2021-06-08..2021-06-08", "2021-06-08", "2021-06-08"),
        ] {
            let period = Period::read(word).expect(word);
            assert_eq!(
                (period.from.to_string(), period.to.to_string(), period.key()),
                (from.into(), to.into(), word.into())
            );
        }
        for word in ["", "21", "2021-Q5", "2021-13", "2021-6", "2021-06-09..2021-06-08", "9999", "x..y", "-2021"] {
            assert_eq!(Period::read(word), None, "{word}");
        }
    }
}
