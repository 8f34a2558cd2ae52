//! A meeting of a body that is not over, or whose minutes do not stand: until then the body is not dissolved.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use mingtong_domain::ids::{BodyId, MeetingId, Stream};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::meeting::{Meeting, StageKind};
use mingtong_domain::{Millis, Refusal};
use mingtong_store::Link;
use mingtong_store::rows::{MeetingFilter, MeetingsShown};

/// The next of them.
pub(super) async fn unfinished(link: &mut Link<'_>, hall: &Hall, body: &BodyId) -> Result<Option<MeetingId>, Fail> {
    let is_over = |stage: &str| [StageKind::Frozen.key(), StageKind::CalledOff.key()].contains(&stage);
    for shown in [MeetingsShown::Ahead, MeetingsShown::Past] {
        let mut skip = 0;
        loop {
            // Ahead and past are all of them, wherever the day divides them.
            let (body, today) = (Some(body.0.clone()), Millis(0));
            let filter = MeetingFilter { shown, body, today, skip, limit: PAGE_ROWS_MAX };
            let rows = link.meetings(hall.id, &filter).await?;
            let is_last = rows.len() < PAGE_ROWS_MAX as usize;
            if let Some(found) = rows.into_iter().find(|row| !is_over(&row.stage)) {
                return Ok(Some(MeetingId(found.meeting_id)));
            }
            if is_last {
                break;
            }
            skip = skip.saturating_add(PAGE_ROWS_MAX);
        }
    }
    Ok(None)
}

/// The refusal with what the meeting is called, and on which day it is.
pub(super) async fn with_meeting(it: &mut Carrier<'_>, refusal: Refusal, id: &MeetingId) -> Result<Refusal, Fail> {
    let community = it.hall.id;
    let Some(meeting) = Meeting::from_stream(&it.stream(&Stream::Meeting(id.clone())).await?) else {
        return Ok(refusal);
    };
    let words = words_behind(&mut it.link(), community, [meeting.title.clone()]).await?;
    let title = words.get(&meeting.title).map(String::as_str).unwrap_or_default();
    Ok(refusal.with(format!("{title} {}", meeting.day).trim()))
}
