//! Receptions.

use sqlx::FromRow;

/// A reception; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ReceptionRow {
    pub reception_id: String,
    pub place_id: Option<String>,
    pub title: String,
    pub starts_ms: i64,
    pub ends_ms: i64,
    pub notice: String,
    pub delegates: String,
    pub closed_ms: Option<i64>,
}
