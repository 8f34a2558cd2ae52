//! The answer to a vote in a sentence, and what is wrong with one that cannot be counted.

use mingtong_domain::motion::{Amount, Answer, Counted, Question, RestsOn, Test, Wrong};
use mingtong_words::{FluentValue, Words};

/// What became of the vote, test by test, how it was counted, and on what it rests.
pub fn sentence(question: &Question, answer: &Answer, words: Words) -> String {
    let between = words.t("count-between");
    let counted = [counted_in_words(&answer.counted, words), how_in_words(question, answer, words)];
    let counted: Vec<String> = counted.into_iter().filter(|said| !said.is_empty()).collect();
    let counted = counted.join(words.t("count-end"));
    said(words, "count-sentence", [("counted", counted), ("basis", basis(answer, words).join(between))])
}

/// What it rests on: laws and standards as the rule book has them, and the charter that was given.
pub(super) fn basis(answer: &Answer, words: Words) -> Vec<String> {
    let by_charter = (answer.rests_on != RestsOn::TheRuleBook).then(|| words.t("count-by-charter").to_owned());
    answer.basis.iter().cloned().chain(by_charter).collect()
}

/// How it was counted: the numbers that are told apart, and the settings.
fn how_in_words(question: &Question, answer: &Answer, words: Words) -> String {
    let told = question.told(answer).into_iter().map(|told| {
        let key = format!("count-told-{}", told.key.replace('_', "-"));
        said(words, &key, [("n", told.n.map(|n| n.to_string()).unwrap_or_default())])
    });
    told.collect::<Vec<_>>().join(words.t("count-between"))
}

/// What became of the vote, test by test.
pub fn counted_in_words(counted: &Counted, words: Words) -> String {
    let outcome = words.word("count-outcome", counted.outcome.key());
    let tests: Vec<String> = counted.tests.iter().map(|test| test_in_words(test, words)).collect();
    said(words, "count-counted", [("outcome", outcome), ("tests", tests.join(words.t("count-between")))])
}

fn said<const N: usize>(words: Words, key: &str, args: [(&'static str, String); N]) -> String {
    words.ta(key, &args.map(|(name, text)| (name, FluentValue::from(text))))
}

fn test_in_words(test: &Test, words: Words) -> String {
    let holds = match test.holds {
        Some(true) => "count-holds",
        Some(false) => "count-fails",
        None => "count-untold",
    };
    let args = [
        ("name", words.word("count-test", test.name.key())),
        ("have", have(test)),
        ("need", test.need.to_string().replace(">=", "≥")),
        ("holds", words.t(holds).to_owned()),
    ];
    said(words, "count-sentence-test", args)
}

/// The part and the whole of a test; `?` for what is unknown.
pub(super) fn have(test: &Test) -> String {
    let shown = |amount: Option<Amount>| amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
    format!("{}/{}", shown(test.part), shown(test.whole))
}

/// A field that is wrong, with why.
pub fn wrong_in_words(wrong: &Wrong, words: Words) -> String {
    let detail = wrong.why.detail().unwrap_or_default();
    let key = format!("count-wrong-{}", wrong.why.key().replace('_', "-"));
    said(words, &key, [("field", wrong.field.clone()), ("detail", detail)])
}
