//! Dates, times and clocks in words.

use mingtong_app::queries::MatterItem;
use mingtong_domain::Millis;
use mingtong_domain::matter::ClockRun;
use mingtong_domain::time::{ClockKind, Colour, DAY_MS};
use mingtong_words::{Language, Words};

use crate::page::text_arg;

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
    let (at, time) = if at.civil().hour() == 0 && at.civil().minute() == 0 && at.civil().second() == 0 {
        (Millis(at.0 - 1), "24:00".to_owned())
    } else {
        (at, at.civil().strftime("%H:%M").to_string())
    };
    match words.language {
        Language::ZhCn => format!("{} {time}", date(words, at)),
        Language::En => format!("{}, {time}", date(words, at)),
    }
}

/// The moment at which a day is over.
pub fn day_ends(day: jiff::civil::Date) -> Millis {
    Millis(Millis::from_date(day).0.saturating_add(DAY_MS))
}

/// The day on which a deadline is over: one at midnight ends the day before.
pub fn last_day(due: Millis) -> Millis {
    Millis(due.0 - 1)
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

/// RFC 3339 in Shanghai, for `<time datetime>`.
pub fn machine(at: Millis) -> String {
    at.civil().strftime("%Y-%m-%dT%H:%M:%S+08:00").to_string()
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

/// A clock as it is shown: `green`, `amber`, `overdue`, with its words.
#[derive(Debug, Clone)]
pub struct ClockShown {
    /// The class of the style.
    pub class: &'static str,
    /// The words at this moment.
    pub words: String,
    /// The deadline in words.
    pub until: String,
    /// What stays true on paper: "two days left" is wrong tomorrow.
    pub paper: String,
    /// For `<time datetime>`.
    pub machine: String,
    /// For the script.
    pub due_ms: i64,
    /// For the script.
    pub amber_ms: i64,
}

/// The clock of a matter in a list.
pub fn clock_of(words: Words, now: Millis, item: &MatterItem) -> Option<ClockShown> {
    Some(clock(words, now, item.next?.due, item.amber_at?, item.colour?))
}

/// The state in words; what was closed without being solved waits for its review.
pub fn stage_of(words: Words, item: &MatterItem) -> String {
    match item.next {
        Some(next) if next.kind == ClockKind::Review => words.t("row-awaits-review").to_owned(),
        _ => words.t(&format!("stage-{}", item.stage.key().replace('_', "-"))).to_owned(),
    }
}

/// A clock.
pub fn clock(words: Words, now: Millis, due: Millis, amber_at: Millis, colour: Colour) -> ClockShown {
    let span = span(words, due.0 - now.0);
    let (class, key) = match colour {
        Colour::Green => ("green", "clock-green"),
        Colour::Amber => ("amber", "clock-amber"),
        Colour::Overdue => ("overdue", "clock-overdue"),
    };
    let until = moment(words, due);
    let paper = if colour == Colour::Overdue { "clock-paper-overdue" } else { "clock-paper" };
    ClockShown {
        class,
        words: words.ta(key, &[text_arg("t", span)]),
        paper: words.ta(paper, &[text_arg("due", &until)]),
        until,
        machine: machine(due),
        due_ms: due.0,
        amber_ms: amber_at.0,
    }
}

/// A clock that has stopped: `done` when it was kept, `late` when it was not, with its words.
#[derive(Debug, Clone)]
pub struct ClockKept {
    /// The class of the style.
    pub class: &'static str,
    /// What was kept or missed, how long it took, and until when it might have taken.
    pub words: String,
}

/// How a clock was kept; none while it runs.
pub fn kept(words: Words, run: &ClockRun) -> Option<ClockKept> {
    let (deadline, stopped) = (run.deadline, run.stopped?);
    let (class, key) = if stopped <= deadline.due { ("done", "clock-kept") } else { ("late", "clock-missed") };
    let args = [
        text_arg("what", words.t(&format!("clock-kind-{}", deadline.kind.key().replace('_', "-")))),
        text_arg("used", span(words, stopped.0 - deadline.start.0)),
        text_arg("late", span(words, stopped.0 - deadline.due.0)),
        text_arg("due", moment(words, deadline.due)),
    ];
    Some(ClockKept { class, words: words.ta(key, &args) })
}
