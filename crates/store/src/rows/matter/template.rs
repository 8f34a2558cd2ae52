//! Texts that are kept for writing about matters.

use sqlx::FromRow;

/// A text that is kept for writing.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct TemplateRow {
    pub template_id: String,
    pub owner: String,
    pub act: String,
    pub name: String,
    pub body: String,
    pub person_id: String,
    pub changed_ms: i64,
}
