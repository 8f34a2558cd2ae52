//! Dates as offices write them.
//!
//! Accepted: `2018-06-20`, `2018/07/04 09:30`, `2018.6.20`, `2018年6月20日 9时30分`, `二〇一二年四月二十日`, `20180620`,
//! Excel's day numbers (`43280`, as a number or as text), real dates, all of them in full-width digits as well.
//! A month or a year alone is not a day, and a year of two digits is a guess: both are refused, never completed.

use jiff::civil::{Date, DateTime, Time};
use unicode_normalization::UnicodeNormalization;

use crate::table::Cell;

/// Years that a record of a city's mailbox can carry. Everything else is a slip of the pen or a misread number.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// Excel's day numbers of [`YEARS`]: 1990-01-01 is 32,874 and 2100-12-31 is 73,415.
const SERIALS: std::ops::Range<f64> = 32_874.0..73_416.0;

/// Days between the beginnings of Excel's two ways of counting.
const DAYS_1900_TO_1904: f64 = 1_462.0;

/// The day, and the time where one is given, without time zone: it is the office's local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// Midnight when no time is given.
    pub at: DateTime,
    /// Whether a time is given. Programs print a day alone as `00:00:00`, so midnight counts as no time.
    pub has_time: bool,
}

/// Why a cell is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDate {
    /// The cell is empty.
    Missing,
    /// The day, or the day and the month, or the year is not given: `2021年6月`.
    Incomplete,
    /// There is no such day or time: `2022年2月30日`.
    Impossible,
    /// The year has two digits: `18-06-20`.
    TwoDigitYear,
    /// The year is not between 1990 and 2100.
    OutOfRange,
    /// It has not come yet.
    InTheFuture,
    /// It cannot be read as a date, or the order of day and month is open.
    Unclear,
}

/// The order of day, month and year when the year stands last. A year that stands first needs no telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Year first; `04/07/2018` is refused as unclear.
    #[default]
    Ymd,
    /// `04/07/2018` is the fourth of July.
    Dmy,
    /// `04/07/2018` is the seventh of April.
    Mdy,
}

/// What must be known of a file to read its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateRules {
    /// For dates whose year stands last.
    pub order: DateOrder,
    /// Whether day numbers count from 1904.
    pub date_1904: bool,
}

/// The day and time in a cell.
pub fn civil(cell: &Cell, rules: &DateRules) -> Result<Civil, BadDate> {
    match cell {
        Cell::Empty => Err(BadDate::Missing),
        Cell::Date(at) => checked(*at),
        Cell::Number(number) => match in_serial_range(*number, rules) {
            Some(at) => checked(at),
            None => from_text(&Cell::Number(*number).text(), rules),
        },
        Cell::Text(text) => from_text(text, rules),
    }
}

/// The date that Excel means by a day number, rounded to the second; none outside 1900–9999.
pub(crate) fn from_serial(number: f64, date_1904: bool) -> Option<DateTime> {
    let days = if date_1904 { number + DAYS_1900_TO_1904 } else { number };
    // Day 60 is the 29th of February 1900, which never was; before it Excel counts one less.
    if !(61.0..2_958_466.0).contains(&days) {
        return None;
    }
    let seconds = (days * 86_400.0).round() as i64;
    let beginning = jiff::civil::date(1899, 12, 30).at(0, 0, 0, 0);
    beginning.checked_add(jiff::SignedDuration::from_secs(seconds)).ok()
}

fn in_serial_range(number: f64, rules: &DateRules) -> Option<DateTime> {
    let as_1900 = if rules.date_1904 { number + DAYS_1900_TO_1904 } else { number };
    SERIALS.contains(&as_1900).then(|| from_serial(number, rules.date_1904)).flatten()
}

fn checked(at: DateTime) -> Result<Civil, BadDate> {
    if !YEARS.contains(&at.year()) {
        return Err(BadDate::OutOfRange);
    }
    Ok(Civil { at, has_time: at.time() != Time::midnight() })
}

