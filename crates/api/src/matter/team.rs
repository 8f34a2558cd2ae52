//! Who of the community is in charge of what, everything of one handed over to another, and who stands in for whom.

use super::wire_desk::{HandOverBody, HandedOverBody, InChargeBody, StandInBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::moment::day;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::matter::{be_back, hand_over as hand_all_over, in_charge, stand_in, stand_ins};
use mingtong_domain::ids::PersonId;
use mingtong_domain::matter::Act;

routes! {
    list_in_charge: Act::PutInCharge;
    hand_over: Act::PutInCharge;
    list_stand_ins: Act::PutInCharge;
    name_stand_in: Act::PutInCharge;
    end_stand_in: Act::PutInCharge;
}

/// Everybody of the desk with how many open matters they are in charge of, counted up to 10,000; also whoever has left
/// the desk and is in charge of some.
#[utoipa::path(
    get,
    path = "/communities/{c}/in-charge",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [InChargeBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_in_charge(State(app): State<App>, caller: Caller) -> Result<Json<Vec<InChargeBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(in_charge(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Hand over everything of which somebody is in charge and that is not closed: your own, or as the secretary anybody's.
/// What cannot be handed over stays, and holds up nothing else.
#[utoipa::path(
    post,
    path = "/communities/{c}/hand-over",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    request_body = HandOverBody,
    responses((status = 200, body = HandedOverBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn hand_over(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<HandOverBody>,
) -> Result<Json<HandedOverBody>, Problem> {
    let who = caller.signed_in()?;
    let people = (PersonId(body.from), PersonId(body.to));
    Ok(Json(hand_all_over(&app, &caller.hall, &who, people, body.note).await?.into()))
}

/// Who stands in for whom, now or later.
#[utoipa::path(
    get,
    path = "/communities/{c}/stand-ins",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [StandInBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_stand_ins(State(app): State<App>, caller: Caller) -> Result<Json<Vec<StandInBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(stand_ins(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Say who stands in while somebody is away, in the place of what was said before: for yourself, or as the secretary
/// for anybody.
#[utoipa::path(
    post,
    path = "/communities/{c}/stand-ins",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    request_body = StandInBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn name_stand_in(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<StandInBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    let days = (day("from", &body.from)?, day("until", &body.until)?);
    stand_in(&app, &caller.hall, &who, (PersonId(body.away), PersonId(body.stand_in)), days).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody is back: nobody stands in for them any more.
#[utoipa::path(
    delete,
    path = "/communities/{c}/stand-ins/{id}",
    tag = "people",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path, description = "Who was away")
    ),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn end_stand_in(
    State(app): State<App>,
    Id(person): Id<PersonId>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    be_back(&app, &caller.hall, &who, person).await?;
    Ok(StatusCode::NO_CONTENT)
}
