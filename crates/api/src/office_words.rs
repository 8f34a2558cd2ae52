//! The texts of `office` take arguments that are texts themselves.

use mingtong_office::Arg;
use mingtong_words::{FluentValue, Words};

/// The arguments of a text of `office`, in a language.
pub(crate) fn spoken(words: Words, args: Vec<(&'static str, Arg)>) -> Vec<(&'static str, FluentValue<'static>)> {
    args.into_iter().map(|(name, arg)| (name, FluentValue::from(spoken_one(words, arg)))).collect()
}

/// One argument, in a language.
pub(crate) fn spoken_one(words: Words, arg: Arg) -> String {
    match arg {
        Arg::Text(text) => text,
        Arg::Key(key) => words.t(key).to_owned(),
    }
}
