//! The time of day after a date, and the offset that machines write behind it.

use jiff::civil::{DateTime, Time};

use super::meaning::{BadDate, exact_time};
use super::numbers::{after, number};

/// The time of day after a date; midnight when there is none.
pub(super) fn time(text: &str) -> Result<Time, BadDate> {
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
pub(super) fn with_offset_taken_to_shanghai(rest: &str, at: DateTime) -> DateTime {
    let mark = rest.rfind(['Z', '+', '-']).filter(|_| rest.starts_with('T') || rest.contains(':'));
    let Some(offset) = mark.and_then(|start| offset(&rest[start..])) else { return at };
    let instant = offset.to_timestamp(at).ok();
    instant.and_then(|instant| instant.in_tz("Asia/Shanghai").ok()).map_or(at, |there| there.datetime())
}
