//! Who speaks and who waits, in words.

use super::named::name;
use crate::args::text_arg;
use crate::format;
use crate::visit::Visit;
use mingtong_app::meeting::{MeetingView, SpeechView};

/// Those who wait that a page names; the others are counted.
const WAITING_MAX: usize = 20;

/// A speech in words.
pub(super) struct SpeechLine {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) kind: String,
    /// How long it lasts already, of how long it may.
    pub(super) lasts: Option<String>,
}

/// Who speaks, and who waits.
pub(super) struct FloorLines {
    pub(super) speaking: Vec<SpeechLine>,
    pub(super) waiting: Vec<SpeechLine>,
    /// So many more wait.
    pub(super) more: usize,
}

/// Who speaks and who waits; none where nobody does.
pub(super) fn floor(visit: &Visit, view: &MeetingView) -> Option<FloorLines> {
    let floor = &view.floor;
    let (speaking, waiting) = (&floor.speaking, &floor.waiting);
    (!speaking.is_empty() || !waiting.is_empty()).then(|| FloorLines {
        speaking: speaking.iter().map(|it| line(visit, it, true)).collect(),
        waiting: waiting.iter().take(WAITING_MAX).map(|it| line(visit, it, false)).collect(),
        more: waiting.len().saturating_sub(WAITING_MAX),
    })
}

fn line(visit: &Visit, it: &SpeechView, speaks: bool) -> SpeechLine {
    let words = visit.words;
    let span = |ms| format::span(words, ms);
    let lasts = match it.may_last_ms {
        Some(may) => words.ta("meeting-speaks-of", &[text_arg("t", span(it.lasts_ms)), text_arg("may", span(may))]),
        None => words.ta("meeting-speaks", &[text_arg("t", span(it.lasts_ms))]),
    };
    SpeechLine {
        number: it.speech.id.0,
        name: name(words, &it.person),
        kind: words.word("speech-kind", it.speech.kind.key()),
        lasts: speaks.then_some(lasts),
    }
}
