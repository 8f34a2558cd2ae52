//! What a unit has offered, asked for and done. Units are not ranked.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::need::{NeedList, UptakeList, needs_where, uptakes_of};
use crate::resource::{ResourceList, ResourceQuery, resources_of};
use crate::who::Who;
use mingtong_domain::ids::UnitId;
use mingtong_domain::limits;
use mingtong_store::rows::NeedFilter;

/// A unit to show.
#[derive(Debug, Clone)]
pub struct UnitView {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// What it offers now.
    pub resources: ResourceList,
    /// What it takes up and has done, a page of it, the latest first.
    pub uptakes: UptakeList,
    /// What it asks for itself.
    pub needs: NeedList,
}

/// One unit, with a page of what it takes up.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_unit(app: &App, hall: &Hall, who: &Who, unit: &UnitId, skip: u32) -> Result<UnitView, Fail> {
    if !hall.register.units.contains_key(unit) {
        return Err(Fail::NotFound);
    }
    let now = app.now();
    let source = Some(("unit".to_owned(), unit.0.clone()));
    let needs = NeedFilter { source, limit: limits::PAGE_ROWS, ..NeedFilter::default() };
    let needs = needs_where(app, hall, who, needs).await?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let of_it = ResourceQuery { unit: Some(unit.clone()), limit: limits::PAGE_ROWS_MAX, ..ResourceQuery::default() };
    Ok(UnitView {
        name: hall.unit_name(unit).to_owned(),
        unit: unit.clone(),
        resources: resources_of(link, hall, who, now, &of_it).await?,
        uptakes: uptakes_of(link, hall, now, Some(unit), skip).await?,
        needs,
    })
}
