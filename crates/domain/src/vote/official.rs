//! The result of an owners' vote as the housing authority's system announced it 官方结果: entered beside ours with its
//! source and its day, and compared with it number by number. It never takes the place of ours.

use super::figures::{Column, Item};
use super::question::Decides;
use crate::ids::TextRef;
use crate::motion::{self, Answer, Wrong};
use crate::references::{Refer, References};
use crate::resolution::Figure;
use crate::rules::RuleBook;
use crate::time::Millis;
use jiff::civil::Date;
use mingtong_methods::{Measure, Tally};
use serde::{Deserialize, Serialize};

/// What was announced of one line of the ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Official {
    /// Which line, from 1.
    pub line: u32,
    /// On which day it was announced.
    pub announced: Date,
    /// From where it was entered: the office, its system, the number of its document.
    pub source: TextRef,
    /// The numbers as they were announced, by the names of the fields of `motion`.
    pub figures: Vec<Figure>,
}

impl Refer for Official {
    fn refer(&self, to: &mut References) {
        self.source.refer(to);
    }
}

/// A number of ours beside the one that was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// Of what: `electorate`, `agree` …
    pub part: &'static str,
    /// Ours and theirs in heads; none is not known.
    pub heads: [Option<u64>; 2],
    /// The same in ten-thousandths of a square metre.
    pub area: [Option<u64>; 2],
}

impl Compared {
    /// Whether both are known and not the same.
    pub fn differs(&self) -> bool {
        let differ = |[ours, theirs]: [Option<u64>; 2]| ours.zip(theirs).is_some_and(|(ours, theirs)| ours != theirs);
        differ(self.heads) || differ(self.area)
    }
}

impl Official {
    /// The vote that the numbers tell of: its rule and its last day are those of ours.
    ///
    /// # Errors
    /// Every field that is wrong by itself.
    fn question(&self, (decides, last): (Decides, Millis)) -> Result<motion::Question, Vec<Wrong>> {
        let matter = decides.matter.map(|matter| matter.key().to_owned()).unwrap_or_default();
        let fixed = [("rule", decides.by.key().to_owned()), ("matter", matter), ("date", last.date().to_string())];
        let fixed = fixed.into_iter().map(|(field, value)| (field.to_owned(), value));
        let announced = self.figures.iter().map(|figure| (figure.field.clone(), figure.value.clone()));
        motion::read(fixed.chain(announced))
    }

    /// What follows from them, by whose rule our vote was decided, and by the law of its last moment.
    ///
    /// # Errors
    /// Every field that is wrong by itself, or contradicts the others.
    pub fn answer(&self, rule: (Decides, Millis), book: &RuleBook, now: Millis) -> Result<Answer, Vec<Wrong>> {
        motion::count(&self.question(rule)?, book, now)
    }

    /// Number by number beside ours, where that is to be seen; what neither has is left out.
    pub fn beside(&self, rule: (Decides, Millis), ours: Option<&Item>) -> Vec<Compared> {
        let Ok(question) = self.question(rule) else { return vec![] };
        let (heads, area) = (column(&question.heads), column(&question.area));
        let own = |of: fn(&Column) -> Option<u64>| {
            let in_area = ours.and_then(|item| item.area.as_ref()).and_then(of);
            (ours.and_then(|item| of(&item.heads)), in_area)
        };
        let compared = PARTS.into_iter().map(|(part, of)| {
            let (own_heads, own_area) = own(of);
            Compared { part, heads: [own_heads, of(&heads)], area: [own_area, of(&area)] }
        });
        compared.filter(|it| it.heads.iter().chain(&it.area).any(Option::is_some)).collect()
    }
}

/// A part of a column, and what it is called.
type Part = (&'static str, fn(&Column) -> Option<u64>);

const PARTS: [Part; 10] = [
    ("electorate", |column| column.electorate),
    ("took_part", |column| column.took_part),
    ("agree", |column| column.agree),
    ("oppose", |column| column.oppose),
    ("abstain", |column| column.abstain),
    ("with_majority", |column| column.with_majority),
    ("blank", |column| column.blank),
    ("void", |column| column.void),
    ("not_returned", |column| column.not_returned),
    ("not_delivered", |column| column.not_delivered),
];

fn column<M: Measure>(tally: &Tally<M>) -> Column {
    let units = |number: Option<M>| number.map(M::units);
    Column {
        electorate: units(tally.electorate),
        took_part: units(tally.took_part),
        agree: units(tally.cast.agree),
        oppose: units(tally.cast.oppose),
        abstain: units(tally.cast.abstain),
        with_majority: units(tally.cast.with_majority),
        blank: units(tally.cast.blank),
        void: units(tally.cast.void),
        not_returned: units(tally.not_returned),
        not_delivered: units(tally.not_delivered),
    }
}
