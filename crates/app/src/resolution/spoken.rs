//! The words of a resolution, as somebody reads them.

use crate::who::Who;
use mingtong_domain::ids::TextRef;
use mingtong_text::personal;
use std::collections::HashMap;

/// Words at hand, as somebody reads them.
pub(super) struct Words {
    words: HashMap<TextRef, String>,
    /// Whether as they were written.
    whole: bool,
}

impl Words {
    /// These, as `who` reads them.
    pub(super) fn of(words: HashMap<TextRef, String>, who: &Who) -> Self {
        Self { words, whole: who.reads_names() }
    }

    /// The words behind a reference; empty where they were erased.
    pub(super) fn said(&self, text: &TextRef) -> String {
        let words = self.words.get(text).map_or("", String::as_str);
        if self.whole { words.to_owned() } else { personal::mask(words) }
    }

    /// The same, where there is one.
    pub(super) fn maybe(&self, text: Option<&TextRef>) -> Option<String> {
        text.map(|text| self.said(text))
    }
}
