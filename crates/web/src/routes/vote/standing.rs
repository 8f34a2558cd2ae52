//! How a vote stands at this moment: its number, its window in words, how long it still goes on, and what comes next.

use crate::args::text_arg;
use crate::format;
use crate::parts::clock::{RunningClock, clock};
use mingtong_domain::Millis;
use mingtong_domain::time::{Colour, DAY_MS};
use mingtong_domain::vote::{StageKind, Window};
use mingtong_words::Words;

/// How a vote stands.
pub(super) struct Standing {
    /// From when until when.
    pub(super) window: String,
    /// How long ballots are still taken.
    pub(super) clock: Option<RunningClock>,
    /// In how long it begins.
    pub(super) begins: Option<String>,
    /// What comes next.
    pub(super) next: String,
}

impl Standing {
    /// How a vote with this window stands.
    pub(super) fn of(words: Words, now: Millis, window: Window, stage: StageKind) -> Self {
        let amber = Millis(window.closes.0.saturating_sub(DAY_MS));
        let colour = if now < amber { Colour::Green } else { Colour::Amber };
        let running = || clock(words, now, window.closes, amber, colour);
        let begins = || words.ta("vote-begins-in", &[text_arg("span", format::span(words, window.opens.0 - now.0))]);
        Self {
            window: window_words(words, window),
            clock: (stage == StageKind::Open).then(running),
            begins: (stage == StageKind::Announced).then(begins),
            next: words.word("vote-next", stage.key()),
        }
    }
}

/// From when until when ballots are taken.
pub(super) fn window_words(words: Words, window: Window) -> String {
    let moment = |at| format::moment(words, at);
    words.ta("vote-window", &[text_arg("from", moment_that_begins(words, window.opens)), text_arg("to", moment(window.closes))])
}

/// A day that begins at midnight begins at 00:00, and not at 24:00 of the day before.
fn moment_that_begins(words: Words, at: Millis) -> String {
    let hour = format::hour(at);
    if hour == "00:00" { words.ta("vote-day-begins", &[text_arg("day", format::date(words, at))]) } else { format::moment(words, at) }
}

/// Until when it would have been.
pub(super) fn prolonged(words: Words, until: Millis) -> String {
    words.ta("vote-prolonged", &[text_arg("time", format::moment(words, until))])
}

/// The number of a vote in its year.
pub(super) fn number(words: Words, (year, number): (i64, u32)) -> String {
    words.ta("vote-number", &[text_arg("year", year), text_arg("n", number)])
}
