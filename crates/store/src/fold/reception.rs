//! A reception as a row.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::ReceptionRow;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::reception::Reception;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(reception) = Reception::from_stream(events) else { return Ok(()) };
    let opened = reception.opened;
    let delegates = serde_json::to_string(&opened.delegates).map_err(|error| StoreError::Fault(error.to_string()))?;
    let row = ReceptionRow {
        reception_id: opened.reception.0,
        place_id: opened.place.map(|place| place.0),
        title: opened.title.0,
        starts_ms: opened.starts.0,
        ends_ms: opened.ends.0,
        notice: reception.notice.key().to_owned(),
        delegates,
        closed_ms: reception.closed.map(|at| at.0),
    };
    link.put_reception(community, &row).await
}
