//! The floor of a vote: its buildings, and the homes of one of them, for those who walk from door to door.

use super::doors::{DoorLine, electors, lines, may_see_electors};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::VoteId;
use mingtong_store::rows::{ElectorsShown, TurnoutRow};

/// A building, with how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildingBrief {
    /// The building; empty where there is but one.
    pub building: String,
    /// Its electors.
    pub electors: u64,
    /// Of these who gave a ballot, or whose paper came back.
    pub voted: u64,
}

/// The buildings of a vote, and the doors of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Floor {
    /// All of them, in the order of the roll.
    pub buildings: Vec<BuildingBrief>,
    /// The one that is shown; none where it is still to be chosen.
    pub building: Option<String>,
    /// Its doors, in the order of their numbers.
    pub doors: Vec<DoorLine>,
}

/// The buildings of a vote, and the doors of one; the only building needs not be chosen.
///
/// # Errors
/// The role may not see the electors, there is no such vote or building, or the database failed.
pub async fn view_floor(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &VoteId,
    building: Option<&str>,
) -> Result<Floor, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_see_electors(link, hall, who, id).await?;
    let rows = link.turnout(hall.id, id.as_str(), vote.is_secret()).await?;
    let buildings: Vec<BuildingBrief> = rows.into_iter().map(brief).collect();
    let building = match (building, buildings.as_slice()) {
        (None, [only]) => Some(only.building.clone()),
        (None, _) => None,
        (Some(asked), all) if all.iter().any(|it| it.building == asked) => Some(asked.to_owned()),
        (Some(_), _) => return Err(Fail::NotFound),
    };
    let doors = match &building {
        Some(building) => {
            let electors = electors(link, hall, id, ElectorsShown::All, Some(building)).await?;
            lines(link, hall, &vote, electors).await?
        }
        None => vec![],
    };
    Ok(Floor { buildings, building, doors })
}

fn brief(row: TurnoutRow) -> BuildingBrief {
    let (electors, voted) = (row.electors.unsigned_abs(), row.voted.unsigned_abs());
    BuildingBrief { building: row.building, electors, voted }
}
