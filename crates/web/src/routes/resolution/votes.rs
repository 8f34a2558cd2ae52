//! The votes that a resolution rests on, with their arithmetic.

use crate::args::text_arg;
use crate::visit::Visit;
use mingtong_app::meeting::{DecisionView, ItemView, TestView};
use mingtong_words::Words;

/// An item with what was decided.
pub(super) struct VoteLine {
    pub(super) title: String,
    /// What was carried.
    pub(super) motions: Vec<MotionLine>,
}

/// A motion that was decided.
pub(super) struct MotionLine {
    pub(super) text: String,
    pub(super) state: String,
    pub(super) figures: String,
    pub(super) tests: Vec<String>,
}

/// The votes on these items.
pub(super) fn votes(visit: &Visit, items: &[ItemView]) -> Vec<VoteLine> {
    let words = visit.words;
    let line = |item: &ItemView| VoteLine {
        title: item.title.clone(),
        motions: item
            .motions
            .iter()
            .filter_map(|motion| {
                let decision = motion.decision.as_ref()?;
                Some(MotionLine {
                    text: motion.text.clone(),
                    state: words.word("motion-state", motion.motion.state.key()),
                    figures: figures(words, decision),
                    tests: decision.tests.iter().map(|test| in_words(words, test)).collect(),
                })
            })
            .collect(),
    };
    items.iter().map(line).collect()
}

fn figures(words: Words, decision: &DecisionView) -> String {
    let figures = decision.decision.figures;
    let args = [
        text_arg("due", figures.due),
        text_arg("present", figures.present),
        text_arg("agree", figures.agree),
        text_arg("oppose", figures.oppose),
        text_arg("abstain", figures.abstain),
    ];
    words.ta("resolution-decision", &args)
}

fn in_words(words: Words, view: &TestView) -> String {
    let test = &view.test;
    let holds = if view.holds { "resolution-test-holds" } else { "resolution-test-fails" };
    let asks = test.asks.threshold().map(|threshold| threshold.to_string()).unwrap_or_default();
    let args = [
        text_arg("test", words.word("meeting-test", test.test.key())),
        text_arg("have", test.have),
        text_arg("of", test.of),
        text_arg("asks", asks.replace(">=", "≥ ").replace('>', "> ")),
        text_arg("whole", words.word("meeting-whole", test.asks.of().key())),
        text_arg("need", test.need),
        text_arg("holds", words.t(holds)),
    ];
    words.ta("resolution-test", &args)
}
