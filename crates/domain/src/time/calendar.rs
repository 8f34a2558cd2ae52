//! The State Council's working days, as data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};

use super::DAY;

const SHIPPED_TEXT: &str = include_str!("../../data/workdays.txt");

/// No notice has ever joined more days than this; a longer range is a slip of the pen in the data.
const RANGE_DAYS_MAX: usize = 10;

/// A civil date for which no notice of the State Council is loaded. The program refuses to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no working-day notice is loaded for {asked}; the calendar covers {first} to {last}")]
pub struct OutsideCalendar {
    /// First day the calendar knows.
    pub first: Date,
    /// Last day the calendar knows.
    pub last: Date,
    /// The day that was needed.
    pub asked: Date,
}

/// What a day is, with the holiday's Chinese name where one is the cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind<'a> {
    /// Monday to Friday, nothing special.
    Working,
    /// A Saturday or Sunday that is worked in exchange for a day of this holiday (调休上班).
    MakeUp(&'a str),
    /// Saturday or Sunday.
    Weekend,
    /// A day off by notice (放假), on whatever weekday it falls.
    Holiday(&'a str),
}

/// The notice 《国务院办公厅关于…年部分节假日安排的通知》 of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The year it arranges.
    pub year: i16,
    /// Its number, such as 国办发明电〔2025〕7号.
    pub number: String,
}

/// The working days of an unbroken run of years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    notices: Vec<Notice>,
    first: Date,
    last: Date,
    exceptions: BTreeMap<Date, Exception>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Exception {
    kind: ExceptionKind,
    holiday: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ExceptionKind {
    Off,
    Work,
}

impl Calendar {
    /// The calendar this program ships with, read once from `data/workdays.txt`.
    pub fn state_council() -> &'static Calendar {
        static SHIPPED: LazyLock<Calendar> =
            LazyLock::new(|| parse(SHIPPED_TEXT).expect("the shipped file is read by the tests of this module"));
        &SHIPPED
    }

    /// The shipped calendar and the notices of the years after it, in the form described at the head of
    /// `data/workdays.txt`.
    ///
    /// # Errors
    /// A line cannot be read, or the years do not go on where the shipped ones end.
    pub fn with_notices(more: &str) -> Result<Calendar, CalendarFault> {
        let shipped = SHIPPED_TEXT.trim_end();
        let before = shipped.lines().count();
        let in_more = |fault: CalendarFault| CalendarFault { line: fault.line.saturating_sub(before), ..fault };
        parse(&format!("{shipped}\n{more}")).map_err(in_more)
    }

    /// The first day known: 1 January of the first loaded year.
    pub fn first(&self) -> Date {
        self.first
    }

    /// The last day known: 31 December of the last loaded year.
    pub fn last(&self) -> Date {
        self.last
    }

    /// The notices behind the calendar, oldest first.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// What `date` is.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when no notice is loaded for its year.
    pub fn kind(&self, date: Date) -> Result<DayKind<'_>, OutsideCalendar> {
        if date < self.first || self.last < date {
            return Err(OutsideCalendar { first: self.first, last: self.last, asked: date });
        }
        Ok(match self.exceptions.get(&date) {
            Some(Exception { kind: ExceptionKind::Off, holiday }) => DayKind::Holiday(holiday),
            Some(Exception { kind: ExceptionKind::Work, holiday }) => DayKind::MakeUp(holiday),
            None if is_weekend(date) => DayKind::Weekend,
            None => DayKind::Working,
        })
    }

    /// Whether offices work on `date`.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when no notice is loaded for its year.
    pub fn is_working_day(&self, date: Date) -> Result<bool, OutsideCalendar> {
        Ok(matches!(self.kind(date)?, DayKind::Working | DayKind::MakeUp(_)))
    }

    /// `date` itself when it is a working day, otherwise the next one: Civil Code art. 203(1).
    ///
    /// # Errors
    /// [`OutsideCalendar`] when a day is reached for which no notice is loaded.
    pub fn working_day_from(&self, date: Date) -> Result<Date, OutsideCalendar> {
        let mut day = date;
        while !self.is_working_day(day)? {
            day = day.saturating_add(DAY);
        }
        Ok(day)
    }

    /// The `count`-th working day after `date`, `date` itself not counted: Civil Code art. 201(1).
    ///
    /// # Errors
    /// [`OutsideCalendar`] when a day is reached for which no notice is loaded.
    pub fn working_day_after(&self, date: Date, count: u32) -> Result<Date, OutsideCalendar> {
        let mut day = date;
        for _ in 0..count {
            day = self.working_day_from(day.saturating_add(DAY))?;
        }
        Ok(day)
    }
}

pub(crate) fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// What is wrong with a line of notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum LineFault {
    #[error("not of the form `year YEAR NUMBER`, `off DATE[..DATE] HOLIDAY` or `work DATE HOLIDAY`")]
    Shape,
    #[error("years must follow each other without a gap")]
    YearGap,
    #[error("a day must belong to the year above it, or to the December before")]
    OtherYear,
    #[error("the range is empty or too long")]
    Range,
    #[error("a worked day must be a Saturday or Sunday")]
    NotWeekend,
    #[error("the day stands here twice")]
    Twice,
}

