//! A notice as a row.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::NoticeRow;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::notice::Notice;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(notice) = Notice::from_stream(events) else { return Ok(()) };
    let (about_kind, about_id) = notice.about.parts();
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let row = NoticeRow {
        begins_ms: notice.begins().0,
        ends_ms: notice.ends().0,
        objections: counted(notice.objections.len()),
        unanswered: counted(notice.unanswered().count()),
        answer_due_ms: notice.unanswered().map(|objection| objection.due.0).min(),
        taken_down_ms: notice.taken_down.as_ref().map(|taken_down| taken_down.at.0),
        latest_position: notice.latest,
        notice_id: notice.id.0,
        kind: notice.kind.key().to_owned(),
        about_kind: about_kind.to_owned(),
        about_id,
        title: notice.title.0,
        place_id: notice.place.map(|place| place.0),
        covers_from: notice.covers.map(|days| days.from.to_string()),
        covers_to: notice.covers.map(|days| days.to.to_string()),
    };
    link.put_notice(community, &row).await
}
