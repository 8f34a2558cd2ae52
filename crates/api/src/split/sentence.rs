//! How a cost was split, in sentences, and what is wrong with one that cannot be.

use mingtong_domain::split::{Answer, Said, SplitWrong};
use mingtong_words::{FluentValue, Words};

/// How a cost was split: what by what, where the odd fen went, on what it rests.
pub fn split_sentence(answer: &Answer, words: Words) -> String {
    let told = answer.told.iter().map(|said| in_words("split-told", said, words));
    let basis = answer.basis.iter().map(|basis| text(words, "split-basis", &[("basis", basis.clone())]));
    told.chain(basis).collect::<Vec<_>>().join(words.t("split-between"))
}

/// What whoever wrote it may not have meant.
pub fn split_doubts(answer: &Answer, words: Words) -> Vec<String> {
    answer.doubts.iter().map(|said| in_words("split-doubt", said, words)).collect()
}

/// A field that is wrong, with why and by how much.
pub fn split_wrong_in_words(wrong: &SplitWrong, words: Words) -> String {
    let key = format!("split-wrong-{}", wrong.says());
    let path = wrong.path();
    let field = match wrong.id.as_str() {
        "" => path,
        id => text(words, "split-where", &[("field", path), ("id", id.to_owned())]),
    };
    let unit = if wrong.field == "percent" { "split-unit-percent" } else { "split-unit-yuan" };
    let sum = wrong.sum.clone().unwrap_or_default();
    let unit = words.t(unit).to_owned();
    text(words, &key, &[("field", field), ("detail", wrong.why.detail()), ("unit", unit), ("sum", sum)])
}

fn in_words(family: &str, said: &Said, words: Words) -> String {
    let key = format!("{family}-{}", said.key.replace('_', "-"));
    let names = said.names.iter().map(|(name, all)| (*name, all.join(words.t("split-and"))));
    text(words, &key, &names.collect::<Vec<_>>())
}

fn text(words: Words, key: &str, args: &[(&'static str, String)]) -> String {
    let args: Vec<_> = args.iter().map(|(name, text)| (*name, FluentValue::from(text.as_str()))).collect();
    words.ta(key, &args)
}
