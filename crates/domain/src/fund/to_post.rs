//! Which accounts of a fund are to be posted 待公示账目: what common parts earn each period of the rule, a small repair
//! within the months of the rule after it was paid. That is read from what was posted, and written nowhere.

use crate::notice::Covered;
use jiff::Span;
use jiff::civil::Date;

/// Accounts that are to be posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToPost {
    /// Why, and of which days.
    pub why: WhyToPost,
    /// The last day on which posting them is in time.
    pub until: Date,
}

/// Why accounts are to be posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyToPost {
    /// What common parts earn 公共收益: all days that no notice covers, up to the last period that is over.
    CommonIncome(Covered),
    /// Work that was paid on this day from money of the repair fund 维修资金, and which no notice covers.
    Repair(Date),
}

/// What of the days of a fund posted accounts cover.
#[derive(Debug, Clone, Copy)]
pub struct Coverage<'a> {
    /// The day on which it was opened.
    pub opened: Date,
    /// The day on which it was closed; none as long as it is open.
    pub closed: Option<Date>,
    /// What accounts of it that were posted cover.
    pub covered: &'a [Covered],
}

impl Coverage<'_> {
    /// The first day from its opening on that nothing covers.
    fn first_uncovered(&self) -> Date {
        let mut covered = self.covered.to_vec();
        covered.sort_by_key(|it| it.from);
        let after = |first: Date, it: &Covered| if it.holds(first) { day_after(it.to) } else { first };
        covered.iter().fold(self.opened, after)
    }

    /// Accounts of what common parts earn that are to be posted today, period by period of so many months by the
    /// calendar. Those of a period are in time until the one that follows it is over. None where nothing is to be
    /// posted.
    pub fn common_income(&self, months: i64, today: Date) -> Option<ToPost> {
        let from = self.first_uncovered();
        let ended = period_begins(today, months)?.yesterday().ok()?;
        let to = self.closed.map_or(ended, |closed| closed.min(ended));
        let until = months_after(period_begins(from, months)?, months.checked_mul(2)?)?.yesterday().ok()?;
        (from <= to).then_some(ToPost { why: WhyToPost::CommonIncome(Covered { from, to }), until })
    }

    /// Accounts of the work that was paid on these days, by the first that is not covered: within so many months after
    /// it.
    pub fn repair(&self, paid: &[Date], months: i64) -> Option<ToPost> {
        let is_open = |day: &Date| !self.covered.iter().any(|it| it.holds(*day));
        let first = paid.iter().copied().filter(is_open).min()?;
        Some(ToPost { why: WhyToPost::Repair(first), until: months_after(first, months)? })
    }

    /// The days that the next accounts cover, if nobody says otherwise: from the first that nothing covers to the end
    /// of the last period of common income where that is to be posted, else to the last day that is over.
    pub fn proposed(&self, common_income: Option<ToPost>, today: Date) -> Option<Covered> {
        if let Some(ToPost { why: WhyToPost::CommonIncome(covered), .. }) = common_income {
            return Some(covered);
        }
        let (from, to) = (self.first_uncovered(), today.yesterday().ok()?);
        (from <= to).then_some(Covered { from, to })
    }
}

/// The first day from which on something may be dated: what was posted does not change. None where nothing was posted.
pub fn dated_from(covered: &[Covered]) -> Option<Date> {
    covered.iter().map(|it| day_after(it.to)).max()
}

fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// The same day so many months later; the last day of a month that is shorter.
fn months_after(day: Date, months: i64) -> Option<Date> {
    day.checked_add(Span::new().try_months(months).ok()?).ok()
}

