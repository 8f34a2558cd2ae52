//! What the accounts of a sheet come to, as `account_book/sums.html` shows it: each has a balance of its own, and they
//! are never summed.

use crate::args::text_arg;
use mingtong_domain::account_book::Sum;
use mingtong_domain::money::yuan;
use mingtong_words::Words;

/// An account of a sheet.
pub(super) struct SumLine {
    pub(super) account: String,
    pub(super) opening: String,
    pub(super) income: String,
    pub(super) expense: String,
    pub(super) closing: String,
    /// Where the file says another opening or closing: what, and by how much.
    pub(super) notes: Vec<String>,
}

pub(super) fn sum_line(words: Words, sum: &Sum) -> SumLine {
    let off = |key: &str, said: Option<i64>, is: i64| {
        let said = said.filter(|said| *said != is)?;
        Some(words.ta(key, &[text_arg("said", yuan(said)), text_arg("by", yuan(said - is))]))
    };
    let notes = [
        off("account-book-opening-off", sum.said_opening, sum.opening),
        off("account-book-closing-off", sum.said_closing, sum.closing),
    ];
    SumLine {
        account: words.word("account-book-account", sum.account.key()),
        opening: yuan(sum.opening),
        income: yuan(sum.income),
        expense: yuan(sum.expense),
        closing: yuan(sum.closing),
        notes: notes.into_iter().flatten().collect(),
    }
}
