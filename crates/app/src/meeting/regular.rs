//! Which meetings are to be called next, because their bodies meet regularly.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use jiff::ToSpan;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::body::{BodyKind, Regular, StageKind};
use mingtong_domain::ids::BodyId;
use mingtong_domain::limits;
use mingtong_domain::meeting::notice_rule;
use mingtong_store::rows::{BodyRow, MeetingFilter, MeetingsShown};

/// A regular meeting that nobody has called yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegularMeeting {
    /// Whose.
    pub body: BodyId,
    /// The name of that body.
    pub body_name: String,
    /// When it begins.
    pub begins: Millis,
    /// Where, in words.
    pub place: String,
    /// The last day on which people can be told of it in time.
    pub tell_until: Date,
}

/// The next regular meeting of each body that no meeting to come stands for, the first to be called first.
///
/// # Errors
/// The database failed.
pub async fn regular_meetings(app: &App, hall: &Hall) -> Result<Vec<RegularMeeting>, Fail> {
    let (mut reader, now) = (app.store.read().await?, app.now());
    let mut link = reader.link();
    let rows = link.bodies(hall.id).await?;
    let meets: Vec<(BodyRow, Regular)> = rows.into_iter().filter_map(meets_regularly).collect();
    if meets.is_empty() {
        return Ok(vec![]);
    }
    let words = words_behind(&mut link, hall.id, meets.iter().map(|(_, regular)| regular.place.clone())).await?;
    let mut due = Vec::with_capacity(meets.len());
    for (row, regular) in meets {
        let filter = MeetingFilter {
            shown: MeetingsShown::Ahead,
            body: Some(row.body_id.clone()),
            skip: 0,
            limit: limits::PAGE_ROWS_MAX,
        };
        let called = link.meetings(hall.id, &filter).await?;
        let latest = called.iter().map(|meeting| meeting.starts_ms).max().map_or(now, Millis);
        let Some(begins) = regular.after(latest.max(now)).next() else { continue };
        let Some(kind) = BodyKind::from_key(&row.kind) else { continue };
        let days = hall.register.rules.integer(notice_rule(kind), now).unwrap_or_default();
        let body = BodyId(row.body_id);
        due.push(RegularMeeting {
            body_name: hall.body_name(&body).to_owned(),
            body,
            begins,
            place: words.get(&regular.place).cloned().unwrap_or_default(),
            tell_until: begins.date().checked_sub(days.days()).unwrap_or(Date::MIN),
        });
    }
    due.sort_by(|a, b| (a.tell_until, &a.body).cmp(&(b.tell_until, &b.body)));
    Ok(due)
}

/// A body that stands and meets regularly.
fn meets_regularly(row: BodyRow) -> Option<(BodyRow, Regular)> {
    let stands = StageKind::from_key(&row.stage) == Some(StageKind::Active);
    let regular = row.meets.as_deref().filter(|_| stands).and_then(|json| serde_json::from_str(json).ok())?;
    Some((row, regular))
}
