//! Where work is stuck, for whoever looks at a whole community: how much of a list each unit has, and what has stood
//! still longest.

use super::list::{MatterItem, items};
use super::shown::Shown;
use super::worklist::{WorkQuery, filter};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::UnitId;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::matter::Act;
use mingtong_store::{MatterFilter, MatterOrder};

/// How many of a list of the worklist each unit has, by the unit: as many as the list holds, narrowed to that unit.
///
/// # Errors
/// The role may not, or the database failed.
pub(crate) async fn by_unit(app: &App, hall: &Hall, who: &Who, shown: Shown) -> Result<Vec<(UnitId, i64)>, Fail> {
    who.authorise(Act::ReadWork)?;
    let filter = filter(app, hall, (who, &[]), &WorkQuery::of(shown));
    let rows = app.store.read().await?.link().counted_by_unit(hall.id, &filter, PAGE_ROWS_MAX).await?;
    Ok(rows.into_iter().map(|row| (UnitId(row.key), row.counted)).collect())
}

/// The open matter in which nothing has happened longest, of those that are not put off; none where nothing is open.
///
/// # Errors
/// The role may not, or the database failed.
pub(crate) async fn stillest(app: &App, hall: &Hall, who: &Who) -> Result<Option<MatterItem>, Fail> {
    who.authorise(Act::ReadWork)?;
    let asked = filter(app, hall, (who, &[]), &WorkQuery::of(Shown::Still));
    let now = Some(app.now().0);
    let filter = MatterFilter { still_since_ms: now, order: MatterOrder::Stillest, limit: 1, ..asked };
    let rows = app.store.read().await?.link().listed(hall.id, &filter).await?;
    Ok(items(app, hall, who, rows).into_iter().next())
}
