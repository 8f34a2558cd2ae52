//! Hands that two tellers did not count alike yet, in words, for those who count.

use crate::args::text_arg;
use mingtong_app::vote::{HandsWaiting, VoteView};
use mingtong_domain::vote::Hands;
use mingtong_words::Words;

/// A sentence for each line.
pub(super) fn waiting(words: Words, view: &VoteView) -> Vec<String> {
    view.hands.iter().map(|it| one(words, it)).collect()
}

fn one(words: Words, it: &HandsWaiting) -> String {
    let line = text_arg("line", it.line);
    if !it.differ.is_empty() {
        let said: Vec<String> = it.differ.iter().map(|(name, hands)| said(words, name, hands)).collect();
        return words.ta("vote-hands-differ", &[line, text_arg("said", said.join(words.t("vote-hands-join")))]);
    }
    words.ta(if it.is_own { "vote-hands-own" } else { "vote-hands-other" }, &[line])
}

fn said(words: Words, name: &str, hands: &Hands) -> String {
    let name = if name.is_empty() { words.t("words-erased") } else { name };
    let numbers = [
        text_arg("name", name),
        text_arg("present", hands.present),
        text_arg("agree", hands.agree),
        text_arg("oppose", hands.oppose),
        text_arg("abstain", hands.abstain),
    ];
    words.ta("vote-hands-said", &numbers)
}
