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
use mingtong_store::Link;
use mingtong_store::rows::{BodyRow, MeetingFilter, MeetingsShown};
use mingtong_text::personal;
use std::collections::BTreeSet;

/// A regular meeting that nobody has called yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegularMeeting {
    /// Whose.
    pub body: BodyId,
    /// The name of that body.
    pub body_name: String,
    /// When it begins.
    pub begins: Millis,
    /// Where, in words; empty where it was erased.
    pub place: String,
    /// The last day on which people can be told of it in time.
    pub tell_until: Date,
}

/// The next regular meeting of each body for which no meeting stands, the first to be called first. One that begins in
/// the same week stands for it, whether it was moved by a day or called off.
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
        let called = weeks_with_a_meeting(&mut link, hall, &row.body_id, now).await?;
        let Some(begins) = regular.after(now).find(|begins| !called.contains(&week(*begins))) else { continue };
        let Some(kind) = BodyKind::from_key(&row.kind) else { continue };
        let days = hall.register.rules.integer(notice_rule(kind), now).unwrap_or_default();
        let body = BodyId(row.body_id);
        due.push(RegularMeeting {
            body_name: hall.body_name(&body).to_owned(),
            body,
            begins,
            place: words.get(&regular.place).map(|place| personal::mask(place)).unwrap_or_default(),
            tell_until: begins.date().checked_sub(days.days()).unwrap_or(Date::MIN),
        });
    }
    due.sort_by(|a, b| (a.tell_until, &a.body).cmp(&(b.tell_until, &b.body)));
    Ok(due)
}

/// The weeks in which a meeting of a body begins after a moment, whatever became of it.
async fn weeks_with_a_meeting(
    link: &mut Link<'_>,
    hall: &Hall,
    body: &str,
    now: Millis,
) -> Result<BTreeSet<(i16, i8)>, Fail> {
    let mut weeks = BTreeSet::new();
    for shown in [MeetingsShown::Ahead, MeetingsShown::Past] {
        let (body, today) = (Some(body.to_owned()), Millis::from_date(now.date()));
        let filter = MeetingFilter { shown, body, today, skip: 0, limit: limits::PAGE_ROWS_MAX };
        let meetings = link.meetings(hall.id, &filter).await?;
        weeks.extend(meetings.iter().filter(|it| it.starts_ms >= now.0).map(|it| week(Millis(it.starts_ms))));
    }
    Ok(weeks)
}

/// The week of a moment, from Monday to Sunday.
fn week(at: Millis) -> (i16, i8) {
    let week = at.date().iso_week_date();
    (week.year(), week.week())
}

/// A body that stands and meets regularly.
fn meets_regularly(row: BodyRow) -> Option<(BodyRow, Regular)> {
    let stands = StageKind::from_key(&row.stage) == Some(StageKind::Active);
    let regular = row.meets.as_deref().filter(|_| stands).and_then(|json| serde_json::from_str(json).ok())?;
    Some((row, regular))
}
