//! Needs, and who takes them up.

use mingtong_domain::ids::{NeedId, ResourceId};
use sqlx::FromRow;

/// A need; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct NeedRow {
    pub need_id: i64,
    pub kind: String,
    pub source_kind: String,
    pub source_id: String,
    pub class: String,
    pub measure: String,
    pub total: i64,
    pub held: i64,
    pub met: i64,
    pub title: String,
    pub place_id: Option<String>,
    pub serves: Option<i64>,
    pub wanted_ms: Option<i64>,
    pub stage: String,
    pub lapses_ms: Option<i64>,
    pub to_answer: i64,
    pub to_judge: i64,
    pub proposed_ms: i64,
    pub published_ms: Option<i64>,
    pub ended_ms: Option<i64>,
    pub latest_position: i64,
}

impl NeedRow {
    /// The typed id.
    pub fn id(&self) -> Option<NeedId> {
        NeedId::from_number(self.need_id)
    }
}

/// Which needs are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NeedsShown {
    /// All that were published.
    #[default]
    Published,
    /// Published, and nobody has some or all of it.
    Open,
    /// Published, and all of it is taken up.
    Taken,
    /// Met and taken off the list.
    Settled,
    /// Not public yet.
    Proposed,
    /// Those with something to do for the desk: to be looked at, uptakes to answer or to judge, all of it met.
    ToWorkOn,
}

/// A list of needs, the latest first; to work on, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct NeedFilter {
    /// Which.
    pub shown: NeedsShown,
    /// The moment of which it is true.
    pub now_ms: i64,
    /// Of one kind only.
    pub kind: Option<String>,
    /// Of one class only.
    pub class: Option<String>,
    /// Asked for by one only: the kind of whom and the id, which is empty for any of the kind.
    pub source: Option<(String, String)>,
    /// At these places only.
    pub places: Option<Vec<String>>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}

/// An uptake, with what a list says of its need; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct UptakeRow {
    pub need_id: i64,
    pub number: i64,
    pub unit_id: String,
    pub amount: i64,
    pub until_ms: i64,
    pub lapses_ms: Option<i64>,
    pub stage: String,
    pub asked_ms: i64,
    pub ended_ms: Option<i64>,
    pub resource_id: Option<i64>,
    /// Of the need: reference.
    pub title: String,
    /// Of the need.
    pub measure: String,
    /// Of the need.
    pub place_id: Option<String>,
}

impl UptakeRow {
    /// The typed id of the need.
    pub fn need(&self) -> Option<NeedId> {
        NeedId::from_number(self.need_id)
    }

    /// The typed id of the resource it brings.
    pub fn resource(&self) -> Option<ResourceId> {
        self.resource_id.and_then(ResourceId::from_number)
    }
}

/// A list of uptakes of public needs, the latest first.
#[derive(Debug, Clone, Default)]
pub struct UptakeFilter {
    /// Of one unit only.
    pub unit: Option<String>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}
