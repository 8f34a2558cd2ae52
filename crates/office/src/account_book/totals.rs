//! What the rows above a total come to: all of them, or those since the total before.

use super::reason::BookReason;

/// Sums of one book, in fen.
#[derive(Debug, Default)]
pub(super) struct Totals {
    all: (i64, i64),
    since: (i64, i64),
}

impl Totals {
    pub(super) fn add(&mut self, income: i64, expense: i64) {
        for (sum_in, sum_out) in [&mut self.all, &mut self.since] {
            *sum_in = sum_in.saturating_add(income);
            *sum_out = sum_out.saturating_add(expense);
        }
    }

    /// Whether the rows come to this, all of them or those since the total before.
    pub(super) fn are(&self, income: Option<i64>, expense: Option<i64>) -> bool {
        let is = |(sum_in, sum_out): (i64, i64)| {
            income.is_none_or(|said| said == sum_in) && expense.is_none_or(|said| said == sum_out)
        };
        is(self.all) || is(self.since)
    }

    /// Holds a total against the rows, and begins anew behind it. A column that it leaves empty says nothing.
    pub(super) fn hold(&mut self, income: Option<i64>, expense: Option<i64>) -> Vec<BookReason> {
        let fits = self.are(income, expense);
        let off = |said: Option<i64>, counted: i64| {
            said.filter(|said| !fits && *said != counted).map(|said| BookReason::Total { said, counted })
        };
        let found = [off(income, self.all.0), off(expense, self.all.1)].into_iter().flatten().collect();
        self.since = (0, 0);
        found
    }
}
