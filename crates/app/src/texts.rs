//! Words from outside: cleaned, measured, salted, and put aside as texts with references.

use crate::fail::Fail;
use mingtong_adapters::Chance;
use mingtong_domain::ids::{CommunityId, PersonId, TextRef};
use mingtong_domain::put_aside::PutAside;
use mingtong_domain::refusal::Code;
use mingtong_domain::{Act, Refusal};
use mingtong_store::{Link, Text};
use mingtong_text::building::one_name;
use mingtong_text::{normal, personal};
use std::collections::HashMap;

/// The texts of one command.
#[derive(Debug)]
pub(crate) struct Texts<'a> {
    chance: &'a Chance,
    act: Act,
    put: Vec<Text>,
    personal_data: bool,
}

impl<'a> Texts<'a> {
    pub(crate) fn new(chance: &'a Chance, act: impl Into<Act>) -> Self {
        let act = act.into();
        Self { chance, act, put: Vec::new(), personal_data: false }
    }

    /// A text that must be there, of at most `chars_max` characters.
    pub(crate) fn need(&mut self, words: &str, chars_max: usize) -> Result<TextRef, Refusal> {
        match self.maybe(Some(words), chars_max)? {
            Some(text) => Ok(text),
            None => Err(Refusal::new(Code::TextMissing, self.act)),
        }
    }

    /// A name: it must be there, on one line.
    pub(crate) fn need_line(&mut self, words: &str, chars_max: usize) -> Result<TextRef, Refusal> {
        self.need(&on_one_line(words), chars_max)
    }

    /// A name that may be left out, on one line.
    pub(crate) fn maybe_line(&mut self, words: Option<&str>, chars_max: usize) -> Result<Option<TextRef>, Refusal> {
        self.maybe(words.map(on_one_line).as_deref(), chars_max)
    }

    /// A text that may be left out.
    pub(crate) fn maybe(&mut self, words: Option<&str>, chars_max: usize) -> Result<Option<TextRef>, Refusal> {
        let words = normal::clean(words.unwrap_or_default());
        if words.is_empty() {
            return Ok(None);
        }
        if is_longer(&words, chars_max) {
            return Err(Refusal::new(Code::TextTooLong, self.act).with(chars_max));
        }
        Ok(Some(self.put(words)))
    }

    /// The reference to a text that is in order already.
    pub(crate) fn put(&mut self, words: String) -> TextRef {
        self.personal_data |= has_personal_data(&[&words]);
        let text = Text::new(self.chance.bytes(), words);
        let reference = text.reference.clone();
        self.put.push(text);
        reference
    }

    /// Whether personal data were found in one of them.
    pub(crate) fn have_personal_data(&self) -> bool {
        self.personal_data
    }

    pub(crate) fn into_inner(self) -> Vec<Text> {
        self.put
    }
}

impl PutAside<String, TextRef> for Texts<'_> {
    type Error = Refusal;

    fn need(&mut self, words: String, chars_max: usize) -> Result<TextRef, Refusal> {
        Texts::need(self, &words, chars_max)
    }

    fn maybe(&mut self, words: Option<String>, chars_max: usize) -> Result<Option<TextRef>, Refusal> {
        Texts::maybe(self, words.as_deref(), chars_max)
    }
}

/// A line of a person's data: cleaned, on one line, none when empty.
pub(crate) fn line(words: Option<&str>, chars_max: usize, act: impl Into<Act>) -> Result<Option<String>, Fail> {
    let words = on_one_line(words.unwrap_or_default());
    if is_longer(&words, chars_max) {
        return Err(Refusal::new(Code::TextTooLong, act).with(chars_max).into());
    }
    Ok((!words.is_empty()).then_some(words))
}

/// Words as one line: cleaned, every run of white space one space.
pub(crate) fn on_one_line(words: &str) -> String {
    normal::clean(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as it is compared where people leave the spaces out: 翠湖小区1栋 is 翠湖小区 1栋, and Ａ区 is A区.
pub(crate) fn tight(name: &str) -> String {
    normal::normal(name).replace(' ', "")
}

/// Whether what is sought is a part of a name, however both are spaced, wide and capitalised, and whatever a building
/// is called in them.
pub fn is_part_of_name(name: &str, sought: &str) -> bool {
    tight(name).contains(&tight(sought)) || one_name(name).contains(&one_name(sought))
}

/// Whether there is nothing in a text to be seen, so that a text that must be there would be missing.
pub fn is_blank(text: &str) -> bool {
    normal::is_blank(text)
}

/// Whether a text is longer than a limit, as it is and as it is compared and indexed.
pub fn is_longer(text: &str, chars_max: usize) -> bool {
    normal::length(text) > chars_max
}

/// Whether personal data are found in any of the texts.
pub(crate) fn has_personal_data(texts: &[&str]) -> bool {
    texts.iter().any(|text| !personal::find(text).is_empty())
}

/// The texts behind references; an erased one is not among them.
pub(crate) async fn words_behind(
    link: &mut Link<'_>,
    community: CommunityId,
    refs: impl IntoIterator<Item = TextRef>,
) -> Result<HashMap<TextRef, String>, Fail> {
    let mut ids: Vec<String> = refs.into_iter().map(|text| text.0).collect();
    ids.sort();
    ids.dedup();
    let rows = link.contents(community, &ids).await?;
    Ok(rows.into_iter().filter_map(|row| Some((TextRef(row.content_id), row.body?))).collect())
}

/// A name without all but its first character: whoever it is knows themself, nobody else does.
pub(crate) fn first_character(name: &str) -> String {
    name.chars().next().map_or_else(|| "*".to_owned(), |first| format!("{first}*"))
}

/// Masks what personal data are found in texts, for what is posted for everybody, whoever prints it.
pub fn mask_for_everybody<'t>(texts: impl Iterator<Item = &'t mut String>) {
    texts.for_each(|text| *text = personal::mask(text));
}

/// The names of people; empty where one was erased.
pub(crate) async fn names_behind<'p>(
    link: &mut Link<'_>,
    community: CommunityId,
    persons: impl IntoIterator<Item = &'p PersonId>,
) -> Result<HashMap<PersonId, String>, Fail> {
    let mut ids: Vec<String> = persons.into_iter().map(|person| person.0.clone()).collect();
    ids.sort();
    ids.dedup();
    let rows = link.persons(community, &ids).await?;
    Ok(rows.into_iter().map(|row| (PersonId(row.person_id), row.name.unwrap_or_default())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::matter::Act;

    /// One character that is eighteen once it is normalised.
    const EIGHTEEN: &str = "\u{fdfa}";

    #[test]
    fn limits_hold_after_normalising() {
        let chance = Chance::seeded(1);
        for (words, fits) in
            [(EIGHTEEN, true), ("ﷺ字", false), ("字", true), ("１２３４５６７８９０１２３４５６７８", true)]
        {
            assert_eq!(Texts::new(&chance, Act::Raise).need(words, 18).is_ok(), fits, "{words}");
            assert_eq!(line(Some(words), 18, Act::Raise).is_ok(), fits, "{words}");
        }
    }
}
