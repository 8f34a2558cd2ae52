//! Resources of units.

use mingtong_domain::ids::ResourceId;
use sqlx::FromRow;

/// A resource; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ResourceRow {
    pub resource_id: i64,
    pub unit_id: String,
    pub kind: String,
    pub title: String,
    pub place_id: Option<String>,
    pub ends_ms: i64,
    pub offered_ms: i64,
    pub withdrawn_ms: Option<i64>,
    pub latest_position: i64,
}

impl ResourceRow {
    /// The typed id.
    pub fn id(&self) -> Option<ResourceId> {
        ResourceId::from_number(self.resource_id)
    }
}

/// A list of resources, the latest first.
#[derive(Debug, Clone, Default)]
pub struct ResourceFilter {
    /// Only those that are offered at this moment; all where there is none.
    pub offered_at_ms: Option<i64>,
    /// Of one kind only.
    pub kind: Option<String>,
    /// Of one unit only.
    pub unit: Option<String>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}
