//! The words for the fields of a vote, and for what is wrong with them.

use crate::args::text_arg;
use crate::parts::spoken::Spoken;
use mingtong_app::vote::requirement_in_words;
use mingtong_domain::motion::{Choice, DecidedBy, OwnersMatter, Why, Wrong};
use mingtong_domain::refusal::Named;
use mingtong_domain::rules::Requirement;
use mingtong_words::Words;

/// What is counted in heads, and for owners in area.
pub(crate) fn parts(is_owners: bool) -> Vec<&'static str> {
    let cast = |choices: &[Choice]| choices.iter().map(|choice| choice.field()).collect::<Vec<_>>();
    if is_owners {
        let around = ["electorate", "took_part"].into_iter().chain(cast(Choice::ALL));
        return around.chain(["not_returned", "not_delivered"]).collect();
    }
    cast(&[Choice::Agree, Choice::Oppose, Choice::Abstain, Choice::Void, Choice::Blank])
}

/// What is wrong with a field, with the words by which people see it.
pub(crate) fn in_words(words: Words, wrong: &Wrong) -> String {
    let detail = match &wrong.why {
        Why::AboveWhole { whole } => label(words, whole),
        why => why.detail().unwrap_or_default(),
    };
    let key = format!("count-wrong-{}", wrong.why.key().replace('_', "-"));
    words.ta(&key, &[text_arg("field", label(words, &wrong.field)), text_arg("detail", detail)])
}

/// The words for a field: of a part, with the measure.
pub(crate) fn label(words: Words, name: &str) -> String {
    Named::Figure.in_words(name, |family, key| words.word_if_any(family, key).unwrap_or_else(|| key.to_owned()))
}

/// The words for a part: what was on the papers, or whose they are.
pub(crate) fn part_word(words: Words, part: &str) -> String {
    words.word("count-part", part.strip_prefix("cast.").unwrap_or(part))
}

/// The words for a rule.
pub(crate) fn rule_word(words: Words, rule: DecidedBy) -> String {
    words.word("count-rule", &rule.key().replace('.', "_"))
}

/// The words for what owners decide on.
pub(crate) fn matter_word(words: Words, matter: OwnersMatter) -> String {
    words.word("count-matter", matter.key())
}

/// How many must take part or agree.
pub(crate) fn requirement_words(words: Words, requirement: Requirement) -> String {
    requirement_in_words(&Spoken(words), requirement)
}
