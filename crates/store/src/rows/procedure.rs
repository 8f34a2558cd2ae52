//! Procedures.

use sqlx::FromRow;

/// A procedure, with how the notice of the step stands that was made public last; see the migrations.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migrations")]
pub struct ProcedureRow {
    pub procedure_id: String,
    pub title: String,
    pub place_id: Option<String>,
    pub matter_id: Option<i64>,
    pub stage: String,
    pub steps: i64,
    pub notice_id: Option<String>,
    pub begun_ms: i64,
    pub changed_ms: i64,
    pub latest_position: i64,
    /// None where nothing was made public; of the notice, as the next two.
    #[sqlx(default)]
    pub ends_ms: Option<i64>,
    #[sqlx(default)]
    pub taken_down_ms: Option<i64>,
    #[sqlx(default)]
    pub unanswered: Option<i64>,
}

/// Which procedures a list shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct ProcedureFilter {
    /// Those that come from one matter only.
    pub matter: Option<i64>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}
