//! Funds in lists: all of them, page by page; those whose rest waits for another fund.

use crate::app::App;
use crate::comes_from::view_origin;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::said_of_money;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::fund::{BudgetLine, FundClass, Origin, Source, StageKind};
use mingtong_domain::ids::{FundId, PlaceId, TextRef};
use mingtong_domain::limits;
use mingtong_store::Link;
use mingtong_store::rows::{FundFilter, FundRow};

/// A fund in a list.
#[derive(Debug, Clone)]
pub struct FundItem {
    /// Its id.
    pub id: FundId,
    /// What it is for.
    pub purpose: Said,
    /// Where; none for the whole community.
    pub place: Option<String>,
    /// From where it takes.
    pub takes_from: Vec<Source>,
    /// What kind of community fund it is.
    pub class: Option<FundClass>,
    /// How much money is needed, in fen.
    pub target: Option<i64>,
    /// How much may be spent, line by line; nothing where nothing was planned.
    pub budget: Vec<BudgetLine>,
    /// Its state.
    pub stage: StageKind,
    /// When it was opened.
    pub opened: Millis,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct FundList {
    /// The funds.
    pub items: Vec<FundItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Funds, a page of them: those that are open first, the one opened last before the others.
///
/// # Errors
/// The database failed.
pub async fn list_funds(app: &App, hall: &Hall, skip: u32) -> Result<FundList, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let filter = FundFilter { skip, limit: limits::PAGE_ROWS + 1, ..FundFilter::default() };
    let mut rows = link.funds(hall.id, &filter).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    Ok(FundList { items: items(link, hall, rows).await?, next })
}

/// Closed funds whose rest waits for the fund that takes it over: at most [`limits::PAGE_ROWS_MAX`], the one closed
/// last first.
///
/// # Errors
/// The database failed.
pub async fn funds_to_carry_on(app: &App, hall: &Hall) -> Result<Vec<FundItem>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let rows = link.funds_to_carry_on(hall.id, limits::PAGE_ROWS_MAX).await?;
    items(link, hall, rows).await
}

/// The funds that come from a thing, at most [`limits::PAGE_ROWS_MAX`], the first first.
///
/// # Errors
/// The database failed.
pub async fn funds_of(app: &App, hall: &Hall, of: &Origin) -> Result<Vec<FundItem>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (kind, id) = of.parts();
    let rows = link.funds_from(hall.id, (kind, &id), limits::PAGE_ROWS_MAX).await?;
    items(link, hall, rows).await
}

/// The same, as a list, where whoever asks may see the thing.
///
/// # Errors
/// [`Fail::NotFound`] where there is no such thing for whoever asks, or the database failed.
pub async fn list_funds_from(app: &App, hall: &Hall, who: &Who, of: &Origin) -> Result<FundList, Fail> {
    view_origin(app, hall, who, of).await?;
    Ok(FundList { items: funds_of(app, hall, of).await?, next: None })
}

/// Funds as they stand in lists.
pub(super) async fn items(link: &mut Link<'_>, hall: &Hall, rows: Vec<FundRow>) -> Result<Vec<FundItem>, Fail> {
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.purpose.clone()))).await?;
    let item = |row: FundRow| FundItem {
        budget: row.budget(),
        takes_from: row.sources.split(',').filter_map(Source::from_key).collect(),
        purpose: words
            .get(&TextRef(row.purpose))
            .map_or(Said::Erased, |words| Said::Words(said_of_money(hall, words, None))),
        id: FundId(row.fund_id),
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        class: row.class.as_deref().and_then(FundClass::from_key),
        target: row.target_fen,
        stage: if row.closed_day.is_some() { StageKind::Closed } else { StageKind::Open },
        opened: Millis(row.opened_ms),
    };
    Ok(rows.into_iter().map(item).collect())
}
