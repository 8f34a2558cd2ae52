//! The homes of a roll: read, corrected, struck.

use super::wire_home::{CorrectHomeBody, HomeOfRollBody, HomesBody, HomesFields, StrikeHomeBody};
use crate::caller::Caller;
use crate::extract::{Body, Fields, Id, Piece};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::roll::{correct_home, strike_home, view_home, view_homes};
use mingtong_domain::ids::{HomeNo, RollId};
use mingtong_domain::roll::Act;

routes! {
    list: Act::Read;
    read: Act::Read;
    correct: Act::Correct;
    strike: Act::Strike;
}

/// The homes of a roll with their owners, for whoever leads or works here; a page of them.
#[utoipa::path(
    get,
    operation_id = "list_homes",
    path = "/communities/{c}/rolls/{id}/homes",
    tag = "rolls",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), HomesFields),
    responses((status = 200, body = HomesBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Id(id): Id<RollId>,
    caller: Caller,
    Fields(fields): Fields<HomesFields>,
) -> Result<Json<HomesBody>, Problem> {
    let who = caller.signed_in()?;
    let (building, skip) = (fields.building.as_deref(), fields.skip.unwrap_or(0));
    Ok(Json(view_homes(&app, &caller.hall, &who, &id, building, skip).await?.into()))
}

/// One home with its owners.
#[utoipa::path(
    get,
    operation_id = "read_home_of_roll",
    path = "/communities/{c}/rolls/{id}/homes/{piece}",
    tag = "rolls",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The number of the home")
    ),
    responses((status = 200, body = HomeOfRollBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<RollId>,
    Piece(no): Piece,
    caller: Caller,
) -> Result<Json<HomeOfRollBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(view_home(&app, &caller.hall, &who, &id, &HomeNo(no)).await?.into()))
}

/// Correct a home, or add one that the roll does not have; with a reason.
#[utoipa::path(
    post,
    operation_id = "correct_home",
    path = "/communities/{c}/rolls/{id}/homes/{piece}/correct",
    tag = "rolls",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The number of the home")
    ),
    request_body = CorrectHomeBody,
    responses((status = 200, body = HomeOfRollBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn correct(
    State(app): State<App>,
    Id(id): Id<RollId>,
    Piece(no): Piece,
    caller: Caller,
    Body(body): Body<CorrectHomeBody>,
) -> Result<Json<HomeOfRollBody>, Problem> {
    let who = caller.signed_in()?;
    let correction = body.read(HomeNo(no));
    let now = correction.new_no.clone().unwrap_or_else(|| correction.no.clone());
    correct_home(&app, &caller.hall, &who, id.clone(), correction).await?;
    Ok(Json(view_home(&app, &caller.hall, &who, &id, &now).await?.into()))
}

/// Strike a home that is none; with a reason.
#[utoipa::path(
    post,
    operation_id = "strike_home",
    path = "/communities/{c}/rolls/{id}/homes/{piece}/strike",
    tag = "rolls",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The number of the home")
    ),
    request_body = StrikeHomeBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn strike(
    State(app): State<App>,
    Id(id): Id<RollId>,
    Piece(no): Piece,
    caller: Caller,
    Body(body): Body<StrikeHomeBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    strike_home(&app, &caller.hall, &who, id, HomeNo(no), body.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
