//! Lists of reports, for the desk and for the unit itself.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::{PlaceId, ReportingId, TextRef, UnitId};
use mingtong_domain::limits;
use mingtong_domain::reporting::{Act, ReportingKind, StageKind};
use mingtong_store::rows::{ReportingFilter, ReportingRow, ReportingsShown};

/// A report in a list.
#[derive(Debug, Clone)]
pub struct ReportingItem {
    /// Its id.
    pub id: ReportingId,
    /// Its number.
    pub number: String,
    /// Who reported.
    pub kind: ReportingKind,
    /// Which unit, or of which.
    pub unit: UnitId,
    /// The name of that unit.
    pub unit_name: String,
    /// Who, of one person; none where it was erased.
    pub name: Option<String>,
    /// What it brings, or what they can do; none where it was erased.
    pub text: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Since which day.
    pub since: Date,
    /// The last day.
    pub until: Option<Date>,
    /// Its state now.
    pub stage: StageKind,
    /// Services of which nobody has said what came of them.
    pub to_evaluate: i64,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct ReportingList {
    /// The reports.
    pub items: Vec<ReportingItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Which reports are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// All of them, the latest first.
    #[default]
    All,
    /// Those to be taken in, or with services of which nobody has said what came of them; the oldest first.
    ToWorkOn,
    /// Those that stand, the first that ends before the others.
    Listed,
    /// Those that are over, were not taken in, or came to their end; the latest first.
    Past,
}

/// Which reports are asked for.
#[derive(Debug, Clone, Default)]
pub struct ReportingQuery {
    /// Which.
    pub shown: Shown,
    /// Of one kind only.
    pub kind: Option<ReportingKind>,
    /// Of one unit only; whoever acts for one reads no other.
    pub unit: Option<UnitId>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most; the usual page when 0.
    pub limit: u32,
}

/// Reports, a page of them.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn list_reportings(app: &App, hall: &Hall, who: &Who, query: &ReportingQuery) -> Result<ReportingList, Fail> {
    who.authorise(Act::Read)?;
    let now = app.now();
    let limit = if query.limit == 0 { limits::PAGE_ROWS } else { query.limit.min(limits::PAGE_ROWS_MAX) };
    let unit = who.actor.unit().or(query.unit.as_ref());
    let filter = ReportingFilter {
        shown: match query.shown {
            Shown::All => ReportingsShown::All,
            Shown::ToWorkOn => ReportingsShown::ToWorkOn,
            Shown::Listed => ReportingsShown::Listed,
            Shown::Past => ReportingsShown::Past,
        },
        now_ms: now.0,
        kind: query.kind.map(|kind| kind.key().to_owned()),
        unit: unit.map(|unit| unit.0.clone()),
        places: who.places(&hall.register),
        skip: query.skip,
        // One more than is shown: whether there is a next page.
        limit: limit + 1,
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut rows = link.reportings(hall.id, &filter).await?;
    let next = (rows.len() > limit as usize).then(|| query.skip.saturating_add(limit));
    rows.truncate(limit as usize);
    let texts = rows.iter().flat_map(|row| row.name.iter().chain([&row.text])).cloned().map(TextRef);
    let texts: Vec<TextRef> = texts.collect();
    let words = words_behind(link, hall.id, texts).await?;
    let said = |text: &str| words.get(&TextRef(text.to_owned())).cloned();
    let items = rows.into_iter().filter_map(|row| item(hall, now, &said, row)).collect();
    Ok(ReportingList { items, next })
}

fn item(hall: &Hall, now: Millis, said: &dyn Fn(&str) -> Option<String>, row: ReportingRow) -> Option<ReportingItem> {
    let id = row.id()?;
    let is_over = row.ends_ms.is_some_and(|ends| ends <= now.0);
    let unit = UnitId(row.unit_id);
    Some(ReportingItem {
        id,
        number: hall.reporting_number(id),
        kind: ReportingKind::from_key(&row.kind)?,
        unit_name: hall.unit_name(&unit).to_owned(),
        unit,
        name: row.name.as_deref().and_then(said),
        text: said(&row.text),
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        since: Millis(row.since_ms).date(),
        until: row.ends_ms.map(|ends| Millis(ends.saturating_sub(1)).date()),
        stage: match row.stage.as_str() {
            "listed" if is_over => StageKind::Over,
            stage => StageKind::from_key(stage)?,
        },
        to_evaluate: row.to_evaluate,
    })
}
