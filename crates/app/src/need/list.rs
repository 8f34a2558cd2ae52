//! Lists of needs: for everybody what was published; for the desk what it has to do.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, NeedId, PlaceId, Stream, TextRef, UnitId};
use mingtong_domain::limits;
use mingtong_domain::need::{Act, Class, Measure, Need, NeedKind, Share, Source, StageKind};
use mingtong_store::rows::{BorneRow, NeedFilter, NeedRow, NeedsShown};
use mingtong_store::{Link, stream_of};
use mingtong_text::personal;

/// A need in a list.
#[derive(Debug, Clone)]
pub struct NeedItem {
    /// Its id.
    pub id: NeedId,
    /// Its public number.
    pub number: String,
    /// What kind it is.
    pub kind: NeedKind,
    /// Who asks.
    pub source: Source,
    /// How soon it can be met.
    pub class: Class,
    /// What it is called.
    pub title: Said,
    /// For which place; none for the whole community.
    pub place: Option<String>,
    /// How much in all.
    pub total: Share,
    /// How much of it nobody has now; none where a share has lapsed since, so that more is free than was at the latest
    /// act.
    pub left: Option<i64>,
    /// How many people or homes it serves.
    pub serves: Option<i64>,
    /// Until when it is wanted.
    pub wanted_by: Option<Date>,
    /// Its state now.
    pub stage: StageKind,
    /// Uptakes that wait for the community's answer.
    pub to_answer: i64,
    /// Uptakes that were reported as done and wait for those who asked.
    pub to_judge: i64,
    /// Whether all of it is met or borne, and it waits to be taken off the list.
    pub to_settle: bool,
    /// When it was written down.
    pub proposed: Millis,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct NeedList {
    /// The needs.
    pub items: Vec<NeedItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Which needs are asked for.
#[derive(Debug, Clone, Default)]
pub struct NeedQuery {
    /// Only those in a state; all that were published where there is none.
    pub stage: Option<StageKind>,
    /// Of one kind only.
    pub kind: Option<NeedKind>,
    /// Of one class only.
    pub class: Option<Class>,
    /// At a place and what lies in it only.
    pub place: Option<PlaceId>,
    /// Asked for by one unit only.
    pub unit: Option<UnitId>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most; the usual page when 0.
    pub limit: u32,
}

/// Needs that were published, a page of them, the latest first.
///
/// # Errors
/// The database failed.
pub async fn list_needs(app: &App, hall: &Hall, who: &Who, query: &NeedQuery) -> Result<NeedList, Fail> {
    let shown = match query.stage {
        Some(StageKind::Open) => NeedsShown::Open,
        Some(StageKind::Taken) => NeedsShown::Taken,
        Some(StageKind::Settled) => NeedsShown::Settled,
        // What is not public is on no list for everybody.
        None | Some(StageKind::Proposed | StageKind::Declined | StageKind::Withdrawn) => NeedsShown::Published,
    };
    let places = query.place.as_ref().map(|place| ids(&hall.register.inside(place)));
    let filter = NeedFilter {
        shown,
        kind: query.kind.map(|kind| kind.key().to_owned()),
        class: query.class.map(|class| class.key().to_owned()),
        source: query.unit.as_ref().map(|unit| ("unit".to_owned(), unit.0.clone())),
        places,
        skip: query.skip,
        limit: if query.limit == 0 { limits::PAGE_ROWS } else { query.limit.min(limits::PAGE_ROWS_MAX) },
        ..NeedFilter::default()
    };
    needs_where(app, hall, who, filter).await
}

/// Needs with something to do for `who`, a page of them, the oldest first: to be looked at, uptakes to answer or to
/// judge, or all of it met.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn needs_to_work_on(app: &App, hall: &Hall, who: &Who, skip: u32) -> Result<NeedList, Fail> {
    who.authorise(Act::Publish)?;
    let (places, limit) = (who.places(&hall.register), limits::PAGE_ROWS);
    let filter = NeedFilter { shown: NeedsShown::ToWorkOn, places, skip, limit, ..NeedFilter::default() };
    needs_where(app, hall, who, filter).await
}

/// The published needs that come from a matter, the latest first.
///
/// # Errors
/// The database failed.
pub async fn needs_of_matter(app: &App, hall: &Hall, who: &Who, matter: MatterId) -> Result<Vec<NeedItem>, Fail> {
    let source = Some(("matter".to_owned(), matter.to_string()));
    let filter = NeedFilter { source, limit: limits::PAGE_ROWS, ..NeedFilter::default() };
    Ok(needs_where(app, hall, who, filter).await?.items)
}

/// A page of needs; `filter` says of how many. What agreements bear fills a need, or not, which the store does not
/// know: it is read on until the page is full, so that none is shown wrongly and no page is empty before others.
pub(crate) async fn needs_where(app: &App, hall: &Hall, who: &Who, mut filter: NeedFilter) -> Result<NeedList, Fail> {
    let (now, limit, shown) = (app.now(), filter.limit as usize, filter.shown);
    filter.now_ms = now.0;
    // One more than is shown: whether there is a next page.
    filter.limit += 1;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut found = vec![];
    loop {
        let rows = link.needs(hall.id, &filter).await?;
        let read: Vec<i64> = rows.iter().map(|row| row.need_id).collect();
        for item in items(link, hall, who, now, rows).await?.into_iter().filter(|item| is_shown(shown, item)) {
            if found.len() == limit {
                let nth = read.iter().position(|id| *id == item.id.number()).unwrap_or_default();
                let next = filter.skip.saturating_add(u32::try_from(nth).unwrap_or(u32::MAX));
                return Ok(NeedList { items: found, next: Some(next) });
            }
            found.push(item);
        }
        if read.len() <= limit {
            return Ok(NeedList { items: found, next: None });
        }
        filter.skip = filter.skip.saturating_add(filter.limit);
    }
}

/// Whether a need is what is asked for, with what agreements bear of it.
fn is_shown(shown: NeedsShown, item: &NeedItem) -> bool {
    match shown {
        NeedsShown::Open => item.stage == StageKind::Open,
        NeedsShown::Taken => item.stage == StageKind::Taken,
        NeedsShown::ToWorkOn => {
            item.stage == StageKind::Proposed || item.to_answer > 0 || item.to_judge > 0 || item.to_settle
        }
        NeedsShown::Published | NeedsShown::Settled | NeedsShown::Proposed => true,
    }
}

fn ids(places: &[PlaceId]) -> Vec<String> {
    places.iter().map(|place| place.0.clone()).collect()
}

async fn items(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    now: Millis,
    rows: Vec<NeedRow>,
) -> Result<Vec<NeedItem>, Fail> {
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let title = |row: &NeedRow| match words.get(&TextRef(row.title.clone())) {
        None => Said::Erased,
        Some(words) if reads_whole(hall, who, &row.kind, row.place_id.as_deref()) => Said::Words(words.clone()),
        Some(words) => Said::Words(personal::mask(words)),
    };
    let items = rows.into_iter().filter_map(|row| item(hall, now, title(&row), row)).collect();
    with_borne(link, hall, now, items).await
}

/// The same, those of which agreements bear something as they stand with that: what a list says of them is what their
/// own page says.
async fn with_borne(
    link: &mut Link<'_>,
    hall: &Hall,
    now: Millis,
    mut items: Vec<NeedItem>,
) -> Result<Vec<NeedItem>, Fail> {
    let in_money = items.iter().filter(|item| item.total.measure == Measure::Money);
    let ids: Vec<i64> = in_money.map(|item| item.id.number()).collect();
    let mut rows = link.borne(hall.id, &ids).await?;
    let mut asked = link.borne_if_agreed(hall.id, &ids, now.0).await?;
    for item in &mut items {
        let own: Vec<BorneRow> = rows.extract_if(.., |row| row.need_id == item.id.number()).collect();
        let pending: Vec<BorneRow> = asked.extract_if(.., |row| row.need_id == item.id.number()).collect();
        if own.is_empty() && pending.is_empty() {
            continue;
        }
        let events = stream_of(link, hall.id, &Stream::Need(item.id)).await?;
        if let Some(need) = Need::from_stream(&events) {
            let need = need.with_borne(BorneRow::borne(own), BorneRow::borne(pending));
            (item.stage, item.left) = (need.stage_at(now).kind(), Some(need.left(now)));
            item.to_settle = need.ended.is_none() && need.is_met(now);
        }
    }
    Ok(items)
}

/// Whoever works here reads what was written as it was written; a micro-wish only whoever looks after it.
fn reads_whole(hall: &Hall, who: &Who, kind: &str, place: Option<&str>) -> bool {
    let place = place.map(PlaceId::from);
    let looks_after = who.may_at(Act::Publish, &hall.register, place.as_ref());
    looks_after || who.reads_names() && kind != NeedKind::Wish.key()
}

fn item(hall: &Hall, now: Millis, title: Said, row: NeedRow) -> Option<NeedItem> {
    let id = row.id()?;
    let has_lapsed = row.lapses_ms.is_some_and(|lapses| lapses <= now.0);
    let left = row.total.saturating_sub(row.held);
    let stage = match row.stage.as_str() {
        "listed" if has_lapsed || left > 0 => StageKind::Open,
        "listed" => StageKind::Taken,
        other => StageKind::from_key(other)?,
    };
    Some(NeedItem {
        id,
        number: hall.need_number(id),
        kind: NeedKind::from_key(&row.kind)?,
        source: Source::from_parts(&row.source_kind, &row.source_id)?,
        class: Class::from_key(&row.class)?,
        title,
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        total: Share { measure: Measure::from_key(&row.measure)?, amount: row.total },
        left: (!has_lapsed).then_some(left),
        serves: row.serves,
        wanted_by: row.wanted_ms.map(|ms| Millis(ms).date()),
        stage,
        to_answer: row.to_answer,
        to_judge: row.to_judge,
        to_settle: row.stage == "listed" && row.met >= row.total,
        proposed: Millis(row.proposed_ms),
    })
}
