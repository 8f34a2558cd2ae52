//! The answer to a count as people see it: what follows, each test as a bar with the share that is needed, and on what
//! it rests.

use crate::args::text_arg;
use crate::parts::share::{Bar, bar, need_words};
use mingtong_domain::motion::{Answer, Counted, Outcome, Question, RestsOn, Test};
use mingtong_words::Words;

/// The answer, and what it would be otherwise.
pub(crate) struct Tallies {
    pub(crate) chosen: Tally,
    /// Under each other way of dealing with those who were silent: its words and its tally.
    pub(crate) others: Vec<(String, Tally)>,
    pub(crate) basis: Vec<String>,
    /// Whether it rests on a charter that was given, too.
    pub(crate) is_by_charter: bool,
}

/// One way to count it.
pub(crate) struct Tally {
    pub(crate) outcome: String,
    /// The class of the mark before it.
    pub(crate) mark: &'static str,
    pub(crate) tests: Vec<Row>,
}

/// A test.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) part: String,
    pub(crate) whole: String,
    pub(crate) need: String,
    pub(crate) holds: &'static str,
    /// None where a number is missing.
    pub(crate) bar: Option<Bar>,
}

impl Tallies {
    pub(crate) fn of(words: Words, answer: &Answer) -> Self {
        let others = answer.also.iter();
        let others = others.map(|(silent, counted)| {
            let silent = words.word("count-silent", silent.key());
            (words.ta("count-if-silent", &[text_arg("silent", silent)]), tally(words, counted))
        });
        Self {
            chosen: tally(words, &answer.counted),
            others: others.collect(),
            basis: answer.basis.clone(),
            is_by_charter: answer.rests_on != RestsOn::TheRuleBook,
        }
    }
}

/// How it was counted, a line each.
pub(crate) fn how(words: Words, question: &Question, answer: &Answer) -> Vec<String> {
    let told = question.told(answer).into_iter().map(|told| {
        let n = told.n.map(|n| n.to_string()).unwrap_or_default();
        words.ta(&format!("count-told-{}", told.key.replace('_', "-")), &[text_arg("n", n)])
    });
    told.collect()
}

fn tally(words: Words, counted: &Counted) -> Tally {
    let mark = match counted.outcome {
        Outcome::Carried => "done",
        Outcome::NotCarried | Outcome::NoQuorum | Outcome::Undetermined => "",
    };
    let outcome = words.word("count-outcome", counted.outcome.key());
    Tally { outcome, mark, tests: counted.tests.iter().map(|test| row(words, test)).collect() }
}

fn row(words: Words, test: &Test) -> Row {
    let shown = |amount: Option<String>| amount.unwrap_or_else(|| "?".to_owned());
    let units = test.part.zip(test.whole).map(|(part, whole)| (part.units(), whole.units()));
    Row {
        name: words.word("count-test", test.name.key()),
        part: shown(test.part.map(|amount| amount.to_string())),
        whole: shown(test.whole.map(|amount| amount.to_string())),
        need: need_words(test.need),
        holds: words.t(match test.holds {
            Some(true) => "count-holds",
            Some(false) => "count-fails",
            None => "count-untold",
        }),
        bar: units.and_then(|(part, whole)| bar(part, whole, test.need)),
    }
}
