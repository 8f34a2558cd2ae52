//! Lists of notices: for everybody those that run first; for the desk those with something to do.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::{NoticeId, PlaceId, TextRef};
use mingtong_domain::limits;
use mingtong_domain::notice::{Act, NoticeKind, StageKind};
use mingtong_store::Link;
use mingtong_store::rows::NoticeRow;

/// A notice in a list.
#[derive(Debug, Clone)]
pub struct NoticeItem {
    /// Its id.
    pub id: NoticeId,
    /// What kind it is.
    pub kind: NoticeKind,
    /// What it is called.
    pub title: Said,
    /// For which place; none for the whole community.
    pub place: Option<String>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The moment at which the last day is over.
    pub ends: Millis,
    /// Its state now.
    pub stage: StageKind,
    /// Objections to it.
    pub objections: i64,
    /// Those of them that wait for an answer.
    pub unanswered: i64,
    /// Until when the next answer is in time; none where none is waited for.
    pub answer_due: Option<Millis>,
    /// When it was taken down.
    pub taken_down: Option<Millis>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct NoticeList {
    /// The notices.
    pub items: Vec<NoticeItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Notices, a page of them: those whose period is not over, the one that ends first before the others; then the
/// others, the latest first.
///
/// # Errors
/// The database failed.
pub async fn list_notices(app: &App, hall: &Hall, skip: u32) -> Result<NoticeList, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let rows = reader.link().notices(hall.id, now.0, skip, limits::PAGE_ROWS + 1).await?;
    page(&mut reader.link(), hall, now, skip, rows).await
}

/// Notices that `who` has something to do with, a page of them: first those with an objection that waits for an answer,
/// the most urgent first; then those to be taken down, then those that run.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn notices_to_work_on(app: &App, hall: &Hall, who: &Who, skip: u32) -> Result<NoticeList, Fail> {
    who.authorise(Act::AnswerObjection)?;
    let (now, places) = (app.now(), who.places(&hall.register));
    let mut reader = app.store.read().await?;
    let limit = limits::PAGE_ROWS + 1;
    let rows = reader.link().notices_to_work_on(hall.id, places.as_deref(), now.0, skip, limit).await?;
    page(&mut reader.link(), hall, now, skip, rows).await
}

async fn page(
    link: &mut Link<'_>,
    hall: &Hall,
    now: Millis,
    skip: u32,
    mut rows: Vec<NoticeRow>,
) -> Result<NoticeList, Fail> {
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let title = |row: &NoticeRow| words.get(&TextRef(row.title.clone())).cloned().map_or(Said::Erased, Said::Words);
    let items = rows.into_iter().filter_map(|row| item(hall, now, title(&row), row)).collect();
    Ok(NoticeList { items, next })
}

fn item(hall: &Hall, now: Millis, title: Said, row: NoticeRow) -> Option<NoticeItem> {
    let ends = Millis(row.ends_ms);
    let stage = match row.taken_down_ms {
        Some(_) => StageKind::TakenDown,
        None if now >= ends => StageKind::Over,
        None => StageKind::Posted,
    };
    Some(NoticeItem {
        id: NoticeId(row.notice_id),
        kind: NoticeKind::from_key(&row.kind)?,
        title,
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        from: Millis(row.begins_ms).date(),
        to: Millis(row.ends_ms.saturating_sub(1)).date(),
        ends,
        stage,
        objections: row.objections,
        unanswered: row.unanswered,
        answer_due: row.answer_due_ms.map(Millis),
        taken_down: row.taken_down_ms.map(Millis),
    })
}
