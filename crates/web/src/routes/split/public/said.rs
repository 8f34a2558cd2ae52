//! The words for how a cost was split, and for what is wrong, with the rows in which it stands.

use crate::args::text_arg;
use mingtong_domain::split::{Answer, Said, SplitBy, SplitWhy, SplitWrong};
use mingtong_office::split::BadPaste;
use mingtong_words::Words;

/// How it was split, sentence by sentence.
pub(super) fn told(words: Words, answer: &Answer) -> Vec<String> {
    answer.told.iter().map(|said| in_words(words, "split-told", said)).collect()
}

/// What may not have been meant.
pub(super) fn doubts(words: Words, answer: &Answer) -> Vec<String> {
    answer.doubts.iter().map(|said| in_words(words, "split-doubt", said)).collect()
}

fn in_words(words: Words, family: &str, said: &Said) -> String {
    let names = said.names.iter().map(|(name, all)| text_arg(name, all.join(words.t("split-and"))));
    words.ta(&format!("{family}-{}", key(said.key)), &names.collect::<Vec<_>>())
}

fn key(key: &str) -> String {
    key.replace('_', "-")
}

/// The field of the form, and what is wrong with it; `row` tells the row of each home.
pub(super) fn wrong(words: Words, wrong: &SplitWrong, row: &dyn Fn(usize) -> Option<u32>) -> (&'static str, String) {
    let field = words.word("split-field", &wrong.field);
    let field = match (wrong.at.and_then(row), wrong.id.as_str()) {
        (None, _) => field,
        (Some(row), "") => words.ta("split-row", &[text_arg("row", row), text_arg("field", field)]),
        (Some(row), id) => {
            words.ta("split-row-of", &[text_arg("row", row), text_arg("field", field), text_arg("id", id)])
        }
    };
    let (reason, detail) = match &wrong.why {
        SplitWhy::NotOneOf(_) if wrong.field == "pays" => ("yes-or-no".to_owned(), String::new()),
        SplitWhy::SameAs(at) => match row(*at) {
            Some(row) => ("same-row".to_owned(), row.to_string()),
            None => (wrong.says(), wrong.why.detail()),
        },
        why => (wrong.says(), why.detail()),
    };
    let unit = words.t(if wrong.field == "percent" { "split-unit-percent" } else { "split-unit-yuan" });
    let sum = text_arg("sum", wrong.sum.as_deref().unwrap_or_default());
    let args = [text_arg("field", field), text_arg("detail", detail), text_arg("unit", unit), sum];
    let at = match wrong.field.as_str() {
        "total" => "total",
        "price_per_area" => "price",
        _ => "rows",
    };
    (at, words.ta(&format!("split-wrong-{reason}"), &args))
}

/// An address names a rule that there is not.
pub(super) fn no_such_rule(words: Words, by: &str) -> String {
    let by: String = by.chars().take(30).collect();
    words.ta("split-wrong-no-such-rule", &[text_arg("by", by)])
}

/// Why rows were not read.
pub(super) fn unread(words: Words, bad: &BadPaste) -> String {
    let at = |key: &str, row: &u32, text: &str| words.ta(key, &[text_arg("row", row), text_arg("text", text)]);
    match bad {
        BadPaste::Unreadable(_) => words.t("split-wrong-unreadable").to_owned(),
        BadPaste::NoId => words.t("split-wrong-no-column").to_owned(),
        BadPaste::TooWide { row, columns, has_headings } => {
            let key = if *has_headings { "split-wrong-wider" } else { "split-wrong-too-wide" };
            words.ta(key, &[text_arg("row", row), text_arg("columns", columns)])
        }
        BadPaste::Above { row, headings } => {
            words.ta("split-wrong-above", &[text_arg("row", row), text_arg("headings", headings)])
        }
        BadPaste::HeadingOrHome { row, text } => at("split-wrong-heading-or-home", row, text),
        BadPaste::Unit { row, text } => at("split-wrong-odd-unit", row, text),
        BadPaste::NoName { row, text } => at("split-wrong-no-name", row, text),
        BadPaste::Uneven { row, columns, headings } => {
            let headings = text_arg("headings", headings);
            words.ta("split-wrong-uneven", &[text_arg("row", row), text_arg("columns", columns), headings])
        }
        BadPaste::Twice { row, text } => at("split-wrong-heading-twice", row, text),
        BadPaste::Turned { row, text } => at("split-wrong-turned", row, text),
        BadPaste::Doubtful { row, text } => at("split-wrong-doubtful", row, text),
        BadPaste::Several { row, text } => at("split-wrong-several", row, text),
        BadPaste::Same { row, text, other } => {
            let args = [text_arg("row", row), text_arg("text", text), text_arg("other", other)];
            words.ta("split-wrong-same-home", &args)
        }
        BadPaste::Unticked { row, text } => at("split-wrong-unticked", row, text),
        BadPaste::Thousands { row } => words.ta("split-wrong-thousands", &[text_arg("row", row)]),
    }
}

/// What the columns of a rule are called, in their order.
pub(super) fn order(words: Words, by: SplitBy) -> String {
    let columns = by.fields().iter().map(|field| words.word("split-field", field.key()));
    columns.collect::<Vec<_>>().join(words.t("split-and"))
}
