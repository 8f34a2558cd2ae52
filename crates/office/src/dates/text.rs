//! A date that stands in a cell as text.

use jiff::civil::{Date, Time};

use super::day::day;
use super::meaning::{BadDate, Civil, DateRules, YEARS, checked, exact_date, exact_time};
use super::normal::normalised;
use super::serial::in_serial_range;
use super::time_of_day::{TimeOfDay, time, with_offset_taken_to_shanghai};

pub(super) fn from_text(text: &str, rules: &DateRules) -> Result<Civil, BadDate> {
    let text = normalised(text);
    if text.is_empty() {
        return Err(BadDate::Missing);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && text.matches('.').count() < 2 {
        return from_digits(&text, rules);
    }
    let (date, rest) = match eight_digits(&text) {
        Some((date, rest)) => (date?, rest),
        None => day(&text, rules.order)?,
    };
    match time(rest)? {
        TimeOfDay::At(time) => checked(with_offset_taken_to_shanghai(rest, date.to_datetime(time))),
        TimeOfDay::NightUnclear => Ok(Civil { is_night_unclear: true, ..checked(date.to_datetime(Time::midnight()))? }),
    }
}

/// A day of eight digits with a time apart from it: `20240305 0930`, `20240305T093000`.
fn eight_digits(text: &str) -> Option<(Result<Date, BadDate>, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (day, rest) = text.split_at_checked(8).filter(|_| digits == 8 && text.len() > 8)?;
    let part = |range: std::ops::Range<usize>| day[range].parse::<i16>().unwrap_or(-1);
    let date = exact_date(part(0..4), part(4..6), part(6..8));
    Some((date, rest.trim_start_matches(['-', '_', '/', ' '])))
}

/// Digits alone: a day number of Excel, or year, month, day without anything between them.
fn from_digits(text: &str, rules: &DateRules) -> Result<Civil, BadDate> {
    let whole = text.split('.').next().unwrap_or_default();
    let part = |range: std::ops::Range<usize>| whole.get(range).and_then(|s| s.parse::<i16>().ok()).unwrap_or(-1);
    let starts_like_a_year = YEARS.contains(&part(0..4));
    match whole.len() {
        5 => {
            let number = text.parse().map_err(|_| BadDate::Unclear)?;
            in_serial_range(number, rules).ok_or(BadDate::Unclear).and_then(checked)
        }
        4 | 6 if starts_like_a_year => Err(BadDate::Incomplete),
        8 | 12 | 14 if whole.len() == text.len() => {
            let date = exact_date(part(0..4), part(4..6), part(6..8))?;
            let time = match whole.len() {
                8 => Time::midnight(),
                12 => exact_time(part(8..10), part(10..12), 0)?,
                _ => exact_time(part(8..10), part(10..12), part(12..14))?,
            };
            checked(date.to_datetime(time))
        }
        _ => Err(BadDate::Unclear),
    }
}
