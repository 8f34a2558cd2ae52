//! Reads what moved in funds, summed up by the database.

use super::period::Period;
use super::statement::Statement;
use crate::fail::Fail;
use crate::fund::budget::{BudgetRow, Waiting, beside, waiting_by_fund};
use crate::hall::Hall;
use jiff::ToSpan;
use jiff::civil::Date;
use mingtong_domain::fund::{BudgetLine, Purse, Source, SpendingLine};
use mingtong_domain::ids::PlaceId;
use mingtong_store::Link;
use mingtong_store::rows::{FlowFilter, FlowRow, FlowsBy};
use std::collections::BTreeMap;

/// More months than these are no picture.
const MONTHS_MAX: usize = 36;

/// What came and went in a month, in fen; without what passes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthFlow {
    /// The first day of the month.
    pub month: Date,
    /// What came.
    pub came: i64,
    /// What went.
    pub went: i64,
}

/// Of which funds.
#[derive(Debug, Clone, Default)]
pub(super) struct Circle {
    pub(super) funds: Option<Vec<String>>,
    pub(super) places: Option<Vec<String>>,
}

impl Circle {
    /// Funds of a place with everything inside it; of the whole community where there is none.
    pub(super) fn at(hall: &Hall, place: Option<&PlaceId>) -> Self {
        let inside = |place| hall.register.inside(place).into_iter().map(|place| place.0).collect();
        Self { funds: None, places: place.map(inside) }
    }

    /// Some funds.
    pub(super) fn of(funds: Vec<String>) -> Self {
        Self { funds: Some(funds), places: None }
    }

    fn asks(&self, filter: FlowFilter, by: FlowsBy) -> FlowFilter {
        FlowFilter { funds: self.funds.clone(), places: self.places.clone(), by, ..filter }
    }
}

/// What moved before a time and within it, by what is asked.
pub(super) struct Moved {
    before: Vec<FlowRow>,
    within: Vec<FlowRow>,
}

impl Moved {
    pub(super) async fn read(
        link: &mut Link<'_>,
        hall: &Hall,
        circle: &Circle,
        period: &Period,
        by: FlowsBy,
    ) -> Result<Self, Fail> {
        Ok(Self {
            before: link.flows(hall.id, &circle.asks(period.before(), by)).await?,
            within: link.flows(hall.id, &circle.asks(period.within(), by)).await?,
        })
    }

    /// The statement of what has this label; of everything where none is given.
    pub(super) fn statement(&self, label: Option<&str>) -> Statement {
        let is_it = |row: &&FlowRow| label.is_none_or(|label| row.label == label);
        Statement::of(self.before.iter().filter(is_it), self.within.iter().filter(is_it))
    }

    /// The statement of the funds of a purse, where the labels are sources; none where nothing moved in any.
    pub(super) fn of_purse(&self, purse: Purse) -> Option<Statement> {
        let is_it = |row: &&FlowRow| Purse::of(row.label.split(',').filter_map(Source::from_key)) == purse;
        let is_any = self.before.iter().chain(&self.within).any(|row| is_it(&row));
        is_any.then(|| Statement::of(self.before.iter().filter(is_it), self.within.iter().filter(is_it)))
    }

    /// The statement up to the end of the time of what has this label; of everything where none is given.
    pub(super) fn since_the_beginning(&self, label: Option<&str>) -> Statement {
        let is_it = |row: &&FlowRow| label.is_none_or(|label| row.label == label);
        Statement::of([], self.before.iter().chain(&self.within).filter(is_it))
    }

    /// A budget beside what was paid up to the end of the time and what waits; nothing where nothing was planned.
    pub(super) fn beside(&self, lines: &[BudgetLine], label: Option<&str>, waiting: &Waiting) -> Vec<BudgetRow> {
        if lines.is_empty() {
            return vec![];
        }
        let since = self.since_the_beginning(label);
        let mut spent = since.expenses;
        *spent.entry(SpendingLine::Tax).or_default() += since.tax;
        beside(lines, &spent, waiting)
    }

    /// Whether anything has this label.
    pub(super) fn has(&self, label: &str) -> bool {
        self.before.iter().chain(&self.within).any(|row| row.label == label)
    }
}

/// What was entered up to the end of a time and waits to be paid, fund by fund.
pub(super) async fn waiting_in(
    link: &mut Link<'_>,
    hall: &Hall,
    funds: &[String],
    period: &Period,
) -> Result<BTreeMap<String, Waiting>, Fail> {
    waiting_by_fund(link, hall, funds, period.after()).await
}

/// What came and went month by month, also in months of which nothing is written; nothing where there are too many.
pub(super) async fn months(
    link: &mut Link<'_>,
    hall: &Hall,
    circle: &Circle,
    period: &Period,
) -> Result<Vec<MonthFlow>, Fail> {
    let first = period.from.first_of_month();
    let all = first.series(1.month()).take_while(|month| *month <= period.to);
    let all: Vec<Date> = all.take(MONTHS_MAX + 1).collect();
    if all.len() > MONTHS_MAX {
        return Ok(vec![]);
    }
    let rows = link.flows(hall.id, &circle.asks(period.within(), FlowsBy::Month)).await?;
    let flow = |month: Date| {
        let label = month.strftime("%Y-%m").to_string();
        let of_month = Statement::of([], rows.iter().filter(|row| row.label == label));
        let (came, went) = (of_month.came() - of_month.carried_in, of_month.went() - of_month.carried_on);
        MonthFlow { month, came, went }
    };
    Ok(all.into_iter().map(flow).collect())
}
