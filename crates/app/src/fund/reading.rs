//! How somebody reads the words and names of a fund.

use super::access::Sight;
use crate::hall::Hall;
use crate::masked_name::{masked_name, without_name};
use crate::matter::Said;
use mingtong_domain::ids::TextRef;
use mingtong_text::personal;
use std::collections::HashMap;

/// The words at hand, as somebody reads them.
pub(super) struct Reading<'a> {
    pub(super) words: HashMap<TextRef, String>,
    pub(super) sight: Sight,
    pub(super) hall: &'a Hall,
}

impl Reading<'_> {
    /// What was said, for everybody; with personal data masked for all but those who see everything.
    pub(super) fn said(&self, text: &TextRef) -> Said {
        match self.words.get(text) {
            None => Said::Erased,
            Some(words) if self.sight == Sight::Everything => Said::Words(words.clone()),
            Some(words) => Said::Words(personal::mask(words)),
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
        match (self.said(text), self.words.get(name)) {
            (Said::Words(words), Some(name)) if self.sight < whole_from => {
                Said::Words(without_name(self.hall, &words, name))
            }
            (said, _) => said,
        }
    }

    /// A name or a home as others read it.
    pub(super) fn masked(&self, name: &str) -> String {
        masked_name(self.hall, name)
    }
}
