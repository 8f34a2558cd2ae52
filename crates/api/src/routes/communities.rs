//! Communities with their places and units.

use crate::caller::InHall;
use crate::extract::{Fields, limit};
use crate::problem::{Problem, ProblemBody};
use crate::wire::home::HomeBody;
use crate::wire::place::{CommunityBody, PlaceBody, PlacesBody, RegisterFields, UnitBody, UnitsBody};
use axum::Json;
use axum::extract::State;
use mingtong_app::App;
use mingtong_app::queries::home;

/// Entries of the register in one answer: a picker's list; larger registers are paged.
const ROWS_MAX: u32 = 500;

/// Every community.
#[utoipa::path(
    get,
    path = "/communities",
    tag = "communities",
    responses((status = 200, body = [CommunityBody]), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_communities(State(app): State<App>) -> Result<Json<Vec<CommunityBody>>, Problem> {
    Ok(Json(app.halls().await?.iter().map(|hall| CommunityBody::from(&**hall)).collect()))
}

/// The front page of a community: what was heard and answered, what is due, what was solved.
#[utoipa::path(
    get,
    path = "/communities/{c}/home",
    tag = "communities",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = HomeBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn read_home(State(app): State<App>, InHall(hall): InHall) -> Result<Json<HomeBody>, Problem> {
    Ok(Json(home(&app, &hall).await?.into()))
}

/// The places of a community, by full name.
#[utoipa::path(
    get,
    path = "/communities/{c}/places",
    tag = "communities",
    params(("c" = String, Path, description = "The community"), RegisterFields),
    responses((status = 200, body = PlacesBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_places(
    InHall(hall): InHall,
    Fields(fields): Fields<RegisterFields>,
) -> Result<Json<PlacesBody>, Problem> {
    let (places, next) = page(hall.places(), &fields)?;
    let items = places.into_iter().filter_map(|(id, name)| PlaceBody::of(&hall, id, name)).collect();
    Ok(Json(PlacesBody { items, next }))
}

/// The units of a community, by name.
#[utoipa::path(
    get,
    path = "/communities/{c}/units",
    tag = "communities",
    params(("c" = String, Path, description = "The community"), RegisterFields),
    responses((status = 200, body = UnitsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_units(
    InHall(hall): InHall,
    Fields(fields): Fields<RegisterFields>,
) -> Result<Json<UnitsBody>, Problem> {
    let (units, next) = page(hall.units(), &fields)?;
    let items = units.into_iter().map(|(id, name)| UnitBody { id: id.0.clone(), name: name.to_owned() }).collect();
    Ok(Json(UnitsBody { items, next }))
}

/// A page of a list, and where the next one begins.
pub(super) fn page<T>(all: Vec<T>, fields: &RegisterFields) -> Result<(Vec<T>, Option<u32>), Problem> {
    let limit = limit(fields.limit, ROWS_MAX, ROWS_MAX)?;
    let skip = fields.skip.unwrap_or(0);
    let end = skip.saturating_add(limit);
    let next = (all.len() > end as usize).then_some(end);
    Ok((all.into_iter().skip(skip as usize).take(limit as usize).collect(), next))
}
