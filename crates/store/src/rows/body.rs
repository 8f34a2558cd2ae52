//! Bodies.

use sqlx::FromRow;

/// A body with a record of its own; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct BodyRow {
    pub body_id: String,
    pub kind: String,
    pub name: String,
    pub place_id: Option<String>,
    pub size: Option<i64>,
    pub stage: String,
    pub stage_since_ms: i64,
    pub seats: String,
    pub meets: Option<String>,
    pub latest_position: i64,
}
