//! The words of a thing, as somebody reads them.

use crate::masked_name::masked_people;
use crate::who::Who;
use mingtong_domain::ids::TextRef;
use mingtong_text::personal::Masker;
use std::collections::HashMap;

/// Words at hand, as somebody reads them.
pub(crate) struct Words {
    words: HashMap<TextRef, String>,
    /// What hides, in all of them, a name that one of them introduces; none where they are read as they were written.
    masker: Option<Masker>,
    /// Whether whoever they name by themselves is masked, too.
    is_about_money: bool,
}

impl Words {
    /// These, as `who` reads them.
    pub(crate) fn of(words: HashMap<TextRef, String>, who: &Who) -> Self {
        Self::read(words, who.reads_names())
    }

    /// These, as they were written where they are read `whole`, else masked.
    pub(crate) fn read(words: HashMap<TextRef, String>, whole: bool) -> Self {
        let masker = (!whole).then(|| Masker::of(words.values().map(String::as_str)));
        Self { words, masker, is_about_money: false }
    }

    /// These, as `who` reads them, of a thing that is about money: where `who` reads no names, whoever they name by
    /// themselves is masked, too.
    pub(crate) fn of_money(words: HashMap<TextRef, String>, who: &Who) -> Self {
        Self { is_about_money: !who.reads_names(), ..Self::of(words, who) }
    }

    /// The words behind a reference; empty where they were erased.
    pub(crate) fn said(&self, text: &TextRef) -> String {
        let said = self.called(text);
        if self.is_about_money { masked_people(&said) } else { said }
    }

    /// The same, where they are what somebody is called who stands there by that name.
    pub(crate) fn called(&self, text: &TextRef) -> String {
        let words = self.words.get(text).map_or("", String::as_str);
        self.masker.as_ref().map_or_else(|| words.to_owned(), |masker| masker.mask(words))
    }

    /// The same, where there is one.
    pub(crate) fn maybe(&self, text: Option<&TextRef>) -> Option<String> {
        text.map(|text| self.said(text))
    }
}
