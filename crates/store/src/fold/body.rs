//! A body as a row.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::BodyRow;
use mingtong_domain::body::Body;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::CommunityId;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(body) = Body::from_stream(None, events) else { return Ok(()) };
    let fault = |error: serde_json::Error| StoreError::Fault(error.to_string());
    let registered = body.registered;
    let row = BodyRow {
        body_id: registered.id.0,
        kind: registered.kind.key().to_owned(),
        name: registered.name.0,
        place_id: registered.place.map(|place| place.0),
        size: body.size.map(i64::from),
        stage: body.stage.key().to_owned(),
        stage_since_ms: body.stage_since.0,
        seats: serde_json::to_string(&body.seats).map_err(fault)?,
        meets: body.regular.as_ref().map(serde_json::to_string).transpose().map_err(fault)?,
        latest_position: body.latest,
    };
    link.put_body(community, &row).await
}
