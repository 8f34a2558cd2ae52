//! Homes as they stand in the database, with their owners.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::ids::{CommunityId, HomeNo, PersonId, RollId};
use mingtong_domain::roll::{Home, Roll};
use mingtong_store::Link;
use mingtong_store::rows::{HomeFilter, HomeRow};
use std::collections::HashMap;

/// A roll. Everybody may know that there is one.
pub(super) async fn roll(link: &mut Link<'_>, community: CommunityId, id: &RollId) -> Result<Roll, Fail> {
    let row = link.roll(community, id.as_str()).await?.ok_or(Fail::NotFound)?;
    row.roll().ok_or_else(|| Fail::Fault(format!("the row of roll {id}")))
}

/// The same within a write: whoever may not act on any is told so, whether it is there or not.
pub(super) async fn roll_to_change(it: &mut Carrier<'_>, id: &RollId) -> Result<Roll, Fail> {
    it.who.authorise(it.act)?;
    let community = it.hall.id;
    roll(&mut it.link(), community, id).await
}

/// Homes in the order in which people count them.
pub(crate) async fn homes(
    link: &mut Link<'_>,
    community: CommunityId,
    roll: &RollId,
    filter: &HomeFilter<'_>,
) -> Result<Vec<Home>, Fail> {
    let rows = link.homes(community, roll.as_str(), filter).await?;
    let numbers: Vec<String> = rows.iter().map(|row| row.home_no.clone()).collect();
    let some = filter.limit.is_some().then_some(numbers.as_slice());
    with_owners(link, community, roll, rows, some).await
}

/// One home.
pub(crate) async fn home(
    link: &mut Link<'_>,
    community: CommunityId,
    roll: &RollId,
    no: &HomeNo,
) -> Result<Option<Home>, Fail> {
    let row: Vec<HomeRow> = link.home(community, roll.as_str(), no.as_str()).await?.into_iter().collect();
    Ok(with_owners(link, community, roll, row, Some(std::slice::from_ref(&no.0))).await?.pop())
}

async fn with_owners(
    link: &mut Link<'_>,
    community: CommunityId,
    roll: &RollId,
    rows: Vec<HomeRow>,
    numbers: Option<&[String]>,
) -> Result<Vec<Home>, Fail> {
    let mut owners: HashMap<String, Vec<PersonId>> = HashMap::new();
    for row in link.home_owners(community, roll.as_str(), numbers).await? {
        owners.entry(row.home_no).or_default().push(PersonId(row.person_id));
    }
    let home = |row: HomeRow| {
        let owners = owners.remove(&row.home_no).unwrap_or_default();
        row.home(owners)
    };
    Ok(rows.into_iter().filter_map(home).collect())
}

/// What the place of a roll is called.
pub(super) fn place_name(hall: &Hall, roll: &Roll) -> String {
    hall.place_name(&roll.place)
}
