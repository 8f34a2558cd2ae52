//! How often members of a body stayed away from its meetings without a word. What ends a seat by its rules is
//! counted; a person ends it. A meeting whose roll nobody kept counts for nobody.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::meeting::presence;
use jiff::ToSpan;
use mingtong_domain::Millis;
use mingtong_domain::body::Body;
use mingtong_domain::ids::{MeetingId, PersonId, Stream};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::meeting::{Meeting, StageKind};
use mingtong_store::rows::{MeetingFilter, MeetingRow, MeetingsShown};
use mingtong_store::{Link, stream_of};
use std::collections::HashMap;

/// Times within the year before `now`, by member; whoever was always there or excused is not among them.
pub(super) async fn absences(
    link: &mut Link<'_>,
    hall: &Hall,
    body: &Body,
    now: Millis,
) -> Result<HashMap<PersonId, u32>, Fail> {
    let of = Some(body.registered.id.0.clone());
    // More meetings than this nobody holds in a year.
    let (shown, today) = (MeetingsShown::Past, Millis::from_date(now.date()));
    let filter = MeetingFilter { shown, body: of, today, skip: 0, limit: PAGE_ROWS_MAX };
    let since = Millis::from_date(now.date().saturating_sub(1.year()));
    let took_place = [StageKind::Ended, StageKind::Minuted, StageKind::Frozen].map(StageKind::key);
    let counts = |row: &MeetingRow| row.day_ms >= since.0 && took_place.contains(&row.stage.as_str());
    let mut absences = HashMap::new();
    for row in link.meetings(hall.id, &filter).await?.into_iter().filter(counts) {
        let id = MeetingId(row.meeting_id);
        let presence = presence(link, hall.id, &id).await?;
        let day = Millis(row.day_ms).date();
        if !presence.is_kept() {
            continue;
        }
        let events = stream_of(link, hall.id, &Stream::Meeting(id)).await?;
        let due = Meeting::from_stream(&events).and_then(|meeting| meeting.due);
        let due = due.unwrap_or_else(|| body.voting(day).map(|seat| seat.person.clone()).collect());
        let (_, absent) = presence.away(due.iter());
        absent.into_iter().for_each(|person| *absences.entry(person).or_default() += 1);
    }
    Ok(absences)
}
