//! Reads who is at a meeting, and who speaks there.

use crate::fail::Fail;
use mingtong_domain::ids::{CommunityId, MeetingId};
use mingtong_domain::meeting::{Floor, Presence};
use mingtong_store::Link;
use mingtong_store::rows::SpeechRow;

/// Who is at a meeting, was there, or is excused.
pub(crate) async fn presence(link: &mut Link<'_>, community: CommunityId, id: &MeetingId) -> Result<Presence, Fail> {
    let rows = link.presence(community, id.as_str()).await?;
    let excused = link.excused(community, id.as_str()).await?;
    Ok(Presence {
        intervals: rows.into_iter().filter_map(|row| row.interval()).collect(),
        excused: excused.into_iter().map(|row| row.excuse()).collect(),
    })
}

/// Who speaks at a meeting, spoke, or waits.
pub(super) async fn floor(link: &mut Link<'_>, community: CommunityId, id: &MeetingId) -> Result<Floor, Fail> {
    let rows = link.speeches(community, id.as_str()).await?;
    Ok(Floor { speeches: rows.into_iter().filter_map(SpeechRow::speech).collect() })
}
