//! The sheet of a split: the form with what was typed, and below it what becomes of that.

use super::example::examples;
use super::said;
use super::table::SharesTable;
use super::typed::Typed;
use super::worked::{Made, Worked, Wrong};
use crate::args::text_arg;
use axum::http::StatusCode;
use mingtong_domain::split::SplitBy;
use mingtong_words::Words;

/// The sheet as it is shown.
pub(super) struct SplitSheet {
    pub(super) action: String,
    pub(super) examples: Vec<(String, &'static str)>,
    /// Each rule: key, words, what it is for, whether it is chosen.
    pub(super) rules: Vec<(&'static str, String, String, bool)>,
    pub(super) typed: Typed,
    /// What the columns of the chosen rule are, where nobody heads them.
    pub(super) order: String,
    /// The field of each error, and what is wrong with it.
    pub(super) errors: Vec<(&'static str, String)>,
    /// What was left out of what was pasted, where that may be why.
    pub(super) left_out: Vec<String>,
    pub(super) answer: Option<SplitAnswer>,
    /// No address holds it: the switches of language and print send it along.
    pub(super) is_long: bool,
    pub(super) large: bool,
}

/// What becomes of it.
pub(super) struct SplitAnswer {
    pub(super) table: SharesTable,
    pub(super) told: Vec<String>,
    /// What may not have been meant, and what was left out.
    pub(super) doubts: Vec<String>,
    pub(super) basis: Option<String>,
    /// What stands behind the addresses of the papers; none where it is too much for an address.
    pub(super) query: Option<String>,
}

impl SplitSheet {
    pub(super) fn of(words: Words, action: String, typed: Typed, worked: Worked, large: bool) -> Self {
        let (by, is_long) = (typed.by(), typed.query().is_none());
        let rule = |it: &SplitBy| {
            (it.key(), words.word("split-rule", it.key()), words.word("split-hint", it.key()), *it == by)
        };
        let (wrong, answer) = match worked {
            Worked::Blank => (Wrong::default(), None),
            Worked::Wrong(wrong) => (wrong, None),
            Worked::Made(made) => (Wrong::default(), Some(SplitAnswer::of(words, &made, &typed))),
        };
        Self {
            examples: examples(words, &action),
            rules: SplitBy::ALL.iter().map(rule).collect(),
            order: words.ta("split-rows-order", &[text_arg("order", said::order(words, by))]),
            action,
            typed,
            errors: wrong.errors,
            left_out: wrong.left_out,
            answer,
            is_long,
            large,
        }
    }

    /// The status of its page.
    pub(super) fn status(&self) -> StatusCode {
        if self.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// What is wrong with a field, first of all.
    pub(super) fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(at, _)| *at == field).map(|(_, text)| text.as_str())
    }

    /// The ids of the texts that say something of a field.
    pub(super) fn described_by(&self, field: &str) -> String {
        let error = self.wrong(field).map(|_| format!(" {field}-error"));
        format!("{field}-hint{}", error.unwrap_or_default())
    }
}

impl SplitAnswer {
    fn of(words: Words, made: &Made, typed: &Typed) -> Self {
        let doubts = said::doubts(words, &made.answer);
        Self {
            table: SharesTable::of(words, made),
            told: said::told(words, &made.answer),
            doubts: made.left_out.iter().cloned().chain(doubts).collect(),
            basis: made.answer.basis.clone(),
            query: typed.query(),
        }
    }
}
