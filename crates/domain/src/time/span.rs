//! Spans of time as rules state them, and when they end.

use std::fmt;
use std::str::FromStr;

use jiff::SignedDuration;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::Millis;
use super::calendar::{Calendar, OutsideCalendar};

/// The shortest count of hours or days.
pub const COUNT_MIN: u32 = 1;
/// The longest count of hours or days: ten years, beyond any period of the domain.
pub const COUNT_MAX: u32 = 3650;

/// Minutes of a whole day: a later `day_end_minutes` is read as midnight.
const DAY_MINUTES: u16 = 24 * 60;

/// How long something may take. Counts lie in [`COUNT_MIN`]`..=`[`COUNT_MAX`]: reading and parsing refuse others, and
/// [`due`] takes a count made by hand as the nearest allowed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// 小时: exact hours, through nights and holidays.
    Hours(#[serde(deserialize_with = "bounded_count")] u32),
    /// 日: calendar days.
    Days(#[serde(deserialize_with = "bounded_count")] u32),
    /// 工作日: days on which offices work.
    WorkingDays(#[serde(deserialize_with = "bounded_count")] u32),
}

/// Why a text is not a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpanFault {
    /// Not a number followed by `h`, `d` or `wd`.
    #[error("a span is written like 48h (hours), 15d (days) or 5wd (working days)")]
    Shape,
    /// The number is out of bounds.
    #[error("a span counts from {COUNT_MIN} to {COUNT_MAX}")]
    Count,
}

impl Span {
    fn parts(self) -> (u32, &'static str) {
        match self {
            Span::Hours(count) => (count, "h"),
            Span::Days(count) => (count, "d"),
            Span::WorkingDays(count) => (count, "wd"),
        }
    }

    /// How many hours or days.
    pub fn count(self) -> u32 {
        self.parts().0
    }

    /// Whether the count lies within [`COUNT_MIN`] and [`COUNT_MAX`].
    pub fn is_bounded(self) -> bool {
        (COUNT_MIN..=COUNT_MAX).contains(&self.count())
    }
}

impl fmt::Display for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = self.parts();
        out.pad(&format!("{count}{unit}"))
    }
}

impl FromStr for Span {
    type Err = SpanFault;

    fn from_str(text: &str) -> Result<Span, SpanFault> {
        let unit_at = text.find(|c: char| !c.is_ascii_digit()).ok_or(SpanFault::Shape)?;
        let (digits, unit) = text.split_at(unit_at);
        let make = match unit {
            "h" => Span::Hours,
            "d" => Span::Days,
            "wd" => Span::WorkingDays,
            _ => return Err(SpanFault::Shape),
        };
        // One span has one spelling, so that two texts differ only when the spans do.
        if digits.is_empty() || digits.starts_with('0') && digits.len() > 1 {
            return Err(SpanFault::Shape);
        }
        let span = make(digits.parse().map_err(|_| SpanFault::Count)?);
        if span.is_bounded() { Ok(span) } else { Err(SpanFault::Count) }
    }
}

fn bounded_count<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let count = u32::deserialize(from)?;
    if (COUNT_MIN..=COUNT_MAX).contains(&count) { Ok(count) } else { Err(de::Error::custom(SpanFault::Count)) }
}

