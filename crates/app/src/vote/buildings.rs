//! The buildings of an electorate: papers are printed, and doors walked, one building after the other.

use super::access::may_see_electors;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::roll::{homes, owners_masked};
use crate::texts::names_behind;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, RollId, VoteId};
use mingtong_domain::vote::Vote;
use mingtong_store::Link;
use mingtong_store::rows::{HomeFilter, TurnoutRow};
use std::collections::HashMap;

/// A building, with how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteBuilding {
    /// The building; empty where there is but one.
    pub building: String,
    /// Its electors.
    pub electors: u64,
    /// Of these who gave a ballot, or whose paper came back.
    pub voted: u64,
}

/// The buildings of a vote, in the order of the roll.
///
/// # Errors
/// The role may not see the electors, there is no such vote, or the database failed.
pub async fn vote_buildings(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<VoteBuilding>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_see_electors(link, hall, who, id).await?;
    buildings(link, hall, &vote).await
}

/// The same, of a vote that is at hand.
pub(super) async fn buildings(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<Vec<VoteBuilding>, Fail> {
    let rows = link.turnout(hall.id, vote.id.as_str(), vote.is_secret()).await?;
    let of = |row: TurnoutRow| VoteBuilding {
        building: row.building,
        electors: row.electors.unsigned_abs(),
        voted: row.voted.unsigned_abs(),
    };
    Ok(rows.into_iter().map(of).collect())
}

/// The owners of the homes of a building, masked (张*、李*), as the roll has them now: whoever walks knows for whom to
/// ask. None where it is not the owners who vote.
///
/// # Errors
/// The role may not see the electors, there is no such vote, or the database failed.
pub async fn owners_at_doors(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &VoteId,
    building: Option<&str>,
) -> Result<HashMap<HomeNo, String>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_see_electors(link, hall, who, id).await?;
    let Some(place) = vote.place.as_ref().filter(|_| vote.decides.is_owners()) else { return Ok(HashMap::new()) };
    let Some(roll) = link.roll_of_place(hall.id, place.as_str()).await? else { return Ok(HashMap::new()) };
    let filter = HomeFilter { building, ..HomeFilter::default() };
    let homes = homes(link, hall.id, &RollId(roll.roll_id), &filter).await?;
    let names = names_behind(link, hall.id, homes.iter().flat_map(|home| &home.owners)).await?;
    Ok(homes.into_iter().map(|home| (home.no.clone(), owners_masked(&home, &names))).collect())
}
