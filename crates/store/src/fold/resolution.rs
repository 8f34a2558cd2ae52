//! A resolution as a row, with the items or lines of a ballot it rests on and the matters it is about.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::ResolutionRow;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::resolution::Resolution;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(resolution) = Resolution::from_stream(events) else { return Ok(()) };
    let matters: Vec<i64> = resolution.matters().map(|id| id.number()).collect();
    let items: Vec<(String, i64)> = resolution
        .decided
        .iter()
        .flat_map(|decided| decided.items.iter().map(|item| (decided.meeting.0.clone(), i64::from(item.0))))
        .collect();
    let lines: Vec<(String, i64)> = resolution
        .by_vote
        .iter()
        .flat_map(|by| by.lines.iter().map(|line| (by.vote.0.clone(), i64::from(*line))))
        .collect();
    let row = ResolutionRow {
        resolution_id: resolution.id.number(),
        kind: resolution.kind.key().to_owned(),
        stage: resolution.stage.key().to_owned(),
        drawn_ms: resolution.drawn.0,
        points: i64::try_from(resolution.points.len()).unwrap_or(i64::MAX),
        latest_position: resolution.latest,
        body_id: resolution.body.map(|body| body.0),
        title: resolution.title.0,
        meeting_id: resolution.decided.map(|decided| decided.meeting.0),
        vote_id: resolution.by_vote.map(|by| by.vote.0),
    };
    link.put_resolution(community, &row).await?;
    link.put_resolved(community, row.resolution_id, &items, &matters).await?;
    link.put_resolved_lines(community, row.resolution_id, &lines).await
}
