//! What helps whoever works on matters: drafts, filters, kept texts, and who looked at a telephone number.

use sqlx::FromRow;

/// Something that somebody has begun to write.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OwnDraftRow {
    pub form: String,
    pub fields: String,
    pub touched_ms: i64,
}

/// By what somebody narrows the worklist.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OwnFilterRow {
    pub name: String,
    pub query: String,
    pub saved_ms: i64,
}

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
