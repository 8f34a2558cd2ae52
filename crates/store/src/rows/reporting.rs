//! Reports of units and their staff, and what they did.

use mingtong_domain::ids::{MatterId, NeedId, ReportingId};
use sqlx::FromRow;

/// A report; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ReportingRow {
    pub reporting_id: i64,
    pub kind: String,
    pub unit_id: String,
    pub name: Option<String>,
    pub text: String,
    pub place_id: Option<String>,
    pub since_ms: i64,
    pub ends_ms: Option<i64>,
    pub stage: String,
    pub to_evaluate: i64,
    pub reported_ms: i64,
    pub latest_position: i64,
}

impl ReportingRow {
    /// The typed id.
    pub fn id(&self) -> Option<ReportingId> {
        ReportingId::from_number(self.reporting_id)
    }
}

/// Which reports are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReportingsShown {
    /// All of them.
    #[default]
    All,
    /// Those that the community has to answer, and those with services of which nobody has said what came of them.
    ToWorkOn,
    /// Those that stand, the first that ends before the others.
    Listed,
    /// Those whose last day is over, that were not taken in, or that came to their end.
    Past,
}

/// A list of reports, the latest first; to work on, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct ReportingFilter {
    /// Which.
    pub shown: ReportingsShown,
    /// The moment of which it is true.
    pub now_ms: i64,
    /// Of one kind only.
    pub kind: Option<String>,
    /// Of one unit only.
    pub unit: Option<String>,
    /// At these places only.
    pub places: Option<Vec<String>>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}

/// Something that was done; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ServiceRow {
    pub reporting_id: i64,
    pub number: i64,
    pub unit_id: String,
    pub kind: String,
    pub day_ms: i64,
    pub text: String,
    pub need_id: Option<i64>,
    pub matter_id: Option<i64>,
    pub evaluation: Option<String>,
}

impl ServiceRow {
    /// The typed id of the report.
    pub fn reporting(&self) -> Option<ReportingId> {
        ReportingId::from_number(self.reporting_id)
    }

    /// The typed id of the need it was for.
    pub fn need(&self) -> Option<NeedId> {
        self.need_id.and_then(NeedId::from_number)
    }

    /// The typed id of the matter it was for.
    pub fn matter(&self) -> Option<MatterId> {
        self.matter_id.and_then(MatterId::from_number)
    }
}
