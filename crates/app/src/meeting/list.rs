//! Meetings, a page of them: what is to come, what is over, of one body or all.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, MeetingId, TextRef};
use mingtong_domain::limits;
use mingtong_domain::meeting::StageKind;
use mingtong_store::rows::{MeetingFilter, MeetingRow, MeetingsShown};
use mingtong_text::personal;

/// A meeting in a list.
#[derive(Debug, Clone)]
pub struct MeetingListed {
    /// Its id.
    pub id: MeetingId,
    /// Whose meeting it is.
    pub body: BodyId,
    /// The name of that body.
    pub body_name: String,
    /// The year in which it begins.
    pub year: i64,
    /// Its number among the meetings of that body in that year.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// From when, as it was announced.
    pub starts: Millis,
    /// Until when, where that was announced.
    pub ends: Option<Millis>,
    /// When it begins; where it was adjourned, the beginning of the day on which it goes on.
    pub day: Millis,
    /// Where it is in its life, as it is read today.
    pub stage: StageKind,
    /// Items of its agenda.
    pub items: i64,
    /// Of these: still to be dealt with.
    pub open_items: i64,
    /// Decisions.
    pub decisions: i64,
}

/// Which meetings are asked for.
#[derive(Debug, Clone)]
pub struct MeetingQuery {
    /// To come, or over.
    pub shown: MeetingsShown,
    /// Of one body only.
    pub body: Option<BodyId>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}

impl MeetingQuery {
    /// The first page.
    pub fn of(shown: MeetingsShown, body: Option<BodyId>) -> Self {
        Self { shown, body, skip: 0, limit: limits::PAGE_ROWS }
    }
}

/// A page of meetings as everybody reads it, and where the next one begins.
///
/// # Errors
/// The database failed.
pub async fn list_meetings(
    app: &App,
    hall: &Hall,
    query: &MeetingQuery,
) -> Result<(Vec<MeetingListed>, Option<u32>), Fail> {
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    let limit = query.limit.min(limits::PAGE_ROWS_MAX);
    // One more than is shown: whether there is a next page.
    let body = query.body.as_ref().map(|body| body.0.clone());
    let today = app.now().date();
    let since = Millis::from_date(today);
    let filter = MeetingFilter { shown: query.shown, body, today: since, skip: query.skip, limit: limit + 1 };
    let mut rows = link.meetings(hall.id, &filter).await?;
    let next = (rows.len() > limit as usize).then(|| query.skip.saturating_add(limit));
    rows.truncate(limit as usize);
    let refs = rows.iter().flat_map(|row| [&row.title, &row.place]).map(|text| TextRef(text.clone()));
    let words = words_behind(&mut link, hall.id, refs).await?;
    let said = |text: &str| words.get(&TextRef::from(text)).map(|said| personal::mask(said)).unwrap_or_default();
    let listed = |row: MeetingRow| {
        let body = BodyId(row.body_id);
        let stage = StageKind::from_key(&row.stage).unwrap_or(StageKind::Called);
        MeetingListed {
            id: MeetingId(row.meeting_id),
            body_name: hall.body_name(&body).to_owned(),
            body,
            year: row.year,
            number: row.number,
            title: said(&row.title),
            place: said(&row.place),
            starts: Millis(row.starts_ms),
            ends: row.ends_ms.map(Millis),
            day: Millis(row.day_ms),
            stage: stage.read_on(today, Millis(row.day_ms).date()),
            items: row.items,
            open_items: row.open_items,
            decisions: row.decisions,
        }
    };
    Ok((rows.into_iter().map(listed).collect(), next))
}
