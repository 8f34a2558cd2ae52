//! Dates, times and spans in words.

use crate::args::text_arg;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::time::DAY_MS;
use mingtong_words::{Language, Words};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MINUTE_MS: i64 = 60_000;

fn month(at: Millis) -> &'static str {
    usize::try_from(at.civil().month() - 1).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or_default()
}

/// `2021年6月8日`, `8 Jun 2021`.
pub fn date(words: Words, at: Millis) -> String {
    let civil = at.civil();
    match words.language {
        Language::ZhCn => format!("{}年{}月{}日", civil.year(), civil.month(), civil.day()),
        Language::En => format!("{} {} {}", civil.day(), month(at), civil.year()),
    }
}

/// Without the year where that is this year, for lists of what goes on now: `6月8日`, `8 Jun`.
pub fn short_date(words: Words, now: Millis, at: Millis) -> String {
    let civil = at.civil();
    if civil.year() != now.civil().year() {
        return date(words, at);
    }
    match words.language {
        Language::ZhCn => format!("{}月{}日", civil.month(), civil.day()),
        Language::En => format!("{} {}", civil.day(), month(at)),
    }
}

/// `2021年6月8日 09:30`, `8 Jun 2021, 09:30`. A day that ends at midnight ends at 24:00 of that day.
pub fn moment(words: Words, at: Millis) -> String {
    let civil = at.civil();
    let (at, hour) = if (civil.hour(), civil.minute(), civil.second()) == (0, 0, 0) {
        (Millis(at.0 - 1), 24)
    } else {
        (at, civil.hour())
    };
    let minute = civil.minute();
    match words.language {
        Language::ZhCn => format!("{} {hour:02}:{minute:02}", date(words, at)),
        Language::En => format!("{}, {hour:02}:{minute:02}", date(words, at)),
    }
}

/// The moment at which a day is over.
pub fn day_ends(day: Date) -> Millis {
    Millis(Millis::from_date(day).0.saturating_add(DAY_MS))
}

/// The day on which a deadline is over: one at midnight ends the day before.
pub fn last_day(due: Millis) -> Millis {
    Millis(due.0 - 1)
}

/// From a day to a day: `2021年6月8日至2021年6月15日`.
pub fn period(words: Words, from: Date, to: Date) -> String {
    let day = |day| date(words, Millis::from_date(day));
    words.ta("notice-period", &[text_arg("from", day(from)), text_arg("to", day(to))])
}

/// The same beside the year of its last day, which is not said again: `1月1日至3日`, `1 to 3 Jan`.
pub fn days(words: Words, from: Date, to: Date) -> String {
    let last = Millis::from_date(to);
    let (begins, ends) = (short_date(words, last, Millis::from_date(from)), short_date(words, last, last));
    if from == to {
        return ends;
    }
    let (begins, ends) = match words.language {
        _ if (from.year(), from.month()) != (to.year(), to.month()) => (begins, ends),
        Language::ZhCn => (begins, format!("{}日", to.day())),
        Language::En => (from.day().to_string(), ends),
    };
    words.ta("notice-period", &[text_arg("from", begins), text_arg("to", ends)])
}

/// A moment that is exact to the day only (imported letters) or to the minute.
pub fn when(words: Words, at: Millis) -> String {
    let civil = at.civil();
    if civil.hour() == 0 && civil.minute() == 0 && civil.second() == 0 { date(words, at) } else { moment(words, at) }
}

/// `14:30–16:30`.
pub fn hours(from: Millis, to: Millis) -> String {
    format!("{}–{}", from.civil().strftime("%H:%M"), to.civil().strftime("%H:%M"))
}

/// `14:30`.
pub fn hour(at: Millis) -> String {
    at.civil().strftime("%H:%M").to_string()
}

/// RFC 3339 in Shanghai, for `<time datetime>`.
pub fn machine(at: Millis) -> String {
    let civil = at.civil();
    let (date, hour, minute, second) = (civil.date(), civil.hour(), civil.minute(), civil.second());
    format!("{date}T{hour:02}:{minute:02}:{second:02}+08:00")
}

/// A span as people say it: `21小时`, `3 days`: minutes below an hour, hours up to two days, then days, and years from
/// two on.
pub fn span(words: Words, ms: i64) -> String {
    let minutes = (ms.abs() / MINUTE_MS).max(1);
    let (key, count) = match minutes {
        0..60 => ("span-minutes", minutes),
        60..=2880 => ("span-hours", minutes / 60),
        2881..1_051_200 => ("span-days", minutes / 1440),
        _ => ("span-years", minutes / 525_600),
    };
    words.ta(key, &[("n", count.into()), text_arg("text", count)])
}

#[cfg(test)]
mod tests {
    use super::days;
    use jiff::civil::date;
    use mingtong_words::{Language, Words};

    #[test]
    fn days_say_no_more_than_they_must() {
        let (zh, en) = (Words::new(Language::ZhCn), Words::new(Language::En));
        for (from, to, in_zh, in_en) in [
            (date(2027, 1, 31), date(2027, 1, 31), "1月31日", "31 Jan"),
            (date(2027, 1, 1), date(2027, 1, 3), "1月1日至3日", "1 to 3 Jan"),
            (date(2027, 1, 31), date(2027, 2, 6), "1月31日至2月6日", "31 Jan to 6 Feb"),
            (date(2026, 12, 31), date(2027, 1, 2), "2026年12月31日至1月2日", "31 Dec 2026 to 2 Jan"),
        ] {
            assert_eq!((days(zh, from, to).as_str(), days(en, from, to).as_str()), (in_zh, in_en));
        }
    }
}