/// The first day of the period in which a day lies, where each has so many months and they are counted by the calendar:
/// of three months it is the quarter. None for what is no number of months.
fn period_begins(day: Date, months: i64) -> Option<Date> {
    const MONTHS_OF_A_YEAR: i64 = 12;
    let month = i64::from(day.year()) * MONTHS_OF_A_YEAR + i64::from(day.month()) - 1;
    let first = month - month.checked_rem_euclid(months)?;
    let year = i16::try_from(first.div_euclid(MONTHS_OF_A_YEAR)).ok()?;
    Date::new(year, i8::try_from(first.rem_euclid(MONTHS_OF_A_YEAR)).ok()? + 1, 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const QUARTER: i64 = 3;

    fn of(covered: &[Covered]) -> Coverage<'_> {
        Coverage { opened: date(2021, 5, 20), closed: None, covered }
    }

    fn days(from: (i8, i8), to: (i8, i8)) -> Covered {
        Covered { from: date(2021, from.0, from.1), to: date(2021, to.0, to.1) }
    }

    #[test]
    fn common_income_is_to_be_posted_once_its_quarter_is_over() {
        let due = |today| of(&[]).common_income(QUARTER, today);
        assert_eq!(due(date(2021, 6, 30)), None, "the quarter is not over");
        let second = ToPost { why: WhyToPost::CommonIncome(days((5, 20), (6, 30))), until: date(2021, 9, 30) };
        assert_eq!(due(date(2021, 7, 1)), Some(second));
        let both = ToPost { why: WhyToPost::CommonIncome(days((5, 20), (9, 30))), until: date(2021, 9, 30) };
        assert_eq!(due(date(2021, 12, 31)), Some(both), "all that was left out, by the first of it");
        let closed = Coverage { closed: Some(date(2021, 6, 2)), ..of(&[]) };
        let rest = ToPost { why: WhyToPost::CommonIncome(days((5, 20), (6, 2))), until: date(2021, 9, 30) };
        assert_eq!(closed.common_income(QUARTER, date(2021, 12, 31)), Some(rest));
        let monthly = of(&[]).common_income(1, date(2021, 6, 1)).unwrap();
        assert_eq!(monthly.until, date(2021, 6, 30));
        assert_eq!(of(&[]).common_income(0, date(2021, 12, 31)), None);
    }

    #[test]
    fn what_is_covered_is_not_asked_for_and_a_gap_is() {
        let today = date(2021, 10, 1);
        // Month by month is as good as all at once, in whatever order.
        let parts = [days((7, 1), (9, 30)), days((5, 1), (5, 31)), days((6, 1), (6, 30))];
        assert_eq!(of(&parts).common_income(QUARTER, today), None);
        let gap = [days((5, 20), (5, 31)), days((7, 1), (9, 30))];
        let due = of(&gap).common_income(QUARTER, today).unwrap();
        assert_eq!(due, ToPost { why: WhyToPost::CommonIncome(days((6, 1), (9, 30))), until: date(2021, 9, 30) });
    }

    #[test]
    fn a_repair_is_posted_within_a_month_after_it_was_paid() {
        let paid = [date(2021, 6, 20), date(2021, 6, 8)];
        let due = |covered: &[Covered]| of(covered).repair(&paid, 1);
        let first = ToPost { why: WhyToPost::Repair(date(2021, 6, 8)), until: date(2021, 7, 8) };
        assert_eq!(due(&[]), Some(first));
        let second = ToPost { why: WhyToPost::Repair(date(2021, 6, 20)), until: date(2021, 7, 20) };
        assert_eq!(due(&[days((5, 20), (6, 19))]), Some(second));
        assert_eq!(due(&[days((5, 20), (6, 20))]), None);
        let short = of(&[]).repair(&[date(2022, 1, 31)], 1).unwrap();
        assert_eq!(short.until, date(2022, 2, 28), "where a month has no such day, its last");
    }

    #[test]
    fn the_next_accounts_begin_where_the_last_ended() {
        let today = date(2021, 7, 5);
        let covered = [days((5, 20), (5, 31))];
        let fund = of(&covered);
        assert_eq!(fund.proposed(None, today), Some(days((6, 1), (7, 4))), "a day is covered once it is over");
        let due = fund.common_income(QUARTER, today);
        assert_eq!(fund.proposed(due, today), Some(days((6, 1), (6, 30))));
        assert_eq!(of(&[days((5, 20), (7, 4))]).proposed(None, today), None);
        assert_eq!((dated_from(&covered), dated_from(&[])), (Some(date(2021, 6, 1)), None));
    }
}
