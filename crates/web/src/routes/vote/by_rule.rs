//! By whose rule a vote is decided, in words: who decides on what, how many have to take part and to agree, on what
//! that rests, and how what is counted is called.

use crate::args::text_arg;
use crate::parts::count_words::{matter_word, requirement_words, rule_word};
use crate::visit::Visit;
use mingtong_app::roll::square_metres;
use mingtong_domain::motion::Silent;
use mingtong_domain::vote::{Decides, Vote, asked};
use mingtong_words::Words;

/// The rule of a vote.
pub(super) struct RuleWords {
    /// Who decides, and on what where it is owners.
    pub(super) who: String,
    /// How many take part, and how many agree; empty where the rule book knows none for its last day.
    pub(super) needs: Vec<String>,
    /// The law, standard or charter behind it.
    pub(super) bases: Vec<String>,
}

impl RuleWords {
    /// The rule of a vote, by the law of its last day.
    pub(super) fn of(visit: &Visit, vote: &Vote) -> Self {
        let words = visit.words;
        let (mut needs, mut bases) = (vec![], vec![]);
        if let Some(asked) = asked(&vote.question, vote.decides, &visit.hall.register.rules, vote.window.last()) {
            let say = |key, need| words.ta(key, &[text_arg("asks", requirement_words(words, need))]);
            needs.push(say("vote-needs-part", asked.attendance.asks));
            needs.push(say("vote-needs-agree", asked.agree.asks));
            bases = vec![asked.attendance.basis, asked.agree.basis];
            bases.dedup();
        }
        Self { who: who(words, vote.decides), needs, bases }
    }
}

/// Who decides, and on what where it is owners.
pub(super) fn who(words: Words, decides: Decides) -> String {
    match decides.matter {
        Some(matter) => words.ta("vote-by-owners-on", &[text_arg("matter", matter_word(words, matter))]),
        None if decides.is_owners() => words.t("vote-by-owners").to_owned(),
        None => rule_word(words, decides.by),
    }
}

/// What becomes of those who are silent.
pub(super) fn silent_words(words: Words, silent: Silent) -> String {
    words.ta("count-if-silent", &[text_arg("silent", words.word("count-silent", silent.key()))])
}

/// Voices with what they are called: heads of owners, or homes.
pub(super) fn voices_words(words: Words, decides: Decides, count: u64) -> String {
    let key = if decides.is_owners() { "vote-heads" } else { "vote-homes" };
    words.ta(key, &[("n", count.into()), text_arg("text", count)])
}

/// An area with its unit, from ten-thousandths of a square metre.
pub(super) fn area_words(words: Words, area: u64) -> String {
    let area = i64::try_from(area).unwrap_or(i64::MAX);
    words.ta("roll-square-metres", &[text_arg("area", square_metres(area))])
}
