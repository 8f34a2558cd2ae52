//! Notices.

use mingtong_domain::notice::Covered;
use sqlx::FromRow;

/// A notice; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct NoticeRow {
    pub notice_id: String,
    pub kind: String,
    pub about_kind: String,
    pub about_id: String,
    pub title: String,
    pub place_id: Option<String>,
    pub begins_ms: i64,
    pub ends_ms: i64,
    pub objections: i64,
    pub unanswered: i64,
    pub answer_due_ms: Option<i64>,
    pub taken_down_ms: Option<i64>,
    pub latest_position: i64,
    pub covers_from: Option<String>,
    pub covers_to: Option<String>,
}

impl NoticeRow {
    /// Which days the accounts cover that it posts; none where it does not say.
    pub fn covers(&self) -> Option<Covered> {
        let day = |day: &Option<String>| day.as_deref()?.parse().ok();
        Some(Covered { from: day(&self.covers_from)?, to: day(&self.covers_to)? })
    }
}
