//! The budget of a fund beside what was paid and what waits to be.

use super::reading::Reading;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use mingtong_domain::Millis;
use mingtong_domain::context::Context;
use mingtong_domain::fund::{Budget, BudgetLine, Fund, SpendingLine};
use mingtong_domain::ids::FundId;
use mingtong_store::Link;
use mingtong_store::rows::LineSumRow;
use std::collections::{BTreeMap, BTreeSet};

/// What was planned for a line beside what became of it. Amounts are in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BudgetRow {
    /// On what.
    pub line: SpendingLine,
    /// What was planned.
    pub planned: i64,
    /// What was paid.
    pub spent: i64,
    /// What waits to be paid.
    pub waiting: i64,
}

impl BudgetRow {
    /// What is left of it; below nought where more is spent than was planned.
    pub fn left(&self) -> i64 {
        self.planned - self.spent - self.waiting
    }
}

/// A budget, or one that another took the place of.
#[derive(Debug, Clone)]
pub struct BudgetVersion {
    /// The first is 1.
    pub no: usize,
    /// When it was set.
    pub at: Millis,
    /// Its lines.
    pub lines: Vec<BudgetLine>,
    /// All of it, in fen.
    pub total: i64,
    /// Why it took the place of the one before.
    pub reason: Option<Said>,
}

/// The budget that holds.
#[derive(Debug, Clone)]
pub struct BudgetView {
    /// Its lines, and those on which something is spent that was not planned.
    pub rows: Vec<BudgetRow>,
    /// Whether nothing may be entered beyond it.
    pub binds: bool,
    /// All there were, the latest first.
    pub versions: Vec<BudgetVersion>,
}

/// What waits to be paid, by line of spending, in fen.
pub(super) type Waiting = BTreeMap<SpendingLine, i64>;

/// What was paid and what waits to be, line by line.
#[derive(Debug, Clone, Default)]
pub(super) struct Used {
    spent: BTreeMap<SpendingLine, i64>,
    waiting: Waiting,
}

impl Used {
    pub(super) async fn read(link: &mut Link<'_>, hall: &Hall, fund: &FundId) -> Result<Self, Fail> {
        let spent = by_line(&link.spent_by_line(hall.id, fund.as_str()).await?);
        let mut waiting = waiting_by_fund(link, hall, std::slice::from_ref(&fund.0), Millis(i64::MAX)).await?;
        Ok(Self { spent, waiting: waiting.remove(fund.as_str()).unwrap_or_default() })
    }

    /// Both together.
    pub(super) fn total(&self) -> BTreeMap<SpendingLine, i64> {
        let mut total = self.spent.clone();
        for (line, fen) in &self.waiting {
            *total.entry(*line).or_default() += fen;
        }
        total
    }
}

/// What waits to be paid and was entered before a moment, fund by fund.
pub(super) async fn waiting_by_fund(
    link: &mut Link<'_>,
    hall: &Hall,
    funds: &[String],
    before: Millis,
) -> Result<BTreeMap<String, Waiting>, Fail> {
    let mut all = BTreeMap::<String, Waiting>::new();
    if funds.is_empty() {
        return Ok(all);
    }
    for row in link.expenses_waiting_by_line(hall.id, funds, before.0).await? {
        if let Some(line) = SpendingLine::from_key(&row.line) {
            all.entry(row.fund_id).or_default().insert(line, row.fen);
        }
    }
    Ok(all)
}

fn by_line(rows: &[LineSumRow]) -> BTreeMap<SpendingLine, i64> {
    rows.iter().filter_map(|row| Some((SpendingLine::from_key(&row.line)?, row.fen))).collect()
}

/// Lines of a budget beside what was spent on each; with those that were not planned.
pub(super) fn beside(
    lines: &[BudgetLine],
    spent: &BTreeMap<SpendingLine, i64>,
    waiting: &BTreeMap<SpendingLine, i64>,
) -> Vec<BudgetRow> {
    let of = |sums: &BTreeMap<SpendingLine, i64>, line| sums.get(&line).copied().unwrap_or_default();
    let used = spent.iter().chain(waiting).filter(|(_, fen)| **fen != 0).map(|(line, _)| *line);
    let all: BTreeSet<SpendingLine> = lines.iter().map(|it| it.line).chain(used).collect();
    let planned = |line| lines.iter().find(|it| it.line == line).map_or(0, |it| it.amount);
    let row = |line| BudgetRow { line, planned: planned(line), spent: of(spent, line), waiting: of(waiting, line) };
    all.into_iter().map(row).collect()
}

/// The budget of a fund; none where nothing was planned.
pub(super) fn budget_view(fund: &Fund, used: &Used, reading: &Reading<'_>, cx: &Context<'_>) -> Option<BudgetView> {
    let holds = fund.budget()?;
    let version = |(index, budget): (usize, &Budget)| BudgetVersion {
        no: index + 1,
        at: budget.by.1,
        lines: budget.lines.clone(),
        total: budget.total(),
        reason: reading.maybe(budget.reason.as_ref()),
    };
    Some(BudgetView {
        rows: beside(&holds.lines, &used.spent, &used.waiting),
        binds: fund.is_bound(cx).unwrap_or_default(),
        versions: fund.budgets.iter().enumerate().map(version).rev().collect(),
    })
}
