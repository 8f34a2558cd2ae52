//! Posted sheets, a page of them.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::account_book::{Form, Period, Sum};
use mingtong_domain::ids::{AccountBookId, PlaceId};
use mingtong_domain::limits;
use mingtong_store::rows::AccountBookRow;

/// A posted sheet in a list.
#[derive(Debug, Clone)]
pub struct BookItem {
    /// Its id.
    pub id: AccountBookId,
    /// How it is kept.
    pub form: Form,
    /// Of which place; none for the whole community.
    pub place_id: Option<PlaceId>,
    /// What its place is called; none for the whole community.
    pub place: Option<String>,
    /// Of which days.
    pub period: Period,
    /// What its accounts come to.
    pub sums: Vec<Sum>,
    /// How many rows it has.
    pub lines: u32,
    /// Whether it was taken back.
    pub is_taken_back: bool,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct BookList {
    /// The sheets.
    pub items: Vec<BookItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Posted sheets, the latest period first; those that were taken back among them.
///
/// # Errors
/// The database failed.
pub async fn list_account_books(app: &App, hall: &Hall, skip: u32) -> Result<BookList, Fail> {
    let mut reader = app.store.read().await?;
    let mut rows = reader.link().account_books(hall.id, skip, limits::PAGE_ROWS + 1).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    Ok(BookList { items: rows.iter().filter_map(|row| item(hall, row)).collect(), next })
}

/// Sheets of a place and of everything inside it, or of the whole community where none is named, that hold any of these
/// days, the latest period first; none that was taken back. Whoever reads other accounts of the same days is told of
/// them. At most a page of them.
///
/// # Errors
/// The database failed.
pub async fn account_books_of_days(
    app: &App,
    hall: &Hall,
    place: Option<&PlaceId>,
    days: Period,
) -> Result<Vec<BookItem>, Fail> {
    let inside = place.map(|place| hall.register.inside(place));
    let is_inside = |row: &AccountBookRow| match (&inside, &row.place_id) {
        (None, _) => true,
        (Some(inside), Some(of)) => inside.iter().any(|place| place.as_str() == of),
        (Some(_), None) => false,
    };
    let mut reader = app.store.read().await?;
    let rows = reader.link().account_books_of_days(hall.id, &days.from.to_string(), &days.to.to_string()).await?;
    let rows = rows.iter().filter(|row| is_inside(row));
    Ok(rows.filter_map(|row| item(hall, row)).take(limits::PAGE_ROWS as usize).collect())
}

fn item(hall: &Hall, row: &AccountBookRow) -> Option<BookItem> {
    let kept = row.kept()?;
    Some(BookItem {
        id: kept.book,
        form: row.form()?,
        place: kept.place.as_ref().map(|place| hall.place_name(place)),
        place_id: kept.place,
        period: kept.period,
        sums: kept.sums,
        lines: u32::try_from(row.lines).unwrap_or(u32::MAX),
        is_taken_back: row.taken_back_ms.is_some(),
    })
}