fn from_text(text: &str, rules: &DateRules) -> Result<Civil, BadDate> {
    let text = normalised(text);
    if text.is_empty() {
        return Err(BadDate::Missing);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && text.matches('.').count() < 2 {
        return from_digits(&text, rules);
    }
    let (date, rest) = day(&text, rules.order)?;
    let at = date.to_datetime(time(rest)?);
    checked(with_offset_taken_to_shanghai(rest, at))
}

/// Half-width, Han numerals as digits, one kind of dash and full stop, weekday gone.
fn normalised(text: &str) -> String {
    let plain: String = text
        .nfkc()
        .map(|c| match c {
            '‐'..='―' | '−' | '─' => '-',
            '。' | '·' => '.',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let digits = han_to_digits(&plain);
    let weekday = ["(", "星期", "周"].iter().filter_map(|mark| digits.find(mark)).min();
    match weekday {
        // A weekday in the middle (`2018-06-20 星期三 09:30`) goes, the time after it stays.
        Some(start) => {
            let tail = digits[start..].find([' ', ')']).map_or("", |end| &digits[start + end + 1..]);
            format!("{} {}", digits[..start].trim(), tail.trim()).trim().to_owned()
        }
        None => digits.trim().trim_matches(['\'', '.']).to_owned(),
    }
}

/// Runs of Han numerals become digits: 二〇一二 → 2012, 二十三 → 23, 廿三 → 23.
fn han_to_digits(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut run = Vec::new();
    for c in text.chars() {
        match han_digit(c, !run.is_empty()) {
            Some(digit) => run.push(digit),
            None => {
                push_run(&mut result, &mut run);
                result.push(c);
            }
        }
    }
    push_run(&mut result, &mut run);
    result
}

/// The digit, or the tens that 十, 廿 and 卅 stand for. A letter O between numerals is a zero that somebody drew.
fn han_digit(c: char, in_run: bool) -> Option<u32> {
    const DIGITS: &str = "零一二三四五六七八九";
    match c {
        '〇' | '○' | '◯' => Some(0),
        'O' | 'o' if in_run => Some(0),
        '十' => Some(10),
        '廿' => Some(20),
        '卅' => Some(30),
        c => DIGITS.chars().position(|digit| digit == c).map(|digit| digit as u32),
    }
}

fn push_run(result: &mut String, run: &mut Vec<u32>) {
    if run.iter().all(|value| *value < 10) {
        result.extend(run.iter().filter_map(|value| char::from_digit(*value, 10)));
    } else {
        let mut sum = 0;
        for value in run.iter() {
            sum = match *value {
                10 if sum > 0 => sum * 10,
                value => sum + value,
            };
        }
        result.push_str(&sum.to_string());
    }
    run.clear();
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

fn exact_date(year: i16, month: i16, day: i16) -> Result<Date, BadDate> {
    let small = |value: i16| i8::try_from(value).map_err(|_| BadDate::Impossible);
    if !YEARS.contains(&year) {
        return Err(BadDate::OutOfRange);
    }
    Date::new(year, small(month)?, small(day)?).map_err(|_| BadDate::Impossible)
}

fn exact_time(hour: i16, minute: i16, second: i16) -> Result<Time, BadDate> {
    let small = |value: i16| i8::try_from(value).map_err(|_| BadDate::Impossible);
    Time::new(small(hour)?, small(minute)?, small(second)?, 0).map_err(|_| BadDate::Impossible)
}

/// A number of at most four digits at the start, its number of digits, and the rest.
fn number(text: &str) -> Option<(i16, usize, &str)> {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text[..digits].parse().ok().filter(|_| (1..=4).contains(&digits))?;
    Some((value, digits, &text[digits..]))
}

/// The rest after one of the separators, white space around it not counted.
fn after<'t>(text: &'t str, separators: &[char]) -> Option<&'t str> {
    Some(text.trim_start().strip_prefix(separators)?.trim_start())
}

/// The day at the start of a text and what stands after it.
fn day(text: &str, order: DateOrder) -> Result<(Date, &str), BadDate> {
    let (first, digits, rest) = number(text).ok_or(BadDate::Unclear)?;
    if digits < 3 {
        return day_with_year_last(first, rest, order);
    }
    let rest = after(rest, &['-', '/', '.', '年']).ok_or(BadDate::Unclear)?;
    if rest.is_empty() {
        return Err(BadDate::Incomplete);
    }
    let (month, _, rest) = number(rest).ok_or(BadDate::Unclear)?;
    if rest.is_empty() {
        return Err(BadDate::Incomplete);
    }
    let rest = after(rest, &['-', '/', '.', '月']).ok_or(BadDate::Unclear)?;
    if rest.is_empty() {
        return Err(BadDate::Incomplete);
    }
    let (day, digits, rest) = number(rest).ok_or(BadDate::Unclear)?;
    if digits > 2 {
        return Err(BadDate::Unclear);
    }
    Ok((exact_date(first, month, day)?, rest.trim_start().trim_start_matches(['日', '号'])))
}

fn day_with_year_last(first: i16, rest: &str, order: DateOrder) -> Result<(Date, &str), BadDate> {
    if rest.trim_start().starts_with('月') {
        return Err(BadDate::Incomplete);
    }
    let rest = after(rest, &['-', '/', '.', '年']).ok_or(BadDate::Unclear)?;
    let (second, _, rest) = number(rest).ok_or(BadDate::Unclear)?;
    let rest = after(rest, &['-', '/', '.', '月']).ok_or(BadDate::Unclear)?;
    let (year, digits, rest) = number(rest).ok_or(BadDate::Unclear)?;
    match (digits, order) {
        (..=2, _) => Err(BadDate::TwoDigitYear),
        (_, DateOrder::Ymd) => Err(BadDate::Unclear),
        (_, DateOrder::Dmy) => Ok((exact_date(year, second, first)?, rest)),
        (_, DateOrder::Mdy) => Ok((exact_date(year, first, second)?, rest)),
    }
}

/// The time of day after a date; midnight when there is none.
fn time(text: &str) -> Result<Time, BadDate> {
    let text = text.trim().trim_start_matches(['T', ',']).trim_start();
    let morning = ["上午", "早上", "凌晨", "AM"].iter().find_map(|mark| text.strip_prefix(mark));
    let evening = ["下午", "晚上", "中午", "PM"].iter().find_map(|mark| text.strip_prefix(mark));
    let text = morning.or(evening).unwrap_or(text).trim_start();
    if text.is_empty() {
        return Ok(Time::midnight());
    }
    let (hour, _, rest) = number(text).ok_or(BadDate::Unclear)?;
    let rest = after(rest, &[':', '时', '点']).ok_or(BadDate::Unclear)?;
    let (minute, rest) = number(rest).map_or((0, rest), |(minute, _, rest)| (minute, rest));
    let rest = rest.trim_start().trim_start_matches('分');
    let (second, rest) = match number(rest.trim_start_matches(':')) {
        Some((second, _, rest)) => (second, rest.trim_start_matches('秒')),
        None => (0, rest),
    };
    let rest = without_fraction(rest).trim();
    let is_evening = evening.is_some() || rest.eq_ignore_ascii_case("PM");
    if !(rest.is_empty() || ["AM", "PM"].iter().any(|mark| rest.eq_ignore_ascii_case(mark)) || offset(rest).is_some()) {
        return Err(BadDate::Unclear);
    }
    exact_time(if is_evening && hour < 12 { hour + 12 } else { hour }, minute, second)
}

fn without_fraction(text: &str) -> &str {
    text.strip_prefix('.').map_or(text, |fraction| fraction.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// Hours and minutes of an ISO offset: `Z`, `+08:00`, `+0800`.
fn offset(text: &str) -> Option<jiff::tz::Offset> {
    if text == "Z" {
        return Some(jiff::tz::Offset::UTC);
    }
    let (sign, digits) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let (hours, minutes): (i32, i32) = match digits.len() {
        2 => (digits.parse().ok()?, 0),
        4 => (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?),
        _ => return None,
    };
    jiff::tz::Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

/// A machine wrote an instant with its offset: what the clocks in China showed then is the civil time meant here.
fn with_offset_taken_to_shanghai(rest: &str, at: DateTime) -> DateTime {
    let mark = rest.rfind(['Z', '+', '-']).filter(|_| rest.starts_with('T') || rest.contains(':'));
    let Some(offset) = mark.and_then(|start| offset(&rest[start..])) else { return at };
    let instant = offset.to_timestamp(at).ok();
    instant.and_then(|instant| instant.in_tz("Asia/Shanghai").ok()).map_or(at, |there| there.datetime())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read(text: &str) -> Result<Civil, BadDate> {
        civil(&Cell::Text(text.to_owned()), &DateRules::default())
    }

    fn day_of(text: &str) -> String {
        match read(text) {
            Ok(civil) if civil.has_time => civil.at.strftime("%F %T").to_string(),
            Ok(civil) => civil.at.strftime("%F").to_string(),
            Err(bad) => format!("{bad:?}"),
        }
    }

    #[test]
    fn every_notation_gives_its_day() {
        for (text, expected) in [
            ("2018-06-20", "2018-06-20"),
            ("2018/07/04 09:30", "2018-07-04 09:30:00"),
            ("2018.6.20", "2018-06-20"),
            ("2018年6月20日", "2018-06-20"),
            ("2018 年 6 月 20 日", "2018-06-20"),
            ("2018年6月20号", "2018-06-20"),
            ("二〇一二年四月二十日", "2012-04-20"),
            ("二○一二年十二月三十一日", "2012-12-31"),
            ("二零二一年十月廿三日", "2021-10-23"),
            ("43280", "2018-06-29"),
            ("43280.395833", "2018-06-29 09:30:00"),
            ("20180620", "2018-06-20"),
            ("20180620093015", "2018-06-20 09:30:15"),
            ("２０１８－０６－２０", "2018-06-20"),
            ("２０１８年６月２０日　９：３０", "2018-06-20 09:30:00"),
            (" 2018-06-20\n", "2018-06-20"),
            ("'2018-06-20", "2018-06-20"),
            ("2018—6—20", "2018-06-20"),
            ("2018-06-20(星期三)", "2018-06-20"),
            ("2018-06-20 星期三 09:30", "2018-06-20 09:30:00"),
            ("2018年6月20日 下午3时05分", "2018-06-20 15:05:00"),
            ("2018/6/20 3:05:09 PM", "2018-06-20 15:05:09"),
            ("2018-06-20 09:30:15.123", "2018-06-20 09:30:15"),
            ("2018-07-03 00:00:00", "2018-07-03"),
            ("2018-06-20T09:30:00", "2018-06-20 09:30:00"),
            ("2018-06-20T20:30:00Z", "2018-06-21 04:30:00"),
            ("2018-06-20T20:30:00+08:00", "2018-06-20 20:30:00"),
            ("2018年6月20日9时30分", "2018-06-20 09:30:00"),
            ("2018年6月20日上午9点", "2018-06-20 09:00:00"),
        ] {
            assert_eq!(day_of(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_says_why() {
        for (text, expected) in [
            ("", BadDate::Missing),
            (" \u{3000}", BadDate::Missing),
            ("2021年6月", BadDate::Incomplete),
            ("2021-06", BadDate::Incomplete),
            ("2021.6", BadDate::Incomplete),
            ("2021", BadDate::Incomplete),
            ("2021年", BadDate::Incomplete),
            ("202106", BadDate::Incomplete),
            ("6月20日", BadDate::Incomplete),
            ("2022年2月30日", BadDate::Impossible),
            ("2021-13-01", BadDate::Impossible),
            ("20229999", BadDate::Impossible),
            ("2021-06-20 25:00", BadDate::Impossible),
            ("18-06-20", BadDate::TwoDigitYear),
            ("18年6月20日", BadDate::TwoDigitYear),
            ("1889-06-20", BadDate::OutOfRange),
            ("2180-06-20", BadDate::OutOfRange),
            ("04/07/2018", BadDate::Unclear),
            ("2018-06-20至2018-06-25", BadDate::Unclear),
            ("昨天", BadDate::Unclear),
            ("12345", BadDate::Unclear),
            ("5.30103E+17", BadDate::Unclear),
            ("2018-06-2018", BadDate::Unclear),
            ("9999999999999999999999", BadDate::Unclear),
        ] {
            assert_eq!(read(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn the_order_is_a_matter_of_the_mapping() {
        let read = |order| civil(&Cell::Text("04/07/2018".to_owned()), &DateRules { order, date_1904: false });
        assert_eq!(read(DateOrder::Dmy).unwrap().at.date(), date(2018, 7, 4));
        assert_eq!(read(DateOrder::Mdy).unwrap().at.date(), date(2018, 4, 7));
    }

    #[test]
    fn day_numbers_count_from_either_beginning() {
        let rules = |date_1904| DateRules { order: DateOrder::Ymd, date_1904 };
        let number = |number, date_1904| civil(&Cell::Number(number), &rules(date_1904)).map(|c| c.at);
        assert_eq!(number(43_280.0, false), Ok(date(2018, 6, 29).at(0, 0, 0, 0)));
        assert_eq!(number(43_280.0 - 1_462.0, true), Ok(date(2018, 6, 29).at(0, 0, 0, 0)));
        assert_eq!(number(32_874.0, false), Ok(date(1990, 1, 1).at(0, 0, 0, 0)));
        assert_eq!(number(73_415.999, false).map(|at| at.date()), Ok(date(2100, 12, 31)));
        assert_eq!(number(20_180_620.0, false), Ok(date(2018, 6, 20).at(0, 0, 0, 0)));
        assert_eq!(number(2021.6, false), Err(BadDate::Incomplete));
        assert_eq!(number(3.0, false), Err(BadDate::Unclear));
        assert_eq!(number(f64::NAN, false), Err(BadDate::Unclear));
        assert_eq!(number(f64::INFINITY, false), Err(BadDate::Unclear));
    }

    #[test]
    fn a_real_date_is_checked_like_any_other() {
        let at = date(1899, 12, 31).at(0, 0, 0, 0);
        assert_eq!(civil(&Cell::Date(at), &DateRules::default()), Err(BadDate::OutOfRange));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}", digits in "[0-9年月日:./ TZ+－一二十〇-]{0,30}") {
            let _ = read(&text);
            let _ = read(&digits);
        }

        #[test]
        fn every_day_is_read_back(serial in 32_874u32..73_416) {
            let at = from_serial(serial.into(), false).unwrap();
            for format in ["%Y-%m-%d", "%Y/%-m/%-d", "%Y.%-m.%-d", "%Y年%-m月%-d日", "%Y%m%d"] {
                proptest::prop_assert_eq!(read(&at.strftime(format).to_string()).unwrap().at, at);
            }
            proptest::prop_assert_eq!(read(&serial.to_string()).unwrap().at, at);
        }
    }
}
