//! Reads who is at a meeting.

use crate::fail::Fail;
use mingtong_domain::ids::{CommunityId, MeetingId};
use mingtong_domain::meeting::Presence;
use mingtong_store::Link;

/// Who is at a meeting, was there, or is excused.
pub(super) async fn presence(link: &mut Link<'_>, community: CommunityId, id: &MeetingId) -> Result<Presence, Fail> {
    let rows = link.presence(community, id.as_str()).await?;
    let excused = link.excused(community, id.as_str()).await?;
    Ok(Presence {
        intervals: rows.into_iter().filter_map(|row| row.interval()).collect(),
        excused: excused.into_iter().map(|row| row.excuse()).collect(),
    })
}
