//! A calendar for telephones and mail programs (iCalendar, RFC 5545).

use jiff::Timestamp;
use jiff::civil::Date;

/// Octets of a line, its end apart (RFC 5545, 3.1).
const LINE_BYTES_MAX: usize = 75;

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// From a moment on, until another where that is known, in milliseconds since 1970.
    From(i64, Option<i64>),
    /// On a day of which no hour is known.
    Whole(Date),
}

/// How sure it is that something takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Confirmed,
    /// It is to be expected.
    Tentative,
    /// It does not.
    Cancelled,
}

impl Status {
    fn key(self) -> &'static str {
        match self {
            Status::Confirmed => "CONFIRMED",
            Status::Tentative => "TENTATIVE",
            Status::Cancelled => "CANCELLED",
        }
    }
}

/// An entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from every other, for ever.
    pub uid: String,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// When.
    pub when: Day,
    /// What there is to say about it.
    pub about: String,
    /// Where to read more.
    pub address: String,
    /// How sure it is.
    pub status: Status,
}

/// The calendar of these entries; `now` is when it was made, in milliseconds since 1970.
pub fn calendar(name: &str, now_ms: i64, entries: &[Entry]) -> String {
    let mut text = String::new();
    let mut put = |key: &str, value: &str| fold(&mut text, &format!("{key}:{value}"));
    put("BEGIN", "VCALENDAR");
    put("VERSION", "2.0");
    put("PRODID", "-//Mingtong//Meetings//ZH");
    put("METHOD", "PUBLISH");
    put("X-WR-CALNAME", &escaped(name));
    for entry in entries {
        put("BEGIN", "VEVENT");
        put("UID", &escaped(&entry.uid));
        put("DTSTAMP", &moment(now_ms));
        match entry.when {
            Day::From(from, until) => {
                put("DTSTART", &moment(from));
                until.into_iter().for_each(|until| put("DTEND", &moment(until)));
            }
            Day::Whole(day) => put("DTSTART;VALUE=DATE", &day.strftime("%Y%m%d").to_string()),
        }
        put("SUMMARY", &escaped(&entry.title));
        put("LOCATION", &escaped(&entry.place));
        put("DESCRIPTION", &escaped(&entry.about));
        put("URL", &entry.address);
        put("STATUS", entry.status.key());
        put("END", "VEVENT");
    }
    put("END", "VCALENDAR");
    text
}

/// A moment in UTC: no calendar need know our time zone for it.
fn moment(at_ms: i64) -> String {
    Timestamp::from_millisecond(at_ms).unwrap_or_default().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// What has a meaning of its own in a text is marked (3.3.11); other control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line, folded where it is too long: never within a character, which a program that reads bytes would break.
fn fold(text: &mut String, line: &str) {
    let mut bytes = 0;
    for c in line.chars() {
        if bytes + c.len_utf8() > LINE_BYTES_MAX {
            text.push_str("\r\n ");
            bytes = 1;
        }
        text.push(c);
        bytes += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            uid: "m1@mingtong".to_owned(),
            title: "六月例会；修门头, 第二次".to_owned(),
            place: "社区会议室;二楼\\东".to_owned(),
            when: Day::From(1_623_142_800_000, Some(1_623_150_000_000)),
            about: "已通知\n请带身份证\u{7}".to_owned(),
            address: "https://example.org/c/mingtong/meetings/m1".to_owned(),
            status: Status::Confirmed,
        }
    }

    #[test]
    fn what_has_a_meaning_is_marked_and_moments_are_in_utc() {
        let text = calendar("居民议事会", 1_623_142_800_000, &[entry()]);
        for line in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            "X-WR-CALNAME:居民议事会\r\n",
            "DTSTART:20210608T090000Z\r\nDTEND:20210608T110000Z\r\n",
            "SUMMARY:六月例会；修门头\\, 第二次\r\n",
            "LOCATION:社区会议室\\;二楼\\\\东\r\n",
            "DESCRIPTION:已通知\\n请带身份证\r\n",
            "STATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
    }

    #[test]
    fn a_day_without_an_hour_is_a_day_and_what_is_off_says_so() {
        let off = Entry { when: Day::Whole(jiff::civil::date(2021, 6, 20)), status: Status::Cancelled, ..entry() };
        let text = calendar("会", 0, &[off]);
        assert!(text.contains("DTSTART;VALUE=DATE:20210620\r\n") && text.contains("STATUS:CANCELLED\r\n"), "{text}");
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let long = Entry { title: "修门头".repeat(40), ..entry() };
        let text = calendar("会", 0, &[long]);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE_BYTES_MAX), "{text}");
        assert!(text.replace("\r\n ", "").contains(&"修门头".repeat(40)));
    }
}
