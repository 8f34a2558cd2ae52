//! A draft of the minutes in words.

use mingtong_app::meeting::{DraftArg, DraftLine};
use mingtong_domain::Millis;
use mingtong_words::{FluentValue, Words};

/// The lines of a draft.
pub(super) fn written(lines: &[DraftLine], words: Words) -> Vec<String> {
    lines.iter().map(|line| one(line, words)).collect()
}

/// As minutes write it, by the clock of the community.
fn to_the_minute(at: Millis) -> String {
    at.civil().strftime("%Y-%m-%d %H:%M").to_string()
}

fn one(line: &DraftLine, words: Words) -> String {
    let arg = |(name, arg): &(&'static str, DraftArg)| {
        let value = match arg {
            DraftArg::Text(text) => FluentValue::from(text.clone()),
            DraftArg::Number(number) => FluentValue::from(*number),
            DraftArg::Moment(moment) => FluentValue::from(moment.map(to_the_minute).unwrap_or_default()),
            DraftArg::Day(day) => FluentValue::from(day.to_string()),
            DraftArg::Word(family, key) => FluentValue::from(words.word(family, key)),
        };
        (*name, value)
    };
    let args: Vec<_> = line.args.iter().map(arg).collect();
    words.ta(line.key, &args)
}