/// The moment until which something begun at `start` is in time.
///
/// Hours run exactly (Civil Code art. 201(2)) and need no calendar. Of days and working days the day of `start` is not
/// counted (art. 201(1)); they end `day_end_minutes` after midnight on their last day (art. 203(2): at 24:00, which is
/// 1440, or when the office closes). A last day on which offices do not work gives way to the next on which they do
/// (art. 203(1)).
///
/// # Errors
/// [`OutsideCalendar`] when the answer depends on a day for which no working-day notice is loaded.
pub fn due(start: Millis, span: Span, day_end_minutes: u16, calendar: &Calendar) -> Result<Millis, OutsideCalendar> {
    let count = span.count().clamp(COUNT_MIN, COUNT_MAX);
    let last_day = match span {
        Span::Hours(_) => return Ok(start.saturating_add_hours(count)),
        Span::Days(_) => {
            let days = SignedDuration::from_hours(24 * i64::from(count));
            calendar.working_day_from(start.date().saturating_add(days))?
        }
        Span::WorkingDays(_) => calendar.working_day_after(start.date(), count)?,
    };
    Ok(Millis::from_date(last_day).saturating_add_minutes(day_end_minutes.min(DAY_MINUTES).into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::calendar::up_to_2026;
    use jiff::civil::{Date, DateTime, date};
    use proptest::prelude::*;

    const MIDNIGHT: u16 = 1440;
    const CLOSING: u16 = 17 * 60 + 30;

    fn moment(text: &str) -> Millis {
        Millis::from_civil(text.parse::<DateTime>().unwrap())
    }

    fn due_text(start: &str, span: &str, day_end_minutes: u16) -> Result<String, OutsideCalendar> {
        due(moment(start), span.parse().unwrap(), day_end_minutes, up_to_2026())
            .map(|due| due.civil().strftime("%Y-%m-%d %H:%M").to_string())
    }

    #[test]
    fn when_things_are_due() {
        let table = [
            // Hours are exact: past midnight, over a weekend, over a leap day, out of the calendar.
            ("2026-03-05T23:30", "2h", MIDNIGHT, "2026-03-06 01:30"),
            ("2026-03-06T23:30", "48h", CLOSING, "2026-03-08 23:30"),
            ("2024-02-28T12:00", "24h", MIDNIGHT, "2024-02-29 12:00"),
            ("2026-12-31T23:30", "2h", MIDNIGHT, "2027-01-01 01:30"),
            // The day of the start is not counted, early or late; the end is 24:00 or closing time.
            ("2026-03-02T00:00", "1wd", MIDNIGHT, "2026-03-04 00:00"),
            ("2026-03-02T23:59", "1wd", MIDNIGHT, "2026-03-04 00:00"),
            ("2026-03-02T09:00", "1wd", CLOSING, "2026-03-03 17:30"),
            ("2026-03-02T09:00", "3d", CLOSING, "2026-03-05 17:30"),
            // Over an ordinary weekend.
            ("2026-03-06T09:00", "1wd", CLOSING, "2026-03-09 17:30"),
            ("2026-03-06T09:00", "1d", CLOSING, "2026-03-09 17:30"),
            // National Day 2026: off 1 to 7 October, Sunday 20 September and Saturday 10 October worked.
            ("2026-09-30T10:00", "2wd", CLOSING, "2026-10-09 17:30"),
            ("2026-09-30T10:00", "3wd", CLOSING, "2026-10-10 17:30"),
            ("2026-09-30T10:00", "4wd", CLOSING, "2026-10-12 17:30"),
            ("2026-09-28T10:00", "5d", CLOSING, "2026-10-08 17:30"),
            ("2026-09-18T10:00", "1wd", CLOSING, "2026-09-20 17:30"),
            // A last day on a worked Saturday stays; on an ordinary Saturday it moves.
            ("2026-10-07T10:00", "3d", CLOSING, "2026-10-10 17:30"),
            ("2026-10-07T10:00", "10d", CLOSING, "2026-10-19 17:30"),
            // Begun on a holiday, and on the last day of one.
            ("2026-10-03T10:00", "1wd", CLOSING, "2026-10-08 17:30"),
            ("2026-10-07T10:00", "1wd", CLOSING, "2026-10-08 17:30"),
            ("2026-02-15T10:00", "5wd", MIDNIGHT, "2026-03-01 00:00"),
            // The leap day counts as any other.
            ("2024-02-28T10:00", "1wd", CLOSING, "2024-02-29 17:30"),
            ("2024-02-28T10:00", "1d", CLOSING, "2024-02-29 17:30"),
            // Across the turn of a year, and begun on the day before the first known one.
            ("2025-12-31T10:00", "1wd", CLOSING, "2026-01-04 17:30"),
            ("2020-12-31T10:00", "1wd", CLOSING, "2021-01-04 17:30"),
            // The last moment that can be computed; a closing time beyond midnight is midnight.
            ("2026-12-30T10:00", "1wd", MIDNIGHT, "2027-01-01 00:00"),
            ("2026-03-02T09:00", "1wd", u16::MAX, "2026-03-04 00:00"),
        ];
        for (start, span, day_end, expected) in table {
            assert_eq!(due_text(start, span, day_end).as_deref(), Ok(expected), "{span} from {start}");
        }
    }

    #[test]
    fn what_lies_beyond_the_calendar_is_refused() {
        let table = [
            ("2026-12-31T10:00", "1wd", date(2027, 1, 1)),
            ("2026-12-31T10:00", "1d", date(2027, 1, 1)),
            ("2026-12-01T10:00", "60d", date(2027, 1, 30)),
            ("2026-12-01T10:00", "3650wd", date(2027, 1, 1)),
            ("2012-02-20T10:00", "5wd", date(2012, 2, 21)),
            ("2020-12-30T10:00", "1wd", date(2020, 12, 31)),
        ];
        for (start, span, asked) in table {
            assert_eq!(due_text(start, span, MIDNIGHT).unwrap_err().asked, asked, "{span} from {start}");
        }
    }

    #[test]
    fn spans_and_moments_out_of_bounds_are_still_answered() {
        let calendar = up_to_2026();
        let start = moment("2026-03-02T09:00");
        assert_eq!(due(start, Span::WorkingDays(0), 0, calendar), due(start, Span::WorkingDays(1), 0, calendar));
        assert_eq!(due(start, Span::Hours(u32::MAX), 0, calendar), Ok(start.saturating_add_hours(COUNT_MAX)));
        for moment in [Millis(i64::MIN), Millis(i64::MAX)] {
            for span in [Span::Days(u32::MAX), Span::WorkingDays(u32::MAX)] {
                assert!(due(moment, span, u16::MAX, calendar).is_err());
            }
        }
    }

    #[test]
    fn spans_are_written_one_way() {
        for (text, span) in [("48h", Span::Hours(48)), ("15d", Span::Days(15)), ("3650wd", Span::WorkingDays(3650))] {
            assert_eq!(text.parse(), Ok(span));
            assert_eq!(span.to_string(), text);
        }
        for text in ["", "5", "h", "wd", "5w", "5 d", " 5d", "+5d", "-5d", "05d", "5D", "5工作日", "５d", "5dd"] {
            assert_eq!(text.parse::<Span>(), Err(SpanFault::Shape), "{text}");
        }
        for text in ["0h", "3651d", "4294967296wd", "99999999999999999999h"] {
            assert_eq!(text.parse::<Span>(), Err(SpanFault::Count), "{text}");
        }
    }

    #[test]
    fn spans_in_events() {
        let json = serde_json::to_string(&Span::WorkingDays(5)).unwrap();
        assert_eq!(json, r#"{"working_days":5}"#);
        assert_eq!(serde_json::from_str::<Span>(&json).unwrap(), Span::WorkingDays(5));
        for json in [r#"{"hours":0}"#, r#"{"days":3651}"#, r#"{"working_days":-1}"#, r#"{"weeks":1}"#, r#""5wd""#] {
            assert!(serde_json::from_str::<Span>(json).is_err(), "{json}");
        }
    }

    type Make = fn(u32) -> Span;

    fn makes() -> impl Strategy<Value = Make> {
        prop_oneof![Just(Span::Hours as Make), Just(Span::Days as Make), Just(Span::WorkingDays as Make)]
    }

    fn starts() -> impl Strategy<Value = Millis> {
        let (from, to) = (Millis::from_date(date(2021, 1, 1)).0, Millis::from_date(date(2027, 1, 1)).0);
        (from..to).prop_map(Millis)
    }

    /// The day a deadline of at least one minute past midnight belongs to: 24:00 is still the day it ends.
    fn day_of(due: Millis) -> Date {
        Millis(due.0 - 1).date()
    }

    proptest! {
        #[test]
        fn a_longer_span_is_never_due_earlier(make in makes(), start in starts(), a in 1_u32..400, more in 0_u32..400) {
            let calendar = up_to_2026();
            let short = due(start, make(a), CLOSING, calendar);
            let long = due(start, make(a + more), CLOSING, calendar);
            match (short, long) {
                (Ok(short), Ok(long)) => prop_assert!(short <= long),
                (short, long) => prop_assert!(short.is_ok() || long.is_err(), "refused, yet a longer one is not"),
            }
        }

        #[test]
        fn a_later_start_is_never_due_earlier(make in makes(), a in starts(), b in starts(), count in 1_u32..400) {
            let calendar = up_to_2026();
            let (early, late) = (a.min(b), a.max(b));
            let answers = (due(early, make(count), CLOSING, calendar), due(late, make(count), CLOSING, calendar));
            if let (Ok(early), Ok(late)) = answers {
                prop_assert!(early <= late);
            }
        }

        #[test]
        fn days_end_on_a_working_day_after_the_start(
            make in prop_oneof![Just(Span::Days as Make), Just(Span::WorkingDays as Make)],
            start in starts(), count in 1_u32..400, day_end in 1_u16..=1440,
        ) {
            let calendar = up_to_2026();
            if let Ok(due) = due(start, make(count), day_end, calendar) {
                prop_assert!(calendar.is_working_day(day_of(due)).unwrap());
                prop_assert!(day_of(due) > start.date());
            }
        }

        /// The definition itself, counted the slow way: n working days lie after the day of the start.
        #[test]
        fn working_days_are_counted_one_by_one(start in starts(), count in 1_u32..400) {
            let calendar = up_to_2026();
            if let Ok(due) = due(start, Span::WorkingDays(count), MIDNIGHT, calendar) {
                let worked = std::iter::successors(start.date().tomorrow().ok(), |day| day.tomorrow().ok())
                    .take_while(|day| *day <= day_of(due))
                    .filter(|day| calendar.is_working_day(*day).unwrap())
                    .count();
                prop_assert_eq!(worked, count as usize);
            }
        }

        #[test]
        fn any_text_is_refused_or_comes_back_the_same(text in "[0-9]{0,5}[hdw]{0,3}|.*") {
            if let Ok(span) = text.parse::<Span>() {
                prop_assert_eq!(span.to_string(), text);
            }
        }
    }
}
