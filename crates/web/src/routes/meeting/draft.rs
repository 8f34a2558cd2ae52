//! The draft of the minutes in the words of an office.

use crate::args::text_arg;
use crate::format;
use mingtong_app::meeting::{DraftArg, DraftLine};
use mingtong_domain::Millis;
use mingtong_words::{Arg, FluentValue, Words};

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
