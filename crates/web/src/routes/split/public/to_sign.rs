//! The sheet that goes from door to door to be signed 费用分摊签名表: what each home would bear, with room for its signature.

use super::said;
use super::table::{SharesRow, SharesTable};
use super::typed::Typed;
use super::worked::Made;
use crate::args::text_arg;
use crate::parts::paper::{fact, label};
use mingtong_office::paper::{Document, Part, Print, Table};
use mingtong_words::Words;

pub(super) fn document(words: Words, typed: &Typed, made: &Made) -> Document {
    let shares = SharesTable::of(words, made);
    let yuan = words.ta("split-paper-yuan", &[text_arg("total", &shares.sum)]);
    let mut parts = vec![
        fact(words, "split-paper-total", yuan),
        fact(words, "split-paper-by", words.word("split-rule", made.cost.by.key())),
        fact(words, "split-paper-how", said::told(words, &made.answer).join(words.t("split-between"))),
    ];
    parts.extend(made.answer.basis.iter().map(|basis| fact(words, "split-paper-basis", basis)));
    let table = table(words, shares);
    let print = if table.columns.len() < COLUMNS_LYING { Print::Form } else { Print::Lying };
    parts.push(Part::Table(table));
    parts.push(Part::ToSign(["split-paper-made", "split-paper-checked"].map(|key| label(words, key)).to_vec()));
    // What is signed says which rows were not counted, as the page does.
    if !made.left_out.is_empty() {
        parts.push(Part::Note(made.left_out.join(words.t("split-between"))));
    }
    parts.push(Part::Note(words.t("split-paper-note").to_owned()));
    let title = match typed.what.as_str() {
        "" => words.t("split-paper-plain").to_owned(),
        what => words.ta("split-paper-title", &[text_arg("what", what)]),
    };
    Document { title, parts, print, ..Document::default() }
}

/// From so many columns on a sheet lies, so that no number is torn.
const COLUMNS_LYING: usize = 8;
/// As wide as so many letters: the most that a name gets, and what somebody signs in.
const NAME_WIDTH_MAX: usize = 16;
const SIGNATURE_WIDTH: usize = 12;
const DAY_WIDTH: usize = 8;

fn table(words: Words, shares: SharesTable) -> Table {
    let names = [words.t("split-column-id").to_owned()].into_iter().chain(shares.columns.iter().cloned());
    let names: Vec<String> =
        names.chain(["share", "signature", "day"].map(|key| words.word("split-column", key))).collect();
    let by_hand = [SIGNATURE_WIDTH, DAY_WIDTH];
    let empty = |count: usize| std::iter::repeat_n(String::new(), count);
    let row = |row: SharesRow| {
        let amount = if row.pays { row.amount } else { format!("{}\n{}", row.amount, words.t("split-unpaid")) };
        [row.id].into_iter().chain(row.cells).chain([amount]).chain(empty(2)).collect()
    };
    let sum = [words.t("split-sum").to_owned()].into_iter().chain(empty(shares.columns.len()));
    let sum: Vec<String> = sum.chain([shares.sum]).chain(empty(2)).collect();
    let rows: Vec<Vec<String>> = shares.rows.into_iter().map(row).chain([sum]).collect();
    // What holds a number is as wide as the longest of them; a heading is torn between its words only.
    let width = |(at, name): (usize, &String)| {
        let cells = rows.iter().filter_map(|row| Some(letters(row.get(at)?)));
        let widest = cells.chain(name.split(' ').map(|word| letters(word).min(HEAD_WIDTH_MAX))).max().unwrap_or(0);
        let widest = if at == 0 { widest.min(NAME_WIDTH_MAX) } else { widest };
        let hand = at.checked_sub(names.len() - by_hand.len()).and_then(|at| by_hand.get(at)).copied();
        u32::try_from(widest.max(hand.unwrap_or(0)) + 2).unwrap_or(u32::MAX)
    };
    let widths: Vec<u32> = names.iter().enumerate().map(width).collect();
    Table { columns: names.into_iter().zip(widths).collect(), rows, is_filled_by_hand: true }
}

/// The most that one word of a heading needs.
const HEAD_WIDTH_MAX: usize = 12;

/// How wide a text is, in letters: Han characters take two.
fn letters(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}
