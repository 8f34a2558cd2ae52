//! How somebody reads the words and names of a fund.

use super::access::Sight;
use crate::hall::Hall;
use crate::masked_name::{masked_name, said_of_money};
use crate::matter::Said;
use mingtong_domain::ids::TextRef;
use std::collections::HashMap;

/// The words at hand, as somebody reads them.
pub(super) struct Reading<'a> {
    pub(super) words: HashMap<TextRef, String>,
    pub(super) sight: Sight,
    pub(super) hall: &'a Hall,
}

impl Reading<'_> {
    /// What was said, for everybody; with names and other personal data masked for all but those who see everything.
    pub(super) fn said(&self, text: &TextRef) -> Said {
        self.without(None, text)
    }

    fn without(&self, name: Option<&str>, text: &TextRef) -> Said {
        match self.words.get(text) {
            None => Said::Erased,
            Some(words) if self.sight == Sight::Everything => Said::Words(words.clone()),
            Some(words) => Said::Words(said_of_money(self.hall, words, name)),
        }
    }

    /// What may have been said.
    pub(super) fn maybe(&self, text: Option<&TextRef>) -> Option<Said> {
        text.map(|text| self.said(text))
    }

    /// A name or a home: masked below a sight.
    pub(super) fn name(&self, text: &TextRef, whole_from: Sight) -> Said {
        match self.words.get(text) {
            None => Said::Erased,
            Some(words) if self.sight >= whole_from => Said::Words(words.clone()),
            Some(words) => Said::Words(self.masked(words)),
        }
    }

    /// What was said beside a name: below a sight that is masked in it, too.
    pub(super) fn said_beside(&self, name: &TextRef, whole_from: Sight, text: &TextRef) -> Said {
        let name = self.words.get(name).filter(|_| self.sight < whole_from);
        self.without(name.map(String::as_str), text)
    }

    /// A name or a home as others read it.
    pub(super) fn masked(&self, name: &str) -> String {
        masked_name(self.hall, name)
    }
}
