//! What has to be put right in a form, said by the name of its field and beside it: what is missing, what is too long.

use crate::args::text_arg;
use mingtong_app::{Fail, is_blank, is_longer};
use mingtong_domain::refusal::Code;
use mingtong_words::Words;

/// A text field as it was filled in.
pub(crate) struct TextField<'a> {
    name: &'static str,
    /// The key of its label.
    label: &'static str,
    value: &'a str,
    chars_max: usize,
    is_needed: bool,
}

impl<'a> TextField<'a> {
    /// A field that may be left empty.
    pub(crate) fn new(name: &'static str, label: &'static str, value: &'a str, chars_max: usize) -> Self {
        Self { name, label, value, chars_max, is_needed: false }
    }

    /// The same, which must be filled in.
    pub(crate) fn needed(self) -> Self {
        Self { is_needed: true, ..self }
    }

    /// What is wrong with it, in words that name it.
    pub(crate) fn error(&self, words: Words) -> Option<String> {
        let field = text_arg("field", called(words.t(self.label)));
        if self.is_needed && is_blank(self.value) {
            return Some(words.ta("field-missing", &[field]));
        }
        let max = text_arg("max", self.chars_max);
        is_longer(self.value, self.chars_max).then(|| words.ta("field-too-long", &[field, max]))
    }
}

/// The name in a label, without what it adds in brackets: 标题 of 标题（可不填）.
pub(crate) fn called(label: &str) -> &str {
    label.split(['（', '(']).next().unwrap_or_default().trim()
}

/// The errors of a form, each with the name of its field.
#[derive(Debug, Clone, Default)]
pub(crate) struct FieldErrors(Vec<(&'static str, String)>);

impl FieldErrors {
    /// What is missing or too long in a form that was refused for that; nothing where it was refused for anything else.
    pub(crate) fn of_refused(words: Words, fail: &Fail, fields: &[TextField<'_>]) -> Self {
        if !matches!(fail.code(), Some(Code::TextMissing | Code::TextTooLong)) {
            return Self::default();
        }
        Self(fields.iter().filter_map(|field| Some((field.name, field.error(words)?))).collect())
    }

    /// What is wrong in a form of which everything was looked at, in the order of its fields.
    pub(crate) fn of_all(found: Vec<(&'static str, Option<String>)>) -> Self {
        Self(found.into_iter().filter_map(|(name, text)| Some((name, text?))).collect())
    }

    /// What is wrong, field by field.
    pub(crate) fn listed(&self) -> &[(&'static str, String)] {
        &self.0
    }

    /// What is wrong with a field.
    pub(crate) fn of(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| *field == name).map(|(_, text)| text.as_str())
    }

    /// All of it, for above the form; none where there is nothing.
    pub(crate) fn all(&self) -> Option<String> {
        let texts: Vec<&str> = self.0.iter().map(|(_, text)| text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join(" "))
    }
}
