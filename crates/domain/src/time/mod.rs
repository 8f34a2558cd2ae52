//! Time as the community reckons it: moments, working days, spans of time and the clocks that run on them.
//!
//! Nothing here asks what time it is: "now" is always an argument.

pub mod calendar;
pub mod clock;
mod notice_text;
pub mod span;
pub mod working_days;

pub use calendar::{Calendar, CalendarFault, DayKind, Notice, OutsideCalendar};
pub use clock::{ClockKind, Colour, Deadline};
pub(crate) use notice_text::each_day;
pub use notice_text::{PastedFault, notice_days, notice_lines, notice_number};
pub use span::{COUNT_MAX, COUNT_MIN, Span, SpanFault, due};
pub use working_days::{WorkingDays, day_begins, day_number};

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// Milliseconds of a minute.
pub const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
/// Milliseconds of a day: none is longer or shorter in Shanghai.
pub const DAY_MS: i64 = 24 * HOUR_MS;
/// One civil day. A `SignedDuration`, because adding one saturates at the end of the civil range and cannot fail.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// What a clock in Shanghai shows at `Millis(0)`: 1970-01-01 00:00 UTC is 08:00 there.
const SHANGHAI_EPOCH: DateTime = DateTime::constant(1970, 1, 1, 8, 0, 0, 0);

/// A moment: milliseconds since 1970-01-01 00:00 UTC. Every time that is stored or sent is one of these.
///
/// Civil dates are those of Asia/Shanghai, reckoned with the fixed offset +08:00: China has kept no other since its
/// last summer time ended in September 1991, and the program stores nothing that old. A fixed offset makes the core
/// independent of any time zone table, so a deadline computed once is computed the same for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    /// Date and time of day in Shanghai; moments beyond the years -9999 to 9999 give the nearest end of that range.
    pub fn civil(self) -> DateTime {
        SHANGHAI_EPOCH.saturating_add(SignedDuration::from_millis(self.0))
    }

    /// The moment at which a clock in Shanghai shows `civil`; what is finer than a millisecond is cut off.
    pub fn from_civil(civil: DateTime) -> Millis {
        let since_epoch_ms = civil.duration_since(SHANGHAI_EPOCH).as_millis();
        // The civil range is 2 * 10^4 years, some 6 * 10^14 ms: it always fits.
        Millis(i64::try_from(since_epoch_ms).unwrap_or(i64::MAX))
    }

    /// The moment at which `date` begins in Shanghai.
    pub fn from_date(date: Date) -> Millis {
        Millis::from_civil(date.at(0, 0, 0, 0))
    }

    /// The civil date in Shanghai.
    pub fn date(self) -> Date {
        self.civil().date()
    }

    /// The civil year in Shanghai, as public numbers carry it (明通2026-0031).
    pub fn year(self) -> i16 {
        self.civil().year()
    }

    /// `hours` later, or the last moment there is.
    pub fn saturating_add_hours(self, hours: u32) -> Millis {
        Millis(self.0.saturating_add(i64::from(hours) * HOUR_MS))
    }

    /// `minutes` later, or the last moment there is.
    pub fn saturating_add_minutes(self, minutes: u32) -> Millis {
        Millis(self.0.saturating_add(i64::from(minutes) * MINUTE_MS))
    }
}

/// Whether a day is written as everywhere here, `2026-12-20`, be there such a day or not. What programs also take for
/// one is none: without dashes, with a time of day behind it, of a longer year or with the name of a calendar.
pub fn is_day_written(text: &str) -> bool {
    let is_right = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == "2026-12-20".len() && text.bytes().enumerate().all(is_right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use jiff::civil::{date, datetime};
    use jiff::tz::TimeZone;
    use proptest::prelude::*;

    #[test]
    fn known_moments() {
        assert_eq!(Millis(0).civil(), datetime(1970, 1, 1, 8, 0, 0, 0));
        // The report of the origin, 10 June 2021: midnight in Shanghai is 16:00 UTC of the day before.
        let midnight: Timestamp = "2021-06-09T16:00:00Z".parse().unwrap();
        assert_eq!(Millis::from_date(date(2021, 6, 10)), Millis(midnight.as_millisecond()));
        assert_eq!(Millis(midnight.as_millisecond() - 1).date(), date(2021, 6, 9));
    }

    #[test]
    fn the_year_turns_at_midnight_in_shanghai() {
        let new_year = Millis::from_date(date(2026, 1, 1));
        assert_eq!((Millis(new_year.0 - 1).year(), new_year.year()), (2025, 2026));
    }

    #[test]
    fn a_day_is_written_in_one_way() {
        assert!(is_day_written("2026-12-20"));
        for text in [
            "",
            "20261220",
            "2026-12-20T00:00:00",
            "+002026-12-20",
            "2026-12-20[u-ca=iso8601]",
            " 2026-12-20",
            "2026-12-2",
            "2026/12/20",
            "-026-12-20",
            "２０２６-12-20",
            "2026-12-年",
        ] {
            assert!(!is_day_written(text), "{text}");
        }
    }

    #[test]
    fn the_ends_of_time_saturate() {
        assert_eq!(Millis(i64::MAX).civil(), DateTime::MAX);
        assert_eq!(Millis(i64::MIN).civil(), DateTime::MIN);
        assert_eq!(Millis(i64::MAX).saturating_add_hours(u32::MAX), Millis(i64::MAX));
        assert_eq!(Millis(i64::MAX - 1).saturating_add_minutes(1), Millis(i64::MAX));
        assert!(Millis::from_civil(DateTime::MAX) > Millis::from_civil(DateTime::MIN));
    }

    #[test]
    fn a_moment_is_a_bare_number_in_events() {
        assert_eq!(serde_json::to_string(&Millis(1_623_254_400_000)).unwrap(), "1623254400000");
    }

    proptest! {
        /// The fixed offset against the time zone database, from 1992 to 2100.
        #[test]
        fn agrees_with_the_zone_of_shanghai(ms in 694_195_200_000_i64..4_102_416_000_000) {
            let zone = TimeZone::get("Asia/Shanghai").unwrap();
            let expected = Timestamp::from_millisecond(ms).unwrap().to_zoned(zone).datetime();
            prop_assert_eq!(Millis(ms).civil(), expected);
        }

        #[test]
        fn civil_and_back(ms in -300_000_000_000_000_i64..200_000_000_000_000) {
            prop_assert_eq!(Millis::from_civil(Millis(ms).civil()), Millis(ms));
        }
    }
}
