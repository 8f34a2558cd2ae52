//! Several communities beside one another.

use crate::matter::wire_list::MatterItemBody;
use crate::register::wire_offices::RoleBody;
use mingtong_app::community::street::{CommunityStands, UnitStands};
use mingtong_app::matter::Shown;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The communities in which somebody works.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StreetBody {
    /// Each as they may see it, those first that need them, then by name.
    pub items: Vec<CommunityStandsBody>,
}

/// How much of each list of its work a community has, counted up to 10,000: the length of the list of that name in its
/// work.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StreetCountsBody {
    /// Waiting until an arbiter has decided who does them.
    pub to_arbitrate: i64,
    /// Reported to the street office.
    pub escalated: i64,
    /// With a clock that is over.
    pub overdue: i64,
    /// Open, and returned as often as the rule book allows.
    pub returned: i64,
    /// Open, and without a step for as long as the rule book says.
    pub still: i64,
}

/// What a unit has overdue, and what stands still with it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UnitStandsBody {
    /// The id of the unit.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// With a clock that is over.
    pub overdue: i64,
    /// Without a step for as long as the rule book says.
    pub still: i64,
}

/// A community as somebody may see it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CommunityStandsBody {
    /// The short name in addresses.
    pub slug: String,
    /// The name.
    pub name: String,
    /// The role worn there.
    pub worn: RoleBody,
    /// `decision` where something waits for the street office, `attention`, `nothing`.
    pub needs: String,
    /// What there is of what is watched.
    pub counts: StreetCountsBody,
    /// Units with something overdue or standing still, by name.
    pub units: Vec<UnitStandsBody>,
    /// The open matter in which nothing has happened longest.
    pub stuck: Option<MatterItemBody>,
    /// Days without a step from which on a matter stands still there.
    pub still_days: Option<i64>,
    /// Times returned before an arbiter decides there.
    pub returns: Option<i64>,
}

impl From<Vec<CommunityStands>> for StreetBody {
    fn from(stands: Vec<CommunityStands>) -> Self {
        Self { items: stands.into_iter().map(Into::into).collect() }
    }
}

impl From<UnitStands> for UnitStandsBody {
    fn from(stands: UnitStands) -> Self {
        Self { unit: stands.unit.0, name: stands.name, overdue: stands.overdue, still: stands.still }
    }
}

impl From<CommunityStands> for CommunityStandsBody {
    fn from(stands: CommunityStands) -> Self {
        let of = |list: Shown| stands.counts.iter().find(|(shown, _)| *shown == list).map_or(0, |(_, count)| *count);
        let counts = StreetCountsBody {
            to_arbitrate: of(Shown::ToArbitrate),
            escalated: of(Shown::Escalated),
            overdue: of(Shown::Overdue),
            returned: of(Shown::Returned),
            still: of(Shown::Still),
        };
        let worn = (stands.who.actor.role, stands.who.actor.scope.clone());
        Self {
            slug: stands.hall.slug.clone(),
            name: stands.hall.name.clone(),
            worn: RoleBody::new(&worn),
            needs: stands.needs.key().to_owned(),
            counts,
            units: stands.units.into_iter().map(Into::into).collect(),
            stuck: stands.stuck.map(Into::into),
            still_days: stands.still_days,
            returns: stands.returns,
        }
    }
}
