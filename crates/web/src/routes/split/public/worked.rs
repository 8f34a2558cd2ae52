//! What becomes of what was typed: the shares, or what is wrong with it.

use super::said;
use super::typed::Typed;
use crate::args::text_arg;
use mingtong_domain::Millis;
use mingtong_domain::rules::RuleBook;
use mingtong_domain::split::{Answer, Cost, SentCost, SplitWrong, read, split_cost};
use mingtong_office::split::{Pasted, homes, plain_number};
use mingtong_words::Words;

/// What becomes of what was typed.
pub(super) enum Worked {
    /// Nothing was typed.
    Blank,
    /// The field of each error, and what is wrong with it.
    Wrong(Vec<(&'static str, String)>),
    /// It is split.
    Made(Box<Made>),
}

/// A cost that is split.
pub(super) struct Made {
    pub(super) cost: Cost,
    pub(super) answer: Answer,
    /// The floor of each home, as it was typed.
    pub(super) floors: Vec<String>,
    /// What was left out of what was pasted.
    pub(super) left_out: Vec<String>,
}

impl Worked {
    pub(super) fn of(words: Words, typed: &Typed, book: &RuleBook, now: Millis) -> Self {
        if typed.is_blank() {
            return Worked::Blank;
        }
        let pasted = match homes(&typed.rows, typed.by().fields()) {
            Ok(pasted) => pasted,
            Err(bad) => return Worked::Wrong(vec![("rows", said::unread(words, &bad))]),
        };
        let sent = SentCost {
            total: plain_number(&typed.total),
            by: typed.by().key().to_owned(),
            price_per_area: plain_number(&typed.price),
            parties: pasted.homes.iter().map(|home| home.party.clone()).collect(),
        };
        match read(&sent).and_then(|cost| split_cost(&cost, book, now).map(|answer| (cost, answer))) {
            Ok((cost, answer)) => {
                let left_out = left_out(words, &pasted);
                let floors = pasted.homes.into_iter().map(|home| home.floor).collect();
                Worked::Made(Box::new(Made { cost, answer, floors, left_out }))
            }
            Err(wrong) => {
                let row = |wrong: &SplitWrong| pasted.homes.get(wrong.at?).map(|home| home.row);
                Worked::Wrong(wrong.iter().map(|wrong| said::wrong(words, wrong, row(wrong))).collect())
            }
        }
    }

    pub(super) fn made(self) -> Option<Box<Made>> {
        match self {
            Worked::Made(made) => Some(made),
            Worked::Blank | Worked::Wrong(_) => None,
        }
    }
}

fn left_out(words: Words, pasted: &Pasted) -> Vec<String> {
    let and = words.t("split-and");
    let unused =
        (!pasted.unused.is_empty()).then(|| words.ta("split-unused", &[text_arg("columns", pasted.unused.join(and))]));
    let sums: Vec<String> = pasted.sums.iter().map(ToString::to_string).collect();
    let sums = (!sums.is_empty()).then(|| words.ta("split-sums", &[text_arg("rows", sums.join(and))]));
    unused.into_iter().chain(sums).collect()
}
