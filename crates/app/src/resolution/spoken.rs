//! The words of a resolution or a project, as somebody reads them.

use crate::who::Who;
use mingtong_domain::ids::TextRef;
use mingtong_text::personal::Masker;
use std::collections::HashMap;

/// Words at hand, as somebody reads them.
pub(crate) struct Words {
    words: HashMap<TextRef, String>,
    /// What hides, in all of them, a name that one of them introduces; none where they are read as they were written.
    masker: Option<Masker>,
}

impl Words {
    /// These, as `who` reads them.
    pub(crate) fn of(words: HashMap<TextRef, String>, who: &Who) -> Self {
        let masker = (!who.reads_names()).then(|| Masker::of(words.values().map(String::as_str)));
        Self { words, masker }
    }

    /// The words behind a reference; empty where they were erased.
    pub(crate) fn said(&self, text: &TextRef) -> String {
        let words = self.words.get(text).map_or("", String::as_str);
        self.masker.as_ref().map_or_else(|| words.to_owned(), |masker| masker.mask(words))
    }

    /// The same, where there is one.
    pub(crate) fn maybe(&self, text: Option<&TextRef>) -> Option<String> {
        text.map(|text| self.said(text))
    }
}
