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
    parts.push(Part::Table(table(words, shares)));
    parts.push(Part::ToSign(["split-paper-made", "split-paper-checked"].map(|key| label(words, key)).to_vec()));
    parts.push(Part::Note(words.t("split-paper-note").to_owned()));
    let title = match typed.what.as_str() {
        "" => words.t("split-paper-plain").to_owned(),
        what => words.ta("split-paper-title", &[text_arg("what", what)]),
    };
    Document { title, parts, print: Print::Form, ..Document::default() }
}

fn table(words: Words, shares: SharesTable) -> Table {
    let between = shares.columns.iter().map(|name| (name.clone(), 5));
    let after = [("share", 6), ("signature", 6), ("day", 4)];
    let after = after.map(|(key, width)| (words.word("split-column", key), width));
    let id = (words.t("split-column-id").to_owned(), 5);
    let empty = |count: usize| std::iter::repeat_n(String::new(), count);
    let row = |row: SharesRow| {
        let amount = if row.pays { row.amount } else { format!("{}\n{}", row.amount, words.t("split-unpaid")) };
        [row.id].into_iter().chain(row.cells).chain([amount]).chain(empty(2)).collect()
    };
    let sum = [words.t("split-sum").to_owned()].into_iter().chain(empty(shares.columns.len()));
    let sum: Vec<String> = sum.chain([shares.sum]).chain(empty(2)).collect();
    Table {
        columns: [id].into_iter().chain(between).chain(after).collect(),
        rows: shares.rows.into_iter().map(row).chain([sum]).collect(),
        is_filled_by_hand: true,
    }
}
