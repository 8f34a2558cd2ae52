//! A budget as a table: what was planned, what became of it, what is left.

use mingtong_app::fund::BudgetRow;
use mingtong_domain::money::yuan;
use mingtong_words::Words;

/// A line, or what all come to.
pub(super) struct BudgetLine {
    pub(super) line: String,
    pub(super) planned: String,
    pub(super) spent: String,
    pub(super) waiting: String,
    pub(super) left: String,
    pub(super) is_over: bool,
}

/// The lines with what they come to; nothing where nothing was planned.
pub(super) fn budget_lines(words: Words, rows: &[BudgetRow]) -> Vec<BudgetLine> {
    if rows.is_empty() {
        return vec![];
    }
    let sum = |of: fn(&BudgetRow) -> i64| rows.iter().map(of).sum::<i64>();
    let line = |line: String, [planned, spent, waiting, left]: [i64; 4]| BudgetLine {
        line,
        planned: yuan(planned),
        spent: yuan(spent),
        waiting: yuan(waiting),
        left: yuan(left),
        is_over: left < 0,
    };
    let of_row = |row: &BudgetRow| {
        line(words.word("fund-line", row.line.key()), [row.planned, row.spent, row.waiting, row.left()])
    };
    let mut lines: Vec<BudgetLine> = rows.iter().map(of_row).collect();
    let total = [sum(|row| row.planned), sum(|row| row.spent), sum(|row| row.waiting), sum(BudgetRow::left)];
    lines.push(line(words.t("fund-budget-total").to_owned(), total));
    lines
}
