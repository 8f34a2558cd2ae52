//! People as the pages of a meeting name them: whose name is not for whoever reads, or was erased, is somebody.

use mingtong_app::meeting::Named;
use mingtong_words::Words;

/// Somebody by their name, or that somebody it was.
pub(super) fn name(words: Words, named: &Named) -> String {
    match named.name.as_str() {
        "" => words.t("meeting-somebody").to_owned(),
        name => name.to_owned(),
    }
}

/// Several.
pub(super) fn joined<'n>(words: Words, named: impl IntoIterator<Item = &'n Named>) -> String {
    named.into_iter().map(|named| name(words, named)).collect::<Vec<_>>().join("、")
}
