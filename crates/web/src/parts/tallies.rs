//! The answer to a count as people see it: what follows, each test as a bar with the share that is needed, and on what
//! it rests.

use crate::args::text_arg;
use mingtong_domain::motion::{Answer, Counted, Outcome, Test};
use mingtong_words::Words;

/// Thousandths of the length of a bar.
const WHOLE: u64 = 1_000;

/// The answer, and what it would be otherwise.
pub(crate) struct Tallies {
    pub(crate) chosen: Tally,
    /// Under each other way of dealing with those who were silent: its words and its tally.
    pub(crate) others: Vec<(String, Tally)>,
    pub(crate) basis: Vec<String>,
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
    /// Thousandths of the bar that are filled, and where the share that is needed stands; none where a number is
    /// missing.
    pub(crate) bar: Option<(u64, u64)>,
}

impl Tallies {
    pub(crate) fn of(words: Words, answer: &Answer) -> Self {
        let others = answer.also.iter();
        let others = others.map(|(silent, counted)| {
            let silent = words.word("count-silent", silent.key());
            (words.ta("count-if-silent", &[text_arg("silent", silent)]), tally(words, counted))
        });
        Self { chosen: tally(words, &answer.counted), others: others.collect(), basis: answer.basis.clone() }
    }
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
    let need = test.need;
    let at = WHOLE * u64::from(need.numerator()) / u64::from(need.denominator());
    let units = test.part.zip(test.whole).map(|(part, whole)| (part.units(), whole.units()));
    let filled = units.filter(|(_, whole)| *whole > 0).map(|(part, whole)| WHOLE * part / whole);
    Row {
        name: words.word("count-test", test.name.key()),
        part: shown(test.part.map(|amount| amount.to_string())),
        whole: shown(test.whole.map(|amount| amount.to_string())),
        need: need.to_string().replace(">=", "≥ ").replace('>', "> "),
        holds: words.t(match test.holds {
            Some(true) => "count-holds",
            Some(false) => "count-fails",
            None => "count-untold",
        }),
        bar: filled.map(|filled| (filled, at)),
    }
}
