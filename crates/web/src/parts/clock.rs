//! The clocks of a matter in words; as long as one runs, it is shown by `parts/clock.html`.

use crate::args::text_arg;
use crate::format::{machine, moment, span};
use mingtong_app::matter::MatterItem;
use mingtong_domain::Millis;
use mingtong_domain::matter::ClockRun;
use mingtong_domain::time::Colour;
use mingtong_words::Words;

/// A clock that runs: `green`, `amber`, `overdue`, with its words.
#[derive(Debug, Clone)]
pub struct RunningClock {
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
pub fn clock_of(words: Words, now: Millis, item: &MatterItem) -> Option<RunningClock> {
    Some(clock(words, now, item.next?.due, item.amber_at?, item.colour?))
}

/// A clock that runs.
pub fn clock(words: Words, now: Millis, due: Millis, amber_at: Millis, colour: Colour) -> RunningClock {
    let span = span(words, due.0 - now.0);
    let (class, key) = match colour {
        Colour::Green => ("green", "clock-green"),
        Colour::Amber => ("amber", "clock-amber"),
        Colour::Overdue => ("overdue", "clock-overdue"),
    };
    let until = moment(words, due);
    let paper = if colour == Colour::Overdue { "clock-paper-overdue" } else { "clock-paper" };
    RunningClock {
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
pub struct StoppedClock {
    /// The class of the style.
    pub class: &'static str,
    /// What was kept or missed, how long it took, and until when it might have taken.
    pub words: String,
}

/// How a clock was kept; none while it runs.
pub fn stopped_clock(words: Words, run: &ClockRun) -> Option<StoppedClock> {
    let (deadline, stopped) = (run.deadline, run.stopped?);
    let (class, key) = if stopped <= deadline.due { ("done", "clock-kept") } else { ("late", "clock-missed") };
    let args = [
        text_arg("what", words.word("clock-kind", deadline.kind.key())),
        text_arg("used", span(words, stopped.0 - deadline.start.0)),
        text_arg("late", span(words, stopped.0 - deadline.due.0)),
        text_arg("due", moment(words, deadline.due)),
    ];
    Some(StoppedClock { class, words: words.ta(key, &args) })
}
