//! A roll and its homes as rows, event by event. What all homes are together is counted once in a write.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::{HomeFilter, HomeOwnerRow, HomeRow, RollRow};
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::{CommunityId, PersonId, RollId};
use mingtong_domain::roll::{Event, Home, Numbers, Posting};
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(super) async fn fold(
    link: &mut Link<'_>,
    community: CommunityId,
    roll: &RollId,
    events: &[Recorded],
) -> Result<(), StoreError> {
    let mut row = link.roll(community, roll.as_str()).await?;
    let mut homes: BTreeMap<&str, Option<&Home>> = BTreeMap::new();
    for recorded in events {
        let Some(event::Event::Roll(event)) = &recorded.event else { continue };
        if let Event::Opened { roll, place, as_of } = event {
            row = Some(RollRow {
                roll_id: roll.0.clone(),
                place_id: place.0.clone(),
                as_of: as_of.to_string(),
                numbers: json(&Numbers::default())?,
                posted: None,
                changed_ms: 0,
                latest_position: 0,
            });
        }
        let Some(row) = &mut row else { continue };
        row.latest_position = recorded.position;
        // A reason that was erased makes no other list.
        if !matches!(event, Event::TextErased { .. }) {
            row.changed_ms = recorded.at.0;
        }
        if let Some(posting) = posting(event, recorded) {
            row.posted = Some(json(&posting)?);
        }
        homes.extend(event.takes().iter().map(|no| (no.as_str(), None)));
        homes.extend(event.puts().iter().map(|home| (home.no.as_str(), Some(home))));
    }
    let Some(mut row) = row else { return Ok(()) };
    if !homes.is_empty() {
        write(link, community, roll, homes).await?;
        row.numbers = json(&Numbers::of(&read(link, community, roll).await?))?;
    }
    link.put_roll(community, &row).await
}

fn posting(event: &Event, recorded: &Recorded) -> Option<Posting> {
    let Event::Posted { notice, sheets, homes, heads, area, areas_unknown } = event.clone() else { return None };
    Some(Posting { notice, at: recorded.at, sheets, homes, heads, area, areas_unknown })
}

fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Fault(error.to_string()))
}

/// Writes what became of homes: none where one is gone.
async fn write(
    link: &mut Link<'_>,
    community: CommunityId,
    roll: &RollId,
    homes: BTreeMap<&str, Option<&Home>>,
) -> Result<(), StoreError> {
    let named = |no: &&str| (*no).to_owned();
    let all: Vec<String> = homes.keys().map(named).collect();
    let gone: BTreeSet<&str> = homes.iter().filter(|(_, home)| home.is_none()).map(|(no, _)| *no).collect();
    let gone: Vec<String> = gone.iter().map(named).collect();
    let put: Vec<&Home> = homes.into_values().flatten().collect();
    let rows: Vec<HomeRow> = put.iter().map(|home| HomeRow::of(home)).collect();
    let owners: Vec<HomeOwnerRow> = put.iter().flat_map(|home| owners(home)).collect();
    link.delete_home_owners(community, roll.as_str(), &all).await?;
    link.delete_homes(community, roll.as_str(), &gone).await?;
    link.put_homes(community, roll.as_str(), &rows).await?;
    link.put_home_owners(community, roll.as_str(), &owners).await
}

fn owners(home: &Home) -> impl Iterator<Item = HomeOwnerRow> + '_ {
    (0..).zip(&home.owners).map(|(nth, person)| HomeOwnerRow {
        home_no: home.no.0.clone(),
        nth,
        person_id: person.0.clone(),
    })
}

/// All homes of a roll as they stand.
async fn read(link: &mut Link<'_>, community: CommunityId, roll: &RollId) -> Result<Vec<Home>, StoreError> {
    let rows = link.homes(community, roll.as_str(), &HomeFilter::default()).await?;
    let mut owners: HashMap<String, Vec<PersonId>> = HashMap::new();
    for row in link.home_owners(community, roll.as_str(), None).await? {
        owners.entry(row.home_no).or_default().push(PersonId(row.person_id));
    }
    let home = |row: HomeRow| {
        let owners = owners.remove(&row.home_no).unwrap_or_default();
        row.home(owners)
    };
    Ok(rows.into_iter().filter_map(home).collect())
}
