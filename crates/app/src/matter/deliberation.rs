//! What became of a matter in meetings, read from the meetings themselves.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, MatterId, MeetingId};
use mingtong_domain::limits;
use mingtong_store::Link;

/// An item of a meeting that was, or is to be, about a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliberation {
    /// The meeting.
    pub meeting: MeetingId,
    /// The place of the item on its agenda.
    pub item: i64,
    /// The name of the body whose meeting it is.
    pub body: String,
    /// The day of the meeting.
    pub day: Millis,
    /// The key of what became of the item: `open`, `carried` …
    pub state: String,
    /// The day to which it was put off.
    pub until: Option<Millis>,
    /// The name of the body to which it was sent.
    pub to: Option<String>,
}

/// The items of meetings about a matter, those of the latest meeting first.
pub(super) async fn deliberations(link: &mut Link<'_>, hall: &Hall, id: MatterId) -> Result<Vec<Deliberation>, Fail> {
    let rows = link.items_about(hall.id, id.number(), limits::PAGE_ROWS).await?;
    let deliberation = |row: mingtong_store::rows::MeetingItemRow| Deliberation {
        meeting: MeetingId(row.meeting_id),
        item: row.item,
        body: hall.body_name(&BodyId(row.body_id)).to_owned(),
        day: Millis(row.day_ms),
        state: row.state,
        until: row.until_ms.map(Millis),
        to: row.to_body_id.map(|body| hall.body_name(&BodyId(body)).to_owned()),
    };
    Ok(rows.into_iter().map(deliberation).collect())
}
