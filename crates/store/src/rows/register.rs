//! Who holds which office.

use sqlx::FromRow;

/// A role now held.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct RoleRow {
    pub person_id: String,
    pub role: String,
    pub scope_kind: String,
    pub scope_id: String,
    pub since_ms: i64,
}
