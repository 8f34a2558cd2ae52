//! How somebody reads the words of a procedure.

use crate::matter::Said;
use crate::who::Who;
use mingtong_domain::ids::TextRef;
use mingtong_domain::role::Role;
use mingtong_text::personal;
use std::collections::HashMap;

/// Whether somebody sees the sheets with their signatures: whoever is somebody of the community.
pub(super) fn reads_sheets(who: &Who) -> bool {
    !matches!(who.actor.role, Role::Public | Role::Raiser)
}

/// The words at hand, and whether they are read as they were written: the public reads them masked.
pub(crate) struct Reading {
    words: HashMap<TextRef, String>,
    whole: bool,
}

impl Reading {
    pub(crate) fn new(words: HashMap<TextRef, String>, whole: bool) -> Self {
        Self { words, whole }
    }

    /// The words behind a reference.
    pub(crate) fn said(&self, text: &TextRef) -> Said {
        match self.words.get(text) {
            None => Said::Erased,
            Some(words) if self.whole => Said::Words(words.clone()),
            Some(words) => Said::Words(personal::mask(words)),
        }
    }

    /// A few words; none where there are none or they were erased.
    pub(super) fn few(&self, text: Option<&TextRef>) -> Option<String> {
        self.said(text?).words().map(str::to_owned)
    }
}
