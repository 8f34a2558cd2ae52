//! Places and units.

use super::wire::{CodeBody, NewPlaceBody, PlaceBody, PlacesBody, UnitBody, UnitsBody};
use super::wire_unit::{UnitPageBody, UnitPageFields};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::paging::{PageFields, page};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::{IdBody, NameBody};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_domain::ids::{PlaceId, UnitId};
use mingtong_domain::{community, register};

routes! {
    list_places: community::Act::ReadPublic;
    add_place: register::Act::RegisterPlace;
    recode_place: register::Act::RegisterPlace;
    retire_place: register::Act::RegisterPlace;
    restore_place: register::Act::RegisterPlace;
    list_units: community::Act::ReadPublic;
    read_unit: community::Act::ReadPublic;
    add_unit: register::Act::RegisterUnit;
}

/// The places of a community, by full name, retired ones among them.
#[utoipa::path(
    get,
    path = "/communities/{c}/places",
    tag = "communities",
    params(("c" = String, Path, description = "The community"), PageFields),
    responses((status = 200, body = PlacesBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_places(
    InHall(hall): InHall,
    Fields(fields): Fields<PageFields>,
) -> Result<Json<PlacesBody>, Problem> {
    let (places, next) = page(hall.places(), &fields)?;
    let items = places.into_iter().filter_map(|(id, name)| PlaceBody::of(&hall, id, name)).collect();
    Ok(Json(PlacesBody { items, next }))
}

/// Add a place.
#[utoipa::path(
    post,
    path = "/communities/{c}/places",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = NewPlaceBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn add_place(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewPlaceBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let NewPlaceBody { name, kind, parent, code } = body;
    let parent = parent.map(PlaceId);
    let id = mingtong_app::register::register_place(&app, &caller.hall, &who, parent, kind.into(), code, &name).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}

/// Give a place another code; the old one stays as history.
#[utoipa::path(
    post,
    path = "/communities/{c}/places/{id}/recode",
    tag = "register",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = CodeBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn recode_place(
    State(app): State<App>,
    Id(place): Id<PlaceId>,
    caller: Caller,
    Body(body): Body<CodeBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    mingtong_app::register::recode_place(&app, &caller.hall, &who, place, body.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Retire a place with all that lies in it: nothing new is put there, and what lies there stays.
#[utoipa::path(
    post,
    path = "/communities/{c}/places/{id}/retire",
    tag = "register",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn retire_place(
    State(app): State<App>,
    Id(place): Id<PlaceId>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    mingtong_app::register::retire_place(&app, &caller.hall, &who, place).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a place into use again.
#[utoipa::path(
    post,
    path = "/communities/{c}/places/{id}/restore",
    tag = "register",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn restore_place(
    State(app): State<App>,
    Id(place): Id<PlaceId>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    mingtong_app::register::restore_place(&app, &caller.hall, &who, place).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The units of a community, by name.
#[utoipa::path(
    get,
    path = "/communities/{c}/units",
    tag = "communities",
    params(("c" = String, Path, description = "The community"), PageFields),
    responses((status = 200, body = UnitsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_units(
    InHall(hall): InHall,
    Fields(fields): Fields<PageFields>,
) -> Result<Json<UnitsBody>, Problem> {
    let (units, next) = page(hall.units(), &fields)?;
    let items = units.into_iter().map(|(id, name)| UnitBody { id: id.0.clone(), name: name.to_owned() }).collect();
    Ok(Json(UnitsBody { items, next }))
}

/// What a unit offers, asks for and takes up.
#[utoipa::path(
    get,
    path = "/communities/{c}/units/{id}",
    tag = "communities",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), UnitPageFields),
    responses((status = 200, body = UnitPageBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read_unit(
    State(app): State<App>,
    Id(id): Id<UnitId>,
    caller: Caller,
    Fields(fields): Fields<UnitPageFields>,
) -> Result<Json<UnitPageBody>, Problem> {
    Ok(Json(
        mingtong_app::register::view_unit(&app, &caller.hall, &caller.who(), &id, fields.skip.unwrap_or(0))
            .await?
            .into(),
    ))
}

/// Add a unit.
#[utoipa::path(
    post,
    path = "/communities/{c}/units",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = NameBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn add_unit(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NameBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let id = mingtong_app::register::register_unit(&app, &caller.hall, &who, &body.name).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}
