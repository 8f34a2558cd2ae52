//! Projects.

use mingtong_domain::ids::ProjectId;
use sqlx::FromRow;

/// A project; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ProjectRow {
    pub project_id: i64,
    pub title: String,
    pub place_id: Option<String>,
    pub origin_kind: String,
    pub origin_id: String,
    pub doer_kind: String,
    pub doer_id: Option<String>,
    pub contractor_id: Option<String>,
    pub stage: String,
    pub due_ms: Option<i64>,
    pub until_ms: Option<i64>,
    pub guarantee_ms: Option<i64>,
    pub agreed_fen: i64,
    pub opened_ms: i64,
    pub latest_position: i64,
}

impl ProjectRow {
    /// The typed id.
    pub fn id(&self) -> Option<ProjectId> {
        ProjectId::from_number(self.project_id)
    }
}

/// A list of projects, the latest first.
#[derive(Debug, Clone, Default)]
pub struct ProjectFilter {
    /// Behind which one matter stands, only.
    pub matter: Option<i64>,
    /// From one origin only: its kind and its id.
    pub origin: Option<(&'static str, String)>,
    /// In one state only.
    pub stage: Option<&'static str>,
    /// That one unit has or works on, only.
    pub unit: Option<String>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}