/// Notices that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct CalendarFault {
    line: usize,
    fault: LineFault,
}

/// Reads the form described at the head of `data/workdays.txt`.
fn parse(text: &str) -> Result<Calendar, CalendarFault> {
    let mut notices = Vec::new();
    let mut exceptions = BTreeMap::new();
    for (index, line) in text.lines().enumerate() {
        let at_line = |fault| CalendarFault { line: index + 1, fault };
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            read_line(line, &mut notices, &mut exceptions).map_err(at_line)?;
        }
    }
    let (Some(oldest), Some(newest)) = (notices.first(), notices.last()) else {
        return Err(CalendarFault { line: 0, fault: LineFault::Shape });
    };
    let (first, last) = (Date::new(oldest.year, 1, 1), Date::new(newest.year, 12, 31));
    let (Ok(first), Ok(last)) = (first, last) else {
        return Err(CalendarFault { line: 0, fault: LineFault::YearGap });
    };
    Ok(Calendar { notices, first, last, exceptions })
}

/// Whether a line says which days are off or worked, in the form of the file.
pub(super) fn is_form_line(line: &str) -> bool {
    matches!(line.split_whitespace().next(), Some("off" | "work"))
}

fn read_line(
    line: &str,
    notices: &mut Vec<Notice>,
    exceptions: &mut BTreeMap<Date, Exception>,
) -> Result<(), LineFault> {
    let mut words = line.split_whitespace();
    let (Some(word), Some(when), Some(name), None) = (words.next(), words.next(), words.next(), words.next()) else {
        return Err(LineFault::Shape);
    };
    let kind = match word {
        "year" => return add_year(when, name, notices),
        "off" => ExceptionKind::Off,
        "work" => ExceptionKind::Work,
        _ => return Err(LineFault::Shape),
    };
    let year = notices.last().ok_or(LineFault::Shape)?.year;
    for day in days(when, kind, year)? {
        let exception = Exception { kind, holiday: name.to_owned() };
        if exceptions.insert(day, exception).is_some() {
            return Err(LineFault::Twice);
        }
    }
    Ok(())
}

fn add_year(year: &str, number: &str, notices: &mut Vec<Notice>) -> Result<(), LineFault> {
    let year = year.parse().map_err(|_| LineFault::Shape)?;
    if notices.last().is_some_and(|before| before.year.checked_add(1) != Some(year)) {
        return Err(LineFault::YearGap);
    }
    notices.push(Notice { year, number: number.to_owned() });
    Ok(())
}

fn days(when: &str, kind: ExceptionKind, year: i16) -> Result<Vec<Date>, LineFault> {
    let (from, to) = when.split_once("..").unwrap_or((when, when));
    let from: Date = from.parse().map_err(|_| LineFault::Shape)?;
    let to: Date = to.parse().map_err(|_| LineFault::Shape)?;
    let december_before = from.month() == 12 && from.year().checked_add(1) == Some(year);
    if to.year() != year || !(from.year() == year || december_before) {
        return Err(LineFault::OtherYear);
    }
    let days: Vec<Date> = std::iter::successors(Some(from), |day| day.tomorrow().ok())
        .take_while(|day| *day <= to)
        .take(RANGE_DAYS_MAX + 1)
        .collect();
    if days.is_empty() || days.len() > RANGE_DAYS_MAX {
        return Err(LineFault::Range);
    }
    if kind == ExceptionKind::Work && !days.iter().copied().all(is_weekend) {
        return Err(LineFault::NotWeekend);
    }
    Ok(days)
}

