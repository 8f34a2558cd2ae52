//! What becomes of what was typed: the shares, or what is wrong with it.

use super::said;
use super::typed::Typed;
use crate::args::text_arg;
use mingtong_domain::Millis;
use mingtong_domain::rules::RuleBook;
use mingtong_domain::split::{Answer, Cost, PARTIES_MAX, SentCost, read, split_cost};
use mingtong_office::split::{Kind, Pasted, homes, plain_number};
use mingtong_words::Words;

/// So many rows of a kind are named.
const NAMED_MAX: usize = 12;

/// What becomes of what was typed.
pub(super) enum Worked {
    /// Nothing was typed.
    Blank,
    /// It cannot be split as it is.
    Wrong(Wrong),
    /// It is split.
    Made(Box<Made>),
}

/// What is wrong with it.
#[derive(Default)]
pub(super) struct Wrong {
    /// The field of each error, and what is wrong with it.
    pub(super) errors: Vec<(&'static str, String)>,
    /// What was left out of what was pasted: it may be why.
    pub(super) left_out: Vec<String>,
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
        } else if typed.is_too_long {
            let told = words.ta("split-wrong-list-too-long", &[text_arg("max", PARTIES_MAX)]);
            return Worked::Wrong(Wrong { errors: vec![("rows", told)], ..Wrong::default() });
        }
        let of_rule = typed.unknown_rule().map(|by| ("by", said::no_such_rule(words, by)));
        let pasted = match homes(&typed.rows, typed.by().fields()) {
            Ok(pasted) => pasted,
            Err(bad) => {
                let errors = of_rule.into_iter().chain([("rows", said::unread(words, &bad))]).collect();
                return Worked::Wrong(Wrong { errors, ..Wrong::default() });
            }
        };
        let sent = SentCost {
            total: plain_number(&typed.total, Kind::Money),
            by: typed.by().key().to_owned(),
            price_per_area: plain_number(&typed.price, Kind::Price),
            parties: pasted.homes.iter().map(|home| home.party.clone()).collect(),
        };
        let left_out = left_out(words, &pasted);
        let no_rows = pasted.homes.is_empty().then(|| ("rows", words.t("split-wrong-no-rows").to_owned()));
        match read(&sent).and_then(|cost| split_cost(&cost, book, now).map(|answer| (cost, answer))) {
            Ok((cost, answer)) if of_rule.is_none() && no_rows.is_none() => {
                let left_out = left_out.into_iter().chain(in_doubt(words, &pasted)).collect();
                let floors = pasted.homes.into_iter().map(|home| home.floor).collect();
                Worked::Made(Box::new(Made { cost, answer, floors, left_out }))
            }
            made => {
                let row = |at: usize| pasted.homes.get(at).map(|home| home.row);
                let wrong = made.err().unwrap_or_default();
                // Where nobody is in the list, nobody pays: once is enough.
                let told = wrong.iter().filter(|wrong| no_rows.is_none() || wrong.field != "parties");
                let told = told.map(|wrong| said::wrong(words, wrong, &row));
                let errors = of_rule.into_iter().chain(told).chain(no_rows.clone()).collect();
                Worked::Wrong(Wrong { errors, left_out })
            }
        }
    }
}

fn left_out(words: Words, pasted: &Pasted) -> Vec<String> {
    let and = words.t("split-and");
    let unused =
        (!pasted.unused.is_empty()).then(|| words.ta("split-unused", &[text_arg("columns", pasted.unused.join(and))]));
    let sums: Vec<String> = pasted.sums.iter().map(ToString::to_string).collect();
    let sums = (!sums.is_empty()).then(|| words.ta("split-sums", &[text_arg("rows", sums.join(and))]));
    let skipped = pasted.skipped.iter().take(NAMED_MAX);
    let skipped = skipped.map(|(row, text)| words.ta("split-skipped", &[text_arg("row", row), text_arg("text", text)]));
    unused.into_iter().chain(sums).chain(skipped).chain(more(words, pasted.skipped.len())).collect()
}

/// That there are more rows of a kind than are named.
fn more(words: Words, rows: usize) -> Option<String> {
    let more = rows.saturating_sub(NAMED_MAX);
    (more > 0).then(|| words.ta("split-left-more", &[text_arg("more", more)]))
}

/// Sums that do not agree with the homes, and rows that were taken for homes and may be none.
fn in_doubt(words: Words, pasted: &Pasted) -> Vec<String> {
    let told = |key: &str, rows: &[(u32, String)]| -> Vec<String> {
        let each = |(row, text): &(u32, String)| words.ta(key, &[text_arg("row", row), text_arg("text", text)]);
        rows.iter().take(NAMED_MAX).map(each).chain(more(words, rows.len())).collect()
    };
    let off = pasted.sums_off.iter().take(NAMED_MAX).map(|(row, said, ours)| {
        words.ta("split-sum-off", &[text_arg("row", row), text_arg("said", said), text_arg("ours", ours)])
    });
    let off = off.chain(more(words, pasted.sums_off.len())).collect();
    [off, told("split-like-sum", &pasted.like_sums), told("split-unnumbered", &pasted.unnumbered)].concat()
}
