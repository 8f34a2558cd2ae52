//! Notices.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::NoticeRow;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a notice.
    notice::put_notice(community: CommunityId, row: &NoticeRow) -> ();
    /// Notices: first those whose period is not over, the one that ends first before the others; then the others, the
    /// latest first.
    notice::notices(community: CommunityId, now_ms: i64, skip: u32, limit: u32) -> Vec<NoticeRow>;
    /// Notices at some places, or all, that are not done with: first those with an objection that waits for an answer,
    /// the one that is due first before the others; then those to be taken down, then those that run.
    notice::notices_to_work_on(
        community: CommunityId,
        places: Option<&[String]>,
        now_ms: i64,
        skip: u32,
        limit: u32
    ) -> Vec<NoticeRow>;
    /// The notices of a kind about some things of one kind, of which there is at least one, without those that were
    /// taken down before their period was over; the one that began last first.
    notice::notices_about(
        community: CommunityId,
        kind: &str,
        about: (&str, &[String]),
        limit: u32
    ) -> Vec<NoticeRow>;
}
