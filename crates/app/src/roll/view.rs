//! A roll and its homes, for whoever may read them.

use super::homes::{home, homes, place_name, roll};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, PersonId, PlaceId, RollId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::roll::{Act, Home, Roll};
use mingtong_store::Link;
use mingtong_store::rows::{HomeFilter, PersonRow};
use std::collections::HashMap;

/// Homes of a page.
const HOMES_OF_A_PAGE: u32 = PAGE_ROWS_MAX / 2;

/// A roll as somebody sees it.
#[derive(Debug, Clone)]
pub struct RollView {
    /// The roll; its numbers are public.
    pub roll: Roll,
    /// What its place is called.
    pub place: String,
    /// Whether whoever asks may read its homes.
    pub may_read: bool,
    /// What whoever asks may do with it.
    pub may: Vec<Act>,
}

/// An owner, as whoever may read the roll sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnerView {
    /// Who.
    pub person: PersonId,
    /// The name; none once it was erased.
    pub name: Option<String>,
    /// The telephone, for whoever may correct the roll.
    pub phone: Option<String>,
}

/// A home with its owners.
#[derive(Debug, Clone)]
pub struct HomeView {
    /// The home.
    pub home: Home,
    /// Its owners.
    pub owners: Vec<OwnerView>,
}

/// A page of homes.
#[derive(Debug, Clone)]
pub struct HomeList {
    /// The homes, in the order in which people count them.
    pub items: Vec<HomeView>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// A roll, with its numbers.
///
/// # Errors
/// There is no such roll, or the database failed.
pub async fn view_roll(app: &App, hall: &Hall, who: &Who, id: &RollId) -> Result<RollView, Fail> {
    let mut reader = app.store.read().await?;
    let roll = roll(&mut reader.link(), hall.id, id).await?;
    let may_here = |act: &Act| who.may_at(*act, &hall.register, Some(&roll.place));
    let may: Vec<Act> = Act::ALL.iter().copied().filter(may_here).collect();
    Ok(RollView { place: place_name(hall, &roll), may_read: may.contains(&Act::Read), may, roll })
}

/// The roll of a place, where it has one.
///
/// # Errors
/// The database failed.
pub async fn roll_of_place(app: &App, hall: &Hall, place: &PlaceId) -> Result<Option<RollId>, Fail> {
    let mut reader = app.store.read().await?;
    Ok(reader.link().roll_of_place(hall.id, place.as_str()).await?.map(|row| RollId(row.roll_id)))
}

/// Homes of a roll with their owners, of one building or of all; a page of them.
///
/// # Errors
/// The role may not read it, or not there; there is no such roll; or the database failed.
pub async fn view_homes(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &RollId,
    building: Option<&str>,
    skip: u32,
) -> Result<HomeList, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let phones = may_read(link, hall, who, id).await?;
    let filter = HomeFilter { building, skip, limit: Some(HOMES_OF_A_PAGE + 1) };
    let mut found = homes(link, hall.id, id, &filter).await?;
    let next = (found.len() > HOMES_OF_A_PAGE as usize).then(|| skip.saturating_add(HOMES_OF_A_PAGE));
    found.truncate(HOMES_OF_A_PAGE as usize);
    Ok(HomeList { items: with_people(link, hall, found, phones).await?, next })
}

/// One home with its owners.
///
/// # Errors
/// The role may not read it, or not there; there is no such home; or the database failed.
pub async fn view_home(app: &App, hall: &Hall, who: &Who, id: &RollId, no: &HomeNo) -> Result<HomeView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let phones = may_read(link, hall, who, id).await?;
    let found = home(link, hall.id, id, no).await?;
    with_people(link, hall, found.into_iter().collect(), phones).await?.pop().ok_or(Fail::NotFound)
}

/// Whether whoever asks sees telephones, too.
async fn may_read(link: &mut Link<'_>, hall: &Hall, who: &Who, id: &RollId) -> Result<bool, Fail> {
    who.authorise(Act::Read)?;
    let roll = roll(link, hall.id, id).await?;
    let may = |act| who.may_at(act, &hall.register, Some(&roll.place));
    if !may(Act::Read) {
        return Err(Fail::NotFound);
    }
    Ok(may(Act::Correct))
}

async fn with_people(link: &mut Link<'_>, hall: &Hall, homes: Vec<Home>, phones: bool) -> Result<Vec<HomeView>, Fail> {
    let ids: Vec<String> = homes.iter().flat_map(|home| &home.owners).map(|owner| owner.0.clone()).collect();
    let rows = link.persons(hall.id, &ids).await?;
    let people: HashMap<PersonId, PersonRow> = rows.into_iter().map(|row| (row.id(), row)).collect();
    let owner = |person: &PersonId| {
        let row = people.get(person);
        OwnerView {
            person: person.clone(),
            name: row.and_then(|row| row.name.clone()),
            phone: row.and_then(|row| row.phone.clone()).filter(|_| phones),
        }
    };
    Ok(homes.into_iter().map(|home| HomeView { owners: home.owners.iter().map(owner).collect(), home }).collect())
}