/// The shipped calendar without the years after 2026, so that tests of its end need no change when a year is added.
#[cfg(test)]
pub(super) fn up_to_2026() -> &'static Calendar {
    static CUT: LazyLock<Calendar> = LazyLock::new(|| {
        let (text, _) = SHIPPED_TEXT.split_once("\nyear 2027").unwrap_or((SHIPPED_TEXT, ""));
        parse(text).expect("the shipped file is read by the tests of this module")
    });
    &CUT
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn fault(text: &str) -> CalendarFault {
        parse(text).unwrap_err()
    }

    #[test]
    fn the_shipped_file_is_sound() {
        assert_eq!(parse(SHIPPED_TEXT).as_ref(), Ok(Calendar::state_council()));
        let notices = Calendar::state_council().notices();
        assert_eq!(notices[0], Notice { year: 2021, number: "国办发明电〔2020〕27号".to_owned() });
        assert!(notices.iter().all(|notice| notice.number.contains(&format!("〔{}〕", notice.year - 1))));
    }

    /// The golden file was made by an independent package, not by this program; docs/how-to/extend-the-calendar.md.
    #[test]
    fn every_day_agrees_with_the_independent_list() {
        let calendar = Calendar::state_council();
        let mut first = calendar.first();
        for line in include_str!("../../tests/golden/working_days.txt").lines() {
            let marks: String = std::iter::successors(Some(first), |day| day.tomorrow().ok())
                .take_while(|day| day.month() == first.month())
                .map(|day| if calendar.is_working_day(day).unwrap() { '1' } else { '0' })
                .collect();
            assert_eq!(format!("{} {marks}", first.strftime("%Y-%m")), line);
            first = first.saturating_add(DAY * i32::from(first.days_in_month()));
        }
        assert_eq!(first.yesterday().ok(), Some(calendar.last()), "the list and the calendar end on the same day");
    }

    #[test]
    fn notices_are_added_after_the_shipped_ones() {
        let next = Calendar::state_council().last().year() + 1;
        let added = Calendar::with_notices(&format!("year {next} n\noff {next}-01-01 元旦")).unwrap();
        assert_eq!(added.last(), date(next, 12, 31));
        assert_eq!(added.kind(date(next, 1, 1)), Ok(DayKind::Holiday("元旦")));
        assert_eq!(added.kind(date(2022, 12, 31)), Ok(DayKind::Holiday("元旦")));
        let gap = Calendar::with_notices(&format!("# c\nyear {} n", next + 1)).unwrap_err();
        assert_eq!(gap, CalendarFault { line: 2, fault: LineFault::YearGap });
    }

    #[test]
    fn a_day_says_what_it_is_and_why() {
        let calendar = up_to_2026();
        let kind = |year, month, day| calendar.kind(date(year, month, day)).unwrap();
        assert_eq!(kind(2026, 10, 9), DayKind::Working);
        assert_eq!(kind(2026, 10, 10), DayKind::MakeUp("国庆节"));
        assert_eq!(kind(2026, 10, 3), DayKind::Holiday("国庆节"), "a Saturday within the holiday");
        assert_eq!(kind(2026, 10, 17), DayKind::Weekend);
        assert_eq!(kind(2022, 12, 31), DayKind::Holiday("元旦"), "off by the notice of 2023");
    }

    #[test]
    fn beyond_the_loaded_years_it_refuses() {
        let calendar = up_to_2026();
        let (first, last) = (date(2021, 1, 1), date(2026, 12, 31));
        for asked in [Date::MIN, date(2020, 12, 31), date(2027, 1, 1), Date::MAX] {
            assert_eq!(calendar.is_working_day(asked), Err(OutsideCalendar { first, last, asked }));
        }
        assert_eq!(calendar.is_working_day(first), Ok(false));
        assert_eq!(calendar.is_working_day(last), Ok(true));
        let refused = calendar.working_day_from(date(2020, 12, 31)).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "no working-day notice is loaded for 2020-12-31; the calendar covers 2021-01-01 to 2026-12-31"
        );
    }

    #[test]
    fn a_count_that_never_ends_is_refused_at_the_edge() {
        let refused = up_to_2026().working_day_after(date(2021, 1, 1), u32::MAX).unwrap_err();
        assert_eq!(refused.asked, date(2027, 1, 1));
        assert_eq!(up_to_2026().working_day_after(Date::MAX, 1).unwrap_err().asked, Date::MAX);
    }

    #[test]
    fn a_notice_may_reach_into_the_december_before() {
        // The notice for 2019 did: Monday 31 December 2018 was off, Saturday the 29th was worked.
        let calendar = parse("year 2018 a\nyear 2019 b\noff 2018-12-30..2019-01-01 元旦\n").unwrap();
        assert_eq!(calendar.kind(date(2018, 12, 31)), Ok(DayKind::Holiday("元旦")));
    }

    #[test]
    fn slips_of_the_pen_are_found_with_their_line() {
        let cases = [
            ("", 0, LineFault::Shape),
            ("off 2021-01-01 元旦", 1, LineFault::Shape),
            ("year 2021 n\n\n# c\nof 2021-01-01 元旦", 4, LineFault::Shape),
            ("year 2021 n\noff 2021-01-01", 2, LineFault::Shape),
            ("year 2021 n\noff 2021-13-01 元旦", 2, LineFault::Shape),
            ("year twenty n", 1, LineFault::Shape),
            ("year 2021 n\nyear 2023 n", 2, LineFault::YearGap),
            ("year 2021 n\nyear 2021 n", 2, LineFault::YearGap),
            ("year 32767 n", 0, LineFault::YearGap),
            ("year 2021 n\noff 2022-01-01 元旦", 2, LineFault::OtherYear),
            ("year 2021 n\noff 2020-11-30..2021-01-01 元旦", 2, LineFault::OtherYear),
            ("year 2021 n\noff 2021-01-03..2021-01-01 元旦", 2, LineFault::Range),
            ("year 2021 n\noff 2021-10-01..2021-11-07 国庆节", 2, LineFault::Range),
            ("year 2021 n\nwork 2021-02-08 春节", 2, LineFault::NotWeekend),
            ("year 2021 n\noff 2021-02-07 春节\nwork 2021-02-07 春节", 3, LineFault::Twice),
        ];
        for (text, line, expected) in cases {
            assert_eq!(fault(text), CalendarFault { line, fault: expected }, "{text}");
        }
    }
}
