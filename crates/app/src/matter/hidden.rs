//! What of a matter's texts is masked because it may be personal data: whether a reader is shown any of it, and what it
//! is, for whoever decides whether it stays so.

use super::said::Said;
use super::story::Step;
use mingtong_domain::ids::TextRef;
use mingtong_text::personal::Masker;
use std::collections::{HashMap, HashSet};

/// Whether title or story are shown otherwise than they were said. What is not shown at all is not masked.
pub(super) fn shows_masked(words: &HashMap<TextRef, String>, title: &TextRef, shown: &Said, steps: &[Step]) -> bool {
    let told = steps.iter().filter(|step| !step.internal);
    let mut said = told.filter_map(|step| step.text_ref.as_ref().zip(step.said.as_ref())).chain([(title, shown)]);
    said.any(|(text, shown)| shown.words().zip(words.get(text)).is_some_and(|(shown, said)| shown != said))
}

/// What is masked of title and story, read whole, each once.
pub(super) fn found(masker: &Masker, title: &Said, steps: &[Step]) -> Vec<String> {
    let told = steps.iter().rev().filter(|step| !step.internal);
    let said = [title].into_iter().chain(told.filter_map(|step| step.said.as_ref())).filter_map(Said::words);
    let mut known = HashSet::new();
    said.flat_map(|words| masker.found(words)).filter(|found| known.insert(*found)).map(str::to_owned).collect()
}
