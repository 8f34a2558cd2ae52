//! The draft of the minutes in the words of an office, and which lines of a text are not from it.

use crate::args::text_arg;
use crate::format;
use mingtong_app::meeting::{DraftArg, DraftLine};
use mingtong_domain::Millis;
use mingtong_words::{Arg, FluentValue, Language, Words};
use std::collections::HashSet;

/// The draft, a line each.
pub(super) fn written(words: Words, lines: &[DraftLine]) -> Vec<String> {
    lines
        .iter()
        .map(|line| words.ta(line.key, &line.args.iter().map(|it| arg(words, it)).collect::<Vec<_>>()))
        .collect()
}

fn arg(words: Words, (name, value): &(&'static str, DraftArg)) -> Arg<'static> {
    match value {
        DraftArg::Text(text) => text_arg(name, text),
        DraftArg::Number(number) => (name, FluentValue::from(*number)),
        DraftArg::Moment(at) => text_arg(name, at.map(|at| format::moment(words, at)).unwrap_or_default()),
        DraftArg::Day(day) => text_arg(name, format::date(words, Millis::from_date(*day))),
        DraftArg::Word(family, key) => text_arg(name, words.word(family, key)),
    }
}

/// Every line that the draft has in any language.
pub(super) fn drafted(lines: &[DraftLine]) -> HashSet<String> {
    let spoken = Language::ALL.into_iter().flat_map(|language| written(Words::new(language), lines));
    spoken.flat_map(|text| text.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>()).collect()
}
