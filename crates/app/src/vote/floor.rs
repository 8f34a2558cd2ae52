//! The floor of a vote: its buildings, and the homes of one of them, for those who walk from door to door.

use super::access::{may_see_doors, may_see_electors};
use super::act::{OnVote, act_on_vote};
use super::buildings::{VoteBuilding, buildings};
use super::lines::{DoorLine, electors, lines};
use super::offered::offered_at_doors;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::VoteId;
use mingtong_domain::limits::BALLOTS_AT_ONCE_MAX;
use mingtong_domain::vote::{Act, Command};
use mingtong_store::rows::ElectorsShown;

/// The buildings of a vote, and the doors of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Floor {
    /// All that whoever asks may see, in the order of the roll.
    pub buildings: Vec<VoteBuilding>,
    /// The one that is shown; none where it is still to be chosen.
    pub building: Option<String>,
    /// Its doors, in the order of their numbers.
    pub doors: Vec<DoorLine>,
    /// What whoever asks can do now on those whose turn it is: issue papers, note doors, note that papers came back.
    pub offered: Vec<Act>,
}

/// The buildings of a vote, and the doors of one; the only building needs not be chosen.
///
/// # Errors
/// The role may not see the electors, there is no such vote or building, or the database failed.
pub async fn view_floor(app: &App, hall: &Hall, who: &Who, id: &VoteId, building: Option<&str>) -> Result<Floor, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (vote, own) = may_see_doors(link, hall, who, id).await?;
    let mut buildings = buildings(link, hall, &vote).await?;
    buildings.retain(|it| own.as_ref().is_none_or(|own| it.building == *own));
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
    let offered = offered_at_doors(link, app, hall, who, &vote).await?;
    Ok(Floor { buildings, building, doors, offered })
}

/// Issues papers to everybody who has none, of one building or of all; gives how many.
///
/// # Errors
/// A refusal of the domain, there is no such vote, or the database failed. What was issued before that stays issued.
pub async fn issue_to_all(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &VoteId,
    building: Option<&str>,
) -> Result<usize, Fail> {
    let without = without_a_paper(app, hall, who, id, building).await?;
    for electors in without.chunks(BALLOTS_AT_ONCE_MAX) {
        let on = OnVote { electors: electors.to_vec(), ..OnVote::default() };
        act_on_vote(app, hall, who, id.clone(), on, Command::IssuePaper {}).await?;
    }
    Ok(without.len())
}

async fn without_a_paper(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &VoteId,
    building: Option<&str>,
) -> Result<Vec<u32>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_see_electors(link, hall, who, id).await?;
    let electors = electors(link, hall, id, ElectorsShown::All, building).await?;
    let lines = lines(link, hall, &vote, electors).await?;
    // Who voted another way needs none.
    let needs = |line: &DoorLine| !line.ballot.is_issued && line.ballot.ways.is_empty();
    Ok(lines.into_iter().filter(needs).map(|line| line.elector.no).collect())
}
