//! Lists of resources.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::{PlaceId, ResourceId, TextRef, UnitId};
use mingtong_domain::limits;
use mingtong_domain::resource::{ResourceKind, StageKind};
use mingtong_store::Link;
use mingtong_store::rows::{ResourceFilter, ResourceRow};
use mingtong_text::personal;

/// A resource in a list.
#[derive(Debug, Clone)]
pub struct ResourceItem {
    /// Its id.
    pub id: ResourceId,
    /// Its public number.
    pub number: String,
    /// Which unit offers it.
    pub unit: UnitId,
    /// The name of that unit.
    pub unit_name: String,
    /// What kind it is.
    pub kind: ResourceKind,
    /// What it is called.
    pub title: Said,
    /// Where it is.
    pub place: Option<String>,
    /// The last day.
    pub until: Date,
    /// Its state now.
    pub stage: StageKind,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct ResourceList {
    /// The resources.
    pub items: Vec<ResourceItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Which resources are asked for.
#[derive(Debug, Clone, Default)]
pub struct ResourceQuery {
    /// Also those that are offered no more.
    pub all: bool,
    /// Of one kind only.
    pub kind: Option<ResourceKind>,
    /// Of one unit only.
    pub unit: Option<UnitId>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most; the usual page when 0.
    pub limit: u32,
}

/// Resources, a page of them, the latest first.
///
/// # Errors
/// The database failed.
pub async fn list_resources(app: &App, hall: &Hall, who: &Who, query: &ResourceQuery) -> Result<ResourceList, Fail> {
    let mut reader = app.store.read().await?;
    resources_of(&mut reader.link(), hall, who, app.now(), query).await
}

pub(crate) async fn resources_of(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    now: Millis,
    query: &ResourceQuery,
) -> Result<ResourceList, Fail> {
    let limit = if query.limit == 0 { limits::PAGE_ROWS } else { query.limit.min(limits::PAGE_ROWS_MAX) };
    let filter = ResourceFilter {
        offered_at_ms: (!query.all).then_some(now.0),
        kind: query.kind.map(|kind| kind.key().to_owned()),
        unit: query.unit.as_ref().map(|unit| unit.0.clone()),
        skip: query.skip,
        // One more than is shown: whether there is a next page.
        limit: limit + 1,
    };
    let mut rows = link.resources(hall.id, &filter).await?;
    let next = (rows.len() > limit as usize).then(|| query.skip.saturating_add(limit));
    rows.truncate(limit as usize);
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let title = |row: &ResourceRow| match words.get(&TextRef(row.title.clone())) {
        None => Said::Erased,
        Some(words) if who.reads_names() => Said::Words(words.clone()),
        Some(words) => Said::Words(personal::mask(words)),
    };
    let items = rows.into_iter().filter_map(|row| item(hall, now, title(&row), row)).collect();
    Ok(ResourceList { items, next })
}

fn item(hall: &Hall, now: Millis, title: Said, row: ResourceRow) -> Option<ResourceItem> {
    let id = row.id()?;
    let unit = UnitId(row.unit_id);
    Some(ResourceItem {
        id,
        number: hall.resource_number(id),
        unit_name: hall.unit_name(&unit).to_owned(),
        unit,
        kind: ResourceKind::from_key(&row.kind)?,
        title,
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        until: Millis(row.ends_ms.saturating_sub(1)).date(),
        stage: match row.withdrawn_ms {
            Some(_) => StageKind::Withdrawn,
            None if row.ends_ms <= now.0 => StageKind::Over,
            None => StageKind::Offered,
        },
    })
}
