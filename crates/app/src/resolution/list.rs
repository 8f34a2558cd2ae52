//! Resolutions, a page of them, the latest first: all, or those of a body, about a matter, from a meeting.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, ResolutionId, TextRef};
use mingtong_domain::limits;
use mingtong_domain::resolution::{ResolutionKind, StageKind};
use mingtong_store::rows::{ResolutionFilter, ResolutionRow};
use mingtong_text::personal;

/// A resolution in a list.
#[derive(Debug, Clone)]
pub struct ResolutionListed {
    /// Its id.
    pub id: ResolutionId,
    /// Its public number.
    pub number: String,
    /// What it is by law.
    pub kind: ResolutionKind,
    /// Whose it is.
    pub body: Option<BodyId>,
    /// The name of that body.
    pub body_name: Option<String>,
    /// The meeting it rests on; none for a result that an office counted elsewhere.
    pub meeting: Option<MeetingId>,
    /// What it is called.
    pub title: String,
    /// Where it is in its life.
    pub stage: StageKind,
    /// When it was drawn up.
    pub drawn: Millis,
    /// How many points it has.
    pub points: i64,
}

/// Which resolutions are asked for.
#[derive(Debug, Clone, Default)]
pub struct ResolutionQuery {
    /// Of one body only.
    pub body: Option<BodyId>,
    /// About one matter only.
    pub matter: Option<MatterId>,
    /// From one meeting only.
    pub meeting: Option<MeetingId>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most; the usual page when 0.
    pub limit: u32,
}

/// A page of resolutions, and where the next one begins.
///
/// # Errors
/// The database failed.
pub async fn list_resolutions(
    app: &App,
    hall: &Hall,
    who: &Who,
    query: &ResolutionQuery,
) -> Result<(Vec<ResolutionListed>, Option<u32>), Fail> {
    let limit = if query.limit == 0 { limits::PAGE_ROWS } else { query.limit.min(limits::PAGE_ROWS_MAX) };
    let filter = ResolutionFilter {
        body: query.body.as_ref().map(|body| body.0.clone()),
        matter: query.matter.map(MatterId::number),
        meeting: query.meeting.as_ref().map(|meeting| meeting.0.clone()),
        skip: query.skip,
        // One more than is shown: whether there is a next page.
        limit: limit + 1,
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut rows = link.resolutions(hall.id, &filter).await?;
    let next = (rows.len() > limit as usize).then(|| query.skip.saturating_add(limit));
    rows.truncate(limit as usize);
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let listed = |row: ResolutionRow| {
        let title = words.get(&TextRef(row.title.clone())).map(String::as_str).unwrap_or_default();
        let body = row.body_id.clone().map(BodyId);
        Some(ResolutionListed {
            id: row.id()?,
            number: hall.resolution_number(row.id()?),
            kind: ResolutionKind::from_key(&row.kind)?,
            body_name: body.as_ref().map(|body| hall.body_name(body).to_owned()),
            body,
            title: if who.reads_names() { title.to_owned() } else { personal::mask(title) },
            stage: StageKind::from_key(&row.stage)?,
            drawn: Millis(row.drawn_ms),
            points: row.points,
            meeting: row.meeting_id.map(MeetingId),
        })
    };
    Ok((rows.into_iter().filter_map(listed).collect(), next))
}
