//! The accounts of a community, or of a place with everything inside it: in total, and fund by fund.

use super::flows::{Circle, MonthFlow, Moved, months};
use super::period::Period;
use super::statement::Statement;
use crate::app::App;
use crate::fail::Fail;
use crate::fund::list::{FundItem, items};
use crate::hall::Hall;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::limits;
use mingtong_store::rows::FlowsBy;

/// The label of funds that take from nothing but common parts, and that of all others.
const COMMON: &str = "common";
const OTHER: &str = "other";

/// A fund with its statement.
#[derive(Debug, Clone)]
pub struct FundAccount {
    /// The fund.
    pub fund: FundItem,
    /// What moved in it.
    pub statement: Statement,
}

/// Two balances apart: what common parts earn 公共收益 is the owners', and is not mixed with anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Of funds that take from nothing but what common parts earn.
    pub common: Statement,
    /// Of all others: fees, grants, what people give.
    pub other: Statement,
}

/// The accounts of many funds.
#[derive(Debug, Clone)]
pub struct Accounts {
    /// Of which time.
    pub period: Period,
    /// Of which place, by its name; none for the whole community.
    pub place: Option<String>,
    /// Of all of them together.
    pub total: Statement,
    /// The two balances apart, where any common part earns something.
    pub apart: Option<Apart>,
    /// Month by month.
    pub months: Vec<MonthFlow>,
    /// The funds, a page of them.
    pub funds: Vec<FundAccount>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// The accounts of the community, or of a place with everything inside it. Everybody reads them.
///
/// # Errors
/// [`Fail::NotFound`] where there is no such place, or the database failed.
pub async fn list_accounts(
    app: &App,
    hall: &Hall,
    period: Period,
    place: Option<&PlaceId>,
    skip: u32,
) -> Result<Accounts, Fail> {
    if place.is_some_and(|place| !hall.register.places.contains_key(place)) {
        return Err(Fail::NotFound);
    }
    let circle = Circle::at(hall, place);
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let all = Moved::read(link, hall, &circle, &period, FlowsBy::Kind).await?;
    let mut rows = link.funds(hall.id, circle.places.as_deref(), skip, limits::PAGE_ROWS + 1).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let listed = Circle::of(rows.iter().map(|row| row.fund_id.clone()).collect());
    let funds = if rows.is_empty() {
        vec![]
    } else {
        let moved = Moved::read(link, hall, &listed, &period, FlowsBy::Fund).await?;
        let account = |fund: FundItem| FundAccount { statement: moved.statement(Some(fund.id.as_str())), fund };
        items(link, hall, rows).await?.into_iter().map(account).collect()
    };
    let apart = |common| Apart { common, other: all.statement(Some(OTHER)) };
    Ok(Accounts {
        period,
        place: place.map(|place| hall.place_name(place)),
        total: all.statement(None),
        apart: all.has(COMMON).then(|| apart(all.statement(Some(COMMON)))),
        months: months(link, hall, &circle, &period).await?,
        funds,
        next,
    })
}
