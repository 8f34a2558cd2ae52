//! By whose rule a vote is decided, in words: who decides on what, how many have to take part and to agree, on what
//! that rests, and how what is counted is called.

use crate::args::text_arg;
use crate::parts::count_words::{matter_word, requirement_words, rule_word};
use crate::parts::spoken::Spoken;
use crate::visit::Visit;
use mingtong_app::roll::square_metres;
use mingtong_app::vote::{Sentences, area_in_words};
use mingtong_domain::Millis;
use mingtong_domain::vote::{Decides, Legal, Question, Size, Vote, asked, legal};
use mingtong_words::Words;

/// The rule of a vote.
pub(super) struct RuleWords {
    /// Who decides, and on what where it is owners.
    pub(super) who: String,
    /// How many take part, and how many agree; empty where the rule book knows none for its last day.
    pub(super) needs: Vec<String>,
    /// What kind of decision that is by law, and whom it binds; none where the rule book knows no rule of its last day.
    pub(super) legal: Option<String>,
    /// The law, standard or charter behind it.
    pub(super) bases: Vec<String>,
}

impl RuleWords {
    /// The rule of a vote, by the law of its last day.
    pub(super) fn of(visit: &Visit, vote: &Vote) -> Self {
        Self::by(visit, visit.words, &vote.question, vote.decides, vote.window.last())
    }

    /// The rule of a question of this form whose last ballot is taken then, in these words.
    pub(super) fn by(visit: &Visit, words: Words, question: &Question, decides: Decides, last: Millis) -> Self {
        let (mut needs, book) = (vec![], &visit.hall.register.rules);
        if let Some(asked) = asked(question, decides, book, last) {
            let say = |key, need| words.ta(key, &[text_arg("asks", requirement_words(words, need))]);
            needs.push(say("vote-needs-part", asked.attendance.asks));
            needs.push(say("vote-needs-agree", asked.agree.asks));
        }
        let (legal, bases) = match legal(question, decides, book, last) {
            Some(legal) => (Some(legal_words(words, decides, &legal)), legal.basis),
            None => (None, vec![]),
        };
        Self { who: who(words, decides), needs, legal, bases }
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

/// What kind of decision it is by law, and whom it binds.
pub(super) fn legal_words(words: Words, decides: Decides, legal: &Legal) -> String {
    Sentences::new(&Spoken(words), decides).legal(legal)
}

/// How large an electorate is: homes, voices, and the area where that counts.
pub(super) fn size_words(words: Words, decides: Decides, size: Size) -> String {
    Sentences::new(&Spoken(words), decides).size(size)
}

/// An area with its unit, from ten-thousandths of a square metre.
pub(super) fn area_words(words: Words, area: u64) -> String {
    area_in_words(&Spoken(words), area)
}

/// The same without its unit, for a table whose heading says it.
pub(super) fn area_number(area: u64) -> String {
    square_metres(i64::try_from(area).unwrap_or(i64::MAX))
}
