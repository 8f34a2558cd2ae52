//! Funds with their sums, and what is paid of them. Who gave what is sealed and in no table; who is paid is masked, as
//! for everybody who is not known here.

use super::part::{Cell, Field, FieldKind};
use super::stranger::{Rows, Stranger, left_out, left_out_within};
use crate::fail::Fail;
use crate::fund::{ExpenseView, FundAccount, Period, list_accounts, list_expenses, list_funds};
use mingtong_domain::ids::{FundId, Stream};

pub(super) const FIELDS: [Field; 14] = [
    ("id", FieldKind::Text),
    ("purpose", FieldKind::Text),
    ("purpose_withheld", FieldKind::Text),
    ("place", FieldKind::Text),
    ("class", FieldKind::Text),
    ("stage", FieldKind::Text),
    ("opened", FieldKind::Moment),
    ("target_fen", FieldKind::Integer),
    ("year", FieldKind::Integer),
    ("opening_fen", FieldKind::Integer),
    ("came_fen", FieldKind::Integer),
    ("went_fen", FieldKind::Integer),
    ("closing_fen", FieldKind::Integer),
    ("positions", FieldKind::Positions),
];

/// Those that are open first, with what moved in them in the year of today.
pub(super) async fn read(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let year = Period::year_of(it.app.now().date());
    let accounts = list_accounts(it.app, it.hall, year, None, left_out(from)?).await?;
    let mut rows = vec![];
    for account in accounts.funds {
        let positions = it.positions(account.fund.id.clone()).await?;
        rows.push(Vec::from(cells(account, year, positions)));
    }
    Ok((rows, accounts.next.map(|next| next.to_string())))
}

fn cells(FundAccount { fund, statement, .. }: FundAccount, year: Period, positions: Cell) -> [Cell; FIELDS.len()] {
    let [purpose, withheld] = Cell::said(&fund.purpose);
    [
        Cell::Text(Some(fund.id.0)),
        purpose,
        withheld,
        Cell::Text(fund.place),
        Cell::Text(fund.class.map(|class| class.key().to_owned())),
        Cell::key(fund.stage.key()),
        Cell::Moment(Some(fund.opened)),
        Cell::Integer(fund.target),
        Cell::count(year.from.year()),
        Cell::count(statement.opening),
        Cell::count(statement.came()),
        Cell::count(statement.went()),
        Cell::count(statement.closing),
        positions,
    ]
}

pub(super) const EXPENSE_FIELDS: [Field; 13] = [
    ("id", FieldKind::Text),
    ("fund", FieldKind::Text),
    ("purpose", FieldKind::Text),
    ("purpose_withheld", FieldKind::Text),
    ("payee", FieldKind::Text),
    ("payee_withheld", FieldKind::Text),
    ("line", FieldKind::Text),
    ("amount_fen", FieldKind::Integer),
    ("stage", FieldKind::Text),
    ("entered", FieldKind::Moment),
    ("paid_day", FieldKind::Day),
    ("paid_fen", FieldKind::Integer),
    ("positions", FieldKind::Positions),
];

/// Fund by fund in their order, a page of one of them at a time.
pub(super) async fn read_expenses(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let (items, next) = page_of_expenses(it, from).await?;
    let mut rows = vec![];
    for (fund, item) in items {
        let positions = it.all_positions(&Stream::Expense(fund.clone(), item.id.clone())).await?;
        rows.push(Vec::from(expense_cells(&fund, item, positions)));
    }
    Ok((rows, next))
}

/// What is paid of one fund, a page of it, and what is asked for to read on: funds of which nothing was paid are passed
/// over, however many follow each other.
pub(super) async fn page_of_expenses(
    it: &Stranger<'_>,
    from: Option<&str>,
) -> Result<(Vec<(FundId, ExpenseView)>, Option<String>), Fail> {
    let (mut first, mut skip) = left_out_within(from)?;
    loop {
        let funds = list_funds(it.app, it.hall, first).await?;
        for (fund, nth) in funds.items.into_iter().zip(first..) {
            let found = list_expenses(it.app, it.hall, &it.who, &fund.id, skip).await?;
            if !found.items.is_empty() {
                let next = found.next.map_or_else(|| (nth.saturating_add(1), 0), |skip| (nth, skip));
                let items = found.items.into_iter().map(|item| (fund.id.clone(), item)).collect();
                return Ok((items, Some(format!("{}.{}", next.0, next.1))));
            }
            skip = 0;
        }
        match funds.next {
            Some(next) => first = next,
            None => return Ok((vec![], None)),
        }
    }
}

fn expense_cells(fund: &FundId, item: ExpenseView, positions: Cell) -> [Cell; EXPENSE_FIELDS.len()] {
    let ([purpose, purpose_withheld], [payee, payee_withheld]) = (Cell::said(&item.purpose), Cell::said(&item.payee));
    [
        Cell::Text(Some(item.id.0)),
        Cell::Text(Some(fund.0.clone())),
        purpose,
        purpose_withheld,
        payee,
        payee_withheld,
        Cell::key(item.line.key()),
        Cell::count(item.amount),
        Cell::key(item.state.key()),
        Cell::Moment(Some(item.at)),
        Cell::Day(item.paid.as_ref().map(|paid| paid.day)),
        Cell::Integer(item.paid.as_ref().map(|paid| paid.net)),
        positions,
    ]
}
