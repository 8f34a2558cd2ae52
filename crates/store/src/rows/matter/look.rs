//! Looks at the telephone number of whoever raised a matter.

use sqlx::FromRow;

/// Who looked at a telephone number.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PhoneLookRow {
    pub person_id: String,
    pub unit_id: String,
    pub looks: i64,
    pub first_ms: i64,
    pub latest_ms: i64,
}
