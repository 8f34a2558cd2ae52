//! Where a text was erased, words say so.

use mingtong_words::Words;

/// Puts words in the place of every text that was erased.
pub(crate) fn say_erased<'t>(words: Words, texts: impl Iterator<Item = &'t mut String>) {
    texts.filter(|text| text.is_empty()).for_each(|text| words.t("words-erased").clone_into(text));
}

/// A text, or words where it was erased.
pub(crate) fn or_erased(words: Words, text: &str) -> String {
    if text.is_empty() { words.t("words-erased").to_owned() } else { text.to_owned() }
}
