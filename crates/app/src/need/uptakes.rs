//! The third list 项目清单: who takes up what, until when, and how far that is.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::{NeedId, PlaceId, TextRef, UnitId};
use mingtong_domain::limits;
use mingtong_domain::need::{Measure, Share, UptakeStageKind};
use mingtong_store::Link;
use mingtong_store::rows::{UptakeFilter, UptakeRow};
use mingtong_text::personal;

/// An uptake in a list.
#[derive(Debug, Clone)]
pub struct UptakeItem {
    /// Of which need.
    pub need: NeedId,
    /// The public number of that need.
    pub need_number: String,
    /// What that need is called.
    pub title: Said,
    /// For which place it is.
    pub place: Option<String>,
    /// Its number within the need.
    pub number: i64,
    /// Which unit.
    pub unit: UnitId,
    /// The name of that unit.
    pub unit_name: String,
    /// How much.
    pub share: Share,
    /// The last day.
    pub until: Date,
    /// Its state now.
    pub stage: UptakeStageKind,
    /// When it was asked for.
    pub asked: Millis,
    /// When it was reported, or taken, as done.
    pub ended: Option<Millis>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct UptakeList {
    /// The uptakes.
    pub items: Vec<UptakeItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Uptakes of public needs, a page of them, the latest first: all, or those of a unit.
///
/// # Errors
/// The database failed.
pub async fn list_uptakes(app: &App, hall: &Hall, unit: Option<&UnitId>, skip: u32) -> Result<UptakeList, Fail> {
    let mut reader = app.store.read().await?;
    uptakes_of(&mut reader.link(), hall, app.now(), unit, skip).await
}

pub(crate) async fn uptakes_of(
    link: &mut Link<'_>,
    hall: &Hall,
    now: Millis,
    unit: Option<&UnitId>,
    skip: u32,
) -> Result<UptakeList, Fail> {
    let limit = limits::PAGE_ROWS;
    let filter = UptakeFilter { unit: unit.map(|unit| unit.0.clone()), skip, limit: limit + 1 };
    let mut rows = link.uptakes(hall.id, &filter).await?;
    let next = (rows.len() > limit as usize).then(|| skip.saturating_add(limit));
    rows.truncate(limit as usize);
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let title = |row: &UptakeRow| {
        words.get(&TextRef(row.title.clone())).map_or(Said::Erased, |words| Said::Words(personal::mask(words)))
    };
    let items = rows.into_iter().filter_map(|row| item(hall, now, title(&row), row)).collect();
    Ok(UptakeList { items, next })
}

fn item(hall: &Hall, now: Millis, title: Said, row: UptakeRow) -> Option<UptakeItem> {
    let (need, unit) = (row.need()?, UnitId(row.unit_id));
    let has_lapsed = row.lapses_ms.is_some_and(|lapses| lapses <= now.0);
    Some(UptakeItem {
        need,
        need_number: hall.need_number(need),
        title,
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        number: row.number,
        unit_name: hall.unit_name(&unit).to_owned(),
        unit,
        share: Share { measure: Measure::from_key(&row.measure)?, amount: row.amount },
        until: Millis(row.until_ms).date(),
        stage: if has_lapsed { UptakeStageKind::Lapsed } else { UptakeStageKind::from_key(&row.stage)? },
        asked: Millis(row.asked_ms),
        ended: row.ended_ms.map(Millis),
    })
}
