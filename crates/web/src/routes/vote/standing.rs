//! How a vote stands at this moment: its window in words, how long it still goes on, and what comes next.

use crate::args::text_arg;
use crate::format;
use crate::parts::clock::{RunningClock, clock};
use crate::parts::vote_rows::window_words;
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

/// Until when it would have been.
pub(super) fn prolonged(words: Words, until: Millis) -> String {
    words.ta("vote-prolonged", &[text_arg("time", format::moment(words, until))])
}
