//! A procedure as a row.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::ProcedureRow;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, MatterId};
use mingtong_domain::procedure::{Around, Procedure};

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(procedure) = Procedure::from_stream(events) else { return Ok(()) };
    // What is read from its notices at a moment is no part of the row.
    let stage = procedure.stage(&Around::default(), Millis(0));
    let published = [&procedure.resolutions, &procedure.results];
    let steps = procedure.noted.len() + published.iter().filter(|notices| !notices.is_empty()).count();
    let row = ProcedureRow {
        title: procedure.title.0,
        place_id: procedure.place.map(|place| place.0),
        matter_id: procedure.matter.map(MatterId::number),
        stage: stage.key().to_owned(),
        steps: i64::try_from(steps).unwrap_or(i64::MAX),
        notice_id: published.into_iter().flatten().last().map(|published| published.notice.0.clone()),
        begun_ms: procedure.begun.1.0,
        changed_ms: procedure.changed.0,
        latest_position: procedure.latest,
        ends_ms: None,
        taken_down_ms: None,
        unanswered: None,
        procedure_id: procedure.id.0,
    };
    link.put_procedure(community, &row).await
}
