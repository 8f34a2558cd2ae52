//! How somebody reads the words and names of a fund.

use super::access::Sight;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::first_character;
use mingtong_domain::ids::{HomeNo, TextRef};
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

    /// A name or a home as others read it: the community and its units are no persons.
    pub(super) fn masked(&self, name: &str) -> String {
        let name = name.trim();
        let is_office = name == self.hall.name || self.hall.units().iter().any(|(_, unit)| *unit == name);
        if is_office { name.to_owned() } else { masked(name) }
    }
}

/// A home without its entrance and room, a name without all but its first character: whoever it is knows themself.
pub(super) fn masked(name: &str) -> String {
    if let Some(home) = HomeNo::parse(name) {
        return format!("{}-*", home.building());
    }
    first_character(name)
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_home_keeps_its_building_and_a_name_its_first_character() {
        for (name, shown) in [("3-2-501", "3-*"), ("王大妈", "王*"), ("14号院3栋501", "1*"), ("", "*")] {
            assert_eq!(masked(name), shown);
        }
    }
}
