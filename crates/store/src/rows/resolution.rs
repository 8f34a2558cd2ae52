//! Resolutions.

use mingtong_domain::ids::ResolutionId;
use sqlx::FromRow;

/// A resolution; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ResolutionRow {
    pub resolution_id: i64,
    pub kind: String,
    pub body_id: Option<String>,
    pub title: String,
    pub stage: String,
    pub meeting_id: Option<String>,
    pub vote_id: Option<String>,
    pub drawn_ms: i64,
    pub points: i64,
    pub latest_position: i64,
}

impl ResolutionRow {
    /// The typed id.
    pub fn id(&self) -> Option<ResolutionId> {
        ResolutionId::from_number(self.resolution_id)
    }
}

/// A list of resolutions, the latest first.
#[derive(Debug, Clone, Default)]
pub struct ResolutionFilter {
    /// Of one body only.
    pub body: Option<String>,
    /// About one matter only.
    pub matter: Option<i64>,
    /// From one meeting only.
    pub meeting: Option<String>,
    /// From one vote only.
    pub vote: Option<String>,
    /// Those before this one only, as a number.
    pub before: Option<i64>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}
