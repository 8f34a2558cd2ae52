//! Receptions: when, where, who received, what was written down.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{names_behind, words_behind};
use mingtong_domain::Millis;
use mingtong_domain::ids::*;
use mingtong_domain::limits;
use mingtong_domain::reception::{DelegateKind, DelegateSeat};
use mingtong_store::Link;
use mingtong_store::rows::ReceptionRow;

/// Receptions on a front page.
const NEXT: u32 = 3;

/// A delegate at a reception. Delegates are published with their names (notice of a reception: time, place, names).
#[derive(Debug, Clone)]
pub struct Delegate {
    /// Who.
    pub person: PersonId,
    /// Delegate to what.
    pub kind: DelegateKind,
    /// The name.
    pub name: String,
}

/// A reception to show.
#[derive(Debug, Clone)]
pub struct ReceptionView {
    /// Its id.
    pub id: ReceptionId,
    /// What it is called; empty where it was erased.
    pub title: String,
    /// Where.
    pub place: Option<String>,
    /// From when.
    pub starts: Millis,
    /// Until when.
    pub ends: Millis,
    /// `in_time`, `short`, `afterwards`.
    pub notice: String,
    /// Who receives.
    pub delegates: Vec<Delegate>,
    /// When it was ended.
    pub closed: Option<Millis>,
}

/// Receptions, the latest first, a page of them.
///
/// # Errors
/// The database failed.
pub async fn list_receptions(app: &App, hall: &Hall, skip: u32) -> Result<Vec<ReceptionView>, Fail> {
    let mut reader = app.store.read().await?;
    let rows = reader.link().receptions(hall.id, skip, limits::PAGE_ROWS).await?;
    reception_views(&mut reader.link(), hall, rows).await
}

/// Receptions that were not ended: those that are on or to come, the soonest first; then those whose time is over, the
/// latest first.
///
/// # Errors
/// The database failed.
pub async fn open_receptions(app: &App, hall: &Hall) -> Result<Vec<ReceptionView>, Fail> {
    let mut reader = app.store.read().await?;
    let (link, now) = (&mut reader.link(), app.now().0);
    let mut rows = link.receptions_ahead(hall.id, now, limits::PAGE_ROWS).await?;
    let latest = link.receptions(hall.id, 0, limits::PAGE_ROWS).await?;
    rows.extend(latest.into_iter().filter(|row| row.closed_ms.is_none() && row.ends_ms < now));
    reception_views(link, hall, rows).await
}

/// The receptions that a front page has room for: those that are on or to come, the soonest first; then the latest of
/// those that were.
pub(crate) async fn next_receptions(app: &App, hall: &Hall, link: &mut Link<'_>) -> Result<Vec<ReceptionView>, Fail> {
    let now = app.now().0;
    let mut rows = link.receptions_ahead(hall.id, now, NEXT).await?;
    // Of those that are ahead no more than `rows` holds stand among the latest, or there is no room for others.
    let latest = link.receptions(hall.id, 0, 2 * NEXT).await?;
    rows.extend(latest.into_iter().filter(|row| row.closed_ms.is_some() || row.ends_ms < now));
    rows.truncate(NEXT as usize);
    reception_views(link, hall, rows).await
}

/// One reception.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_reception(app: &App, hall: &Hall, id: &ReceptionId) -> Result<ReceptionView, Fail> {
    let mut reader = app.store.read().await?;
    let row = reader.link().reception(hall.id, id.as_str()).await?.ok_or(Fail::NotFound)?;
    let views = reception_views(&mut reader.link(), hall, vec![row]).await?;
    views.into_iter().next().ok_or(Fail::NotFound)
}

async fn reception_views(
    link: &mut Link<'_>,
    hall: &Hall,
    rows: Vec<ReceptionRow>,
) -> Result<Vec<ReceptionView>, Fail> {
    let titles = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let seats: Vec<Vec<DelegateSeat>> =
        rows.iter().map(|row| serde_json::from_str(&row.delegates).unwrap_or_default()).collect();
    let people = seats.iter().flatten().map(|seat| &seat.person);
    let names = names_behind(link, hall.id, people).await?;
    let named = |DelegateSeat { person, kind }: DelegateSeat| {
        let name = names.get(&person).cloned().unwrap_or_default();
        Delegate { person, kind, name }
    };
    Ok(rows
        .into_iter()
        .zip(seats)
        .map(|(row, seats)| ReceptionView {
            id: ReceptionId(row.reception_id),
            title: titles.get(&TextRef(row.title)).cloned().unwrap_or_default(),
            place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
            starts: Millis(row.starts_ms),
            ends: Millis(row.ends_ms),
            notice: row.notice,
            delegates: seats.into_iter().map(named).collect(),
            closed: row.closed_ms.map(Millis),
        })
        .collect())
}
