//! The time of day after a date, and the offset that machines write behind it.

use jiff::civil::{DateTime, Time};

use super::meaning::{BadDate, exact_time};
use super::numbers::{after, number};

/// The time of day after a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeOfDay {
    /// None is given, or this one.
    At(Time),
    /// One about midnight that may belong to this day or to the next: 晚上12点, 24:00.
    NightUnclear,
}

/// The half of the day that a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Noon,
    Afternoon,
    Night,
}

/// Words for a half of the day, longer ones before those that they begin with.
const HALVES: [(&str, Half); 30] = [
    ("上午", Half::Morning),
    ("早上", Half::Morning),
    ("早晨", Half::Morning),
    ("清晨", Half::Morning),
    ("清早", Half::Morning),
    ("凌晨", Half::Morning),
    ("拂晓", Half::Morning),
    ("早", Half::Morning),
    ("A.M.", Half::Morning),
    ("A.M", Half::Morning),
    ("AM", Half::Morning),
    ("中午", Half::Noon),
    ("正午", Half::Noon),
    ("下午", Half::Afternoon),
    ("午后", Half::Afternoon),
    ("午间", Half::Noon),
    ("P.M.", Half::Afternoon),
    ("P.M", Half::Afternoon),
    ("PM", Half::Afternoon),
    ("晚上", Half::Night),
    ("晚间", Half::Night),
    ("夜晚", Half::Night),
    ("夜间", Half::Night),
    ("夜里", Half::Night),
    ("深夜", Half::Night),
    ("半夜", Half::Night),
    ("午夜", Half::Night),
    ("傍晚", Half::Night),
    ("当晚", Half::Night),
    ("晚", Half::Night),
];

/// Reads the time of day after a date; midnight when there is none.
pub(super) fn time(text: &str) -> Result<TimeOfDay, BadDate> {
    let text = text.trim().trim_start_matches(['T', ',']).trim_start();
    let (before, text) = half_at_start(text);
    if text.is_empty() {
        return Ok(TimeOfDay::At(Time::midnight()));
    }
    let (hour, minute, second, rest) = clock(text)?;
    let rest = without_fraction(rest).trim();
    let (behind, rest) = half_at_start(rest);
    if !(rest.is_empty() || offset(rest).is_some()) {
        return Err(BadDate::Unclear);
    }
    match hour_of_day(hour, before.or(behind)) {
        Some(24) if minute == 0 && second == 0 => Ok(TimeOfDay::NightUnclear),
        Some(hour) => exact_time(hour, minute, second).map(TimeOfDay::At),
        None => exact_time(hour, minute, second).map(|_| TimeOfDay::NightUnclear),
    }
}

/// The half of the day that a text begins with, and what follows it.
fn half_at_start(text: &str) -> (Option<Half>, &str) {
    let found = HALVES.iter().find_map(|(word, half)| {
        let start = text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
        Some((*half, &text[start.len()..]))
    });
    found.map_or((None, text), |(half, rest)| (Some(half), rest.trim_start()))
}

/// The hour by 24; none where a night's hour may be this day's or the next one's. One that counts by 24 already stays.
fn hour_of_day(hour: i16, half: Option<Half>) -> Option<i16> {
    match (half, hour) {
        (Some(Half::Morning), 12) => Some(0),
        // Nought is what some clocks show for twelve.
        (Some(Half::Noon), 0..=4) | (Some(Half::Afternoon), 0..=11) | (Some(Half::Night), 5..=11) => Some(hour + 12),
        (Some(Half::Night), 0..=4 | 12 | 24) => None,
        _ => Some(hour),
    }
}

/// Hour, minute and second at the start: `9:30:15`, `9时30分15秒`, `9点半`, `093015`.
fn clock(text: &str) -> Result<(i16, i16, i16, &str), BadDate> {
    if let Some(compact) = compact_clock(text) {
        return Ok(compact);
    }
    let (hour, _, rest) = number(text).ok_or(BadDate::Unclear)?;
    let rest = after(rest, &[':', '时', '点']).ok_or(BadDate::Unclear)?.trim_start_matches(['钟', '整']);
    for (quarter, minute) in [("半", 30), ("1刻", 15), ("3刻", 45)] {
        if let Some(rest) = rest.strip_prefix(quarter) {
            return Ok((hour, minute, 0, rest.trim_start_matches('钟')));
        }
    }
    let (minute, rest) = number(rest).map_or((0, rest), |(minute, _, rest)| (minute, rest));
    let rest = rest.trim_start().trim_start_matches('分').trim_start_matches(['钟', '整']);
    let (second, rest) = match number(rest.trim_start_matches(':')) {
        Some((second, _, rest)) => (second, rest.trim_start_matches('秒')),
        None => (0, rest),
    };
    Ok((hour, minute, second, rest))
}

/// Four or six digits without anything between them, as programs write them behind eight of a day.
fn compact_clock(text: &str) -> Option<(i16, i16, i16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<i16>().ok();
    match digits {
        4 => Some((part(0..2)?, part(2..4)?, 0, &text[4..])),
        6 => Some((part(0..2)?, part(2..4)?, part(4..6)?, &text[6..])),
        _ => None,
    }
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
