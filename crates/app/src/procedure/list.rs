//! Procedures, a page of them, each with how far it is.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PlaceId, ProcedureId, TextRef};
use mingtong_domain::limits;
use mingtong_domain::procedure::{Publication, StageKind, Step};
use mingtong_store::rows::{ProcedureFilter, ProcedureRow};
use mingtong_text::personal;

/// A procedure in a list.
#[derive(Debug, Clone)]
pub struct ProcedureItem {
    /// Its id.
    pub id: ProcedureId,
    /// What it is called.
    pub title: Said,
    /// For which place; none for the whole community.
    pub place: Option<String>,
    /// Its state now.
    pub stage: StageKind,
    /// The step at which it is: the first that is not done, or the last of all.
    pub at: Step,
    /// When it was begun.
    pub begun: Millis,
    /// When something happened to it last.
    pub changed: Millis,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct ProcedureList {
    /// The procedures.
    pub items: Vec<ProcedureItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Which procedures are asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct ProcedureQuery {
    /// Those that come from one matter only.
    pub matter: Option<MatterId>,
    /// So many are left out from the beginning.
    pub skip: u32,
}

/// Procedures, a page of them: those under way first, what changed last before the others.
///
/// # Errors
/// The database failed.
pub async fn list_procedures(app: &App, hall: &Hall, query: ProcedureQuery) -> Result<ProcedureList, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let ProcedureQuery { matter, skip } = query;
    let filter = ProcedureFilter { matter: matter.map(MatterId::number), skip, limit: limits::PAGE_ROWS + 1 };
    let mut rows = link.procedures(hall.id, &filter).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let title = |row: &ProcedureRow| {
        let words = words.get(&TextRef(row.title.clone()));
        words.map_or(Said::Erased, |words| Said::Words(personal::mask(words)))
    };
    let items = rows.into_iter().filter_map(|row| item(hall, now, title(&row), row)).collect();
    Ok(ProcedureList { items, next })
}

fn item(hall: &Hall, now: Millis, title: Said, row: ProcedureRow) -> Option<ProcedureItem> {
    let published = row.ends_ms.map(|ends| {
        Publication::of(Millis(ends), row.taken_down_ms.map(Millis), row.unanswered.unwrap_or_default() > 0, now)
    });
    let written = StageKind::from_key(&row.stage)?;
    let steps = usize::try_from(row.steps).ok()?;
    // The step that was written last is not done where its notice still runs, or it was not carried.
    let is_done = match published {
        Some(published) => published == Publication::Fulfilled,
        None => written != StageKind::Stopped,
    };
    let done = if is_done { steps } else { steps.saturating_sub(1) };
    let stage = match (written, Step::after(done)) {
        (StageKind::UnderWay, None) => StageKind::Completed,
        (written, _) => written,
    };
    Some(ProcedureItem {
        id: ProcedureId(row.procedure_id),
        title,
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        stage,
        at: Step::after(done).unwrap_or(Step::DiscloseResult),
        begun: Millis(row.begun_ms),
        changed: Millis(row.changed_ms),
    })
}
