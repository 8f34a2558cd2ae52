//! A draft of the minutes in words.

use crate::moment::rfc3339;
use mingtong_app::meeting::{DraftArg, DraftLine};
use mingtong_words::{FluentValue, Words};

/// The lines of a draft.
pub(super) fn written(lines: &[DraftLine], words: Words) -> Vec<String> {
    lines.iter().map(|line| one(line, words)).collect()
}

fn one(line: &DraftLine, words: Words) -> String {
    let arg = |(name, arg): &(&'static str, DraftArg)| {
        let value = match arg {
            DraftArg::Text(text) => FluentValue::from(text.clone()),
            DraftArg::Number(number) => FluentValue::from(*number),
            DraftArg::Moment(moment) => FluentValue::from(moment.map(rfc3339).unwrap_or_default()),
            DraftArg::Day(day) => FluentValue::from(day.to_string()),
            DraftArg::Word(family, key) => FluentValue::from(words.word(family, key)),
        };
        (*name, value)
    };
    let args: Vec<_> = line.args.iter().map(arg).collect();
    words.ta(line.key, &args)
}
