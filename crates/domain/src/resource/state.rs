//! What a resource is.

use super::Stage;
use crate::ids::{PlaceId, ResourceId, TextRef, UnitId};
use crate::time::Millis;
use jiff::SignedDuration;
use jiff::civil::Date;

keyed! {
    /// What kind of resource it is.
    ResourceKind {
        /// Rooms, yards, parking space 场地.
        Place = "place",
        /// People who lend a hand 人员.
        People = "people",
        /// What somebody can do that others cannot 专业技能.
        Skill = "skill",
        /// Goods and tools 物资.
        Goods = "goods",
        /// Money 资金.
        Money = "money",
    }
}

/// A resource to be put on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferResource {
    /// The number it gets.
    pub resource: ResourceId,
    /// Which unit offers it.
    pub unit: UnitId,
    /// What kind it is.
    pub kind: ResourceKind,
    /// What it is called.
    pub title: TextRef,
    /// What it is, when, and how much of it.
    pub text: TextRef,
    /// Where it is; none where that does not matter.
    pub place: Option<PlaceId>,
    /// The last day, until 24:00.
    pub until: Date,
}

/// A resource as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// What was offered.
    pub offered: OfferResource,
    /// When.
    pub at: Millis,
    /// Why it was taken off the list, and when; none as long as it was not.
    pub withdrawn: Option<(TextRef, Millis)>,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
}

impl Resource {
    /// The moment at which its last day is over.
    pub fn ends(&self) -> Millis {
        Millis::from_date(self.offered.until.saturating_add(SignedDuration::from_hours(24)))
    }

    /// The state at a moment: that its last day is over is read, never written.
    pub fn stage_at(&self, now: Millis) -> Stage {
        match &self.withdrawn {
            Some((reason, _)) => Stage::Withdrawn { reason: reason.clone() },
            None if now >= self.ends() => Stage::Over,
            None => Stage::Offered,
        }
    }
}
