//! The register is kept: places, units, bodies, rules.

use super::communities::page;
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::wire::place::RegisterFields;
use crate::wire::register::*;
use crate::wire::{IdBody, NameBody};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::register;
use mingtong_domain::ids::PlaceId;

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
    let id = register::register_place(&app, &caller.hall, &who, parent, kind.into(), code, &name).await?;
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
    register::recode_place(&app, &caller.hall, &who, place, body.code).await?;
    Ok(StatusCode::NO_CONTENT)
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
    let id = register::register_unit(&app, &caller.hall, &who, &body.name).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}

/// The deliberating bodies of a community.
#[utoipa::path(
    get,
    path = "/communities/{c}/bodies",
    tag = "register",
    params(("c" = String, Path, description = "The community"), RegisterFields),
    responses((status = 200, body = DeliberatingBodies), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_bodies(
    InHall(hall): InHall,
    Fields(fields): Fields<RegisterFields>,
) -> Result<Json<DeliberatingBodies>, Problem> {
    let (items, next) = page(DeliberatingBody::all(&hall), &fields)?;
    Ok(Json(DeliberatingBodies { items, next }))
}

/// Say how people reach the community.
#[utoipa::path(
    put,
    path = "/communities/{c}/contact",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = ContactBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn tell_contact(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<ContactBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    register::tell_contact(&app, &caller.hall, &who, &body.text).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Form a deliberating body.
#[utoipa::path(
    post,
    path = "/communities/{c}/bodies",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = NewDeliberatingBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn form_body(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewDeliberatingBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let NewDeliberatingBody { name, kind, place } = body;
    let id = register::form_body(&app, &caller.hall, &who, kind.into(), &name, place.map(PlaceId)).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}

/// The rule book: every number with its basis and the days between which it holds.
#[utoipa::path(
    get,
    path = "/communities/{c}/rules",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = RulesBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_rules(InHall(hall): InHall) -> Json<RulesBody> {
    Json(RulesBody { items: hall.register.rules.iter().map(RuleBody::from).collect() })
}

/// Set a rule from a day on.
#[utoipa::path(
    post,
    path = "/communities/{c}/rules",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = RuleBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn set_rule(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<RuleBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    register::set_rule(&app, &caller.hall, &who, body.rule()?).await?;
    Ok(StatusCode::NO_CONTENT)
}
