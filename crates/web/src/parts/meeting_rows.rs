//! Meetings as lists show them.

use super::erased::or_erased;
use crate::args::text_arg;
use crate::format;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::meeting::{MeetingListed, MeetingQuery, MeetingsShown, list_meetings};
use mingtong_domain::ids::BodyId;
use mingtong_domain::meeting::StageKind;
use mingtong_words::{FluentValue, Words};

/// A meeting in a list.
pub(crate) struct MeetingRow {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) body: String,
    /// Which of its year it is.
    pub(crate) number: String,
    pub(crate) day: String,
    /// From when on that day, where that is known.
    pub(crate) time: String,
    pub(crate) machine: String,
    pub(crate) place: String,
    /// The key of its state.
    pub(crate) stage: &'static str,
    /// Items and decisions, in words.
    pub(crate) agenda: String,
}

/// Meetings as they are listed.
pub(crate) fn meeting_rows<'a>(
    visit: &Visit,
    meetings: impl IntoIterator<Item = &'a MeetingListed>,
) -> Vec<MeetingRow> {
    meetings.into_iter().map(|meeting| row(visit, meeting)).collect()
}

fn row(visit: &Visit, meeting: &MeetingListed) -> MeetingRow {
    let words = visit.words;
    let is_put_off = meeting.stage == StageKind::Adjourned;
    let day = if is_put_off { meeting.day } else { meeting.starts };
    MeetingRow {
        href: visit.link(&format!("/meetings/{}", meeting.id)),
        title: or_erased(words, &meeting.title),
        body: meeting.body_name.clone(),
        number: number(words, meeting.year, meeting.number),
        day: format::date(words, day),
        time: if is_put_off { String::new() } else { format::hour(day) },
        machine: format::machine(day),
        place: or_erased(words, &meeting.place),
        stage: meeting.stage.key(),
        agenda: agenda(words, meeting),
    }
}

/// Which meeting of its year it is, in words.
pub(crate) fn number(words: Words, year: i64, number: i64) -> String {
    words.ta("meeting-number", &[text_arg("year", year), text_arg("n", number)])
}

fn agenda(words: Words, meeting: &MeetingListed) -> String {
    let counted = |key: &str, count: i64| words.ta(key, &[("n", FluentValue::from(count))]);
    let items = counted("meeting-items", meeting.items);
    if meeting.decisions == 0 {
        items
    } else {
        format!("{items} · {}", counted("meeting-decisions", meeting.decisions))
    }
}

/// The meetings of a body, as many as somebody overlooks.
pub(crate) struct MeetingsOf {
    pub(crate) next: Vec<MeetingRow>,
    pub(crate) past: Vec<MeetingRow>,
    /// Whether there are more than these.
    pub(crate) has_more: bool,
}

/// Meetings of each kind on the page of a body.
const OVERLOOKED: u32 = 3;

/// The next meetings of a body, and its latest.
pub(crate) async fn meetings_of(visit: &Visit, body: &BodyId) -> Result<MeetingsOf, Fail> {
    let query = |shown| MeetingQuery { limit: OVERLOOKED, ..MeetingQuery::of(shown, Some(body.clone())) };
    let ahead = list_meetings(&visit.site.app, &visit.hall, &query(MeetingsShown::Ahead)).await?;
    let past = list_meetings(&visit.site.app, &visit.hall, &query(MeetingsShown::Past)).await?;
    let has_more = ahead.1.or(past.1).is_some();
    Ok(MeetingsOf { next: meeting_rows(visit, &ahead.0), past: meeting_rows(visit, &past.0), has_more })
}

/// The next meeting of each of some bodies, or of all together.
pub(crate) async fn next_meetings(visit: &Visit, body: Option<BodyId>, limit: u32) -> Result<Vec<MeetingRow>, Fail> {
    let query = MeetingQuery { limit, ..MeetingQuery::of(MeetingsShown::Ahead, body) };
    let (found, _) = list_meetings(&visit.site.app, &visit.hall, &query).await?;
    Ok(meeting_rows(visit, &found))
}
