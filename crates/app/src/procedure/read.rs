//! How somebody reads the words of a procedure.

use crate::masked_name::masked_people;
use crate::matter::Said;
use crate::who::Who;
use mingtong_domain::ids::TextRef;
use mingtong_domain::role::Role;
use mingtong_text::personal::Masker;
use std::collections::HashMap;

/// Whether somebody sees the sheets with their signatures: whoever is somebody of the community.
pub(super) fn reads_sheets(who: &Who) -> bool {
    !matches!(who.actor.role, Role::Public | Role::Raiser)
}

/// The words at hand, as somebody reads them.
pub(crate) struct Reading {
    words: HashMap<TextRef, String>,
    /// What hides, in all of them, a name that one of them introduces; none where they are read as they were written.
    masker: Option<Masker>,
    /// Whether whoever they name by themselves is masked, too.
    is_about_money: bool,
}

impl Reading {
    /// These; as they were written where `whole`. The public reads them masked.
    pub(crate) fn new(words: HashMap<TextRef, String>, whole: bool) -> Self {
        let masker = (!whole).then(|| Masker::of(words.values().map(String::as_str)));
        Self { words, masker, is_about_money: false }
    }

    /// These, of a thing that is about money: where they are masked, whoever they name by themselves is, too.
    pub(crate) fn of_money(words: HashMap<TextRef, String>, whole: bool) -> Self {
        Self { is_about_money: true, ..Self::new(words, whole) }
    }

    /// The words behind a reference.
    pub(crate) fn said(&self, text: &TextRef) -> Said {
        match (self.words.get(text), &self.masker) {
            (None, _) => Said::Erased,
            (Some(words), None) => Said::Words(words.clone()),
            (Some(words), Some(masker)) if self.is_about_money => Said::Words(masked_people(&masker.mask(words))),
            (Some(words), Some(masker)) => Said::Words(masker.mask(words)),
        }
    }

    /// A few words; none where there are none or they were erased.
    pub(super) fn few(&self, text: Option<&TextRef>) -> Option<String> {
        self.said(text?).words().map(str::to_owned)
    }
}
