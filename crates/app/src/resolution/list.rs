//! Resolutions, a page of them, the latest first: all, or those of a body, about a matter, from a meeting or a vote.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, ResolutionId, TextRef, VoteId};
use mingtong_domain::limits;
use mingtong_domain::resolution::{ResolutionKind, StageKind};
use mingtong_store::Link;
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
    /// The meeting it rests on; none for what a vote decided or an office counted elsewhere.
    pub meeting: Option<MeetingId>,
    /// The vote it rests on.
    pub vote: Option<VoteId>,
    /// Whether that vote is void: it holds no more.
    pub is_on_void: bool,
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
    /// From one vote only.
    pub vote: Option<VoteId>,
    /// Those before this one only.
    pub before: Option<ResolutionId>,
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
        vote: query.vote.as_ref().map(|vote| vote.0.clone()),
        before: query.before.map(ResolutionId::number),
        skip: query.skip,
        // One more than is shown: whether there is a next page.
        limit: limit + 1,
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut rows = link.resolutions(hall.id, &filter).await?;
    let next = (rows.len() > limit as usize).then(|| query.skip.saturating_add(limit));
    rows.truncate(limit as usize);
    Ok((listed(link, hall, who, rows).await?, next))
}

/// The resolutions that rest on a vote, the latest first.
pub(crate) async fn resolutions_from(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    vote: &VoteId,
) -> Result<Vec<ResolutionListed>, Fail> {
    let (vote, limit) = (Some(vote.0.clone()), limits::PAGE_ROWS_MAX);
    let rows = link.resolutions(hall.id, &ResolutionFilter { vote, limit, ..ResolutionFilter::default() }).await?;
    listed(link, hall, who, rows).await
}

async fn listed(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    rows: Vec<ResolutionRow>,
) -> Result<Vec<ResolutionListed>, Fail> {
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let on_void = on_void(link, hall, &rows).await?;
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
            is_on_void: on_void.contains(&row.resolution_id),
            meeting: row.meeting_id.map(MeetingId),
            vote: row.vote_id.map(VoteId),
        })
    };
    Ok(rows.into_iter().filter_map(listed).collect())
}

/// Which of them rest on a vote that is void.
async fn on_void(link: &mut Link<'_>, hall: &Hall, rows: &[ResolutionRow]) -> Result<Vec<i64>, Fail> {
    let numbers = || rows.iter().filter(|row| row.vote_id.is_some()).map(|row| row.resolution_id);
    let Some((first, last)) = numbers().min().zip(numbers().max()) else { return Ok(vec![]) };
    Ok(link.resting_on_void(hall.id, first, last).await?)
}
