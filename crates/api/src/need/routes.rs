//! Needs: listed, read, asked for; and who takes them up.

use super::wire::{NeedBody, NeedFields, NeedsBody, SkipFields, UptakesBody};
use super::wire_new::{NeedAskedBody, NewNeedBody};
use crate::caller::Caller;
use crate::extract::{Body, Fields, Number};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::need::{list_needs, list_uptakes, needs_to_work_on, propose_need, view_need};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::{NeedId, UnitId};
use mingtong_domain::{community, need};

routes! {
    list: community::Act::ReadPublic;
    uptakes: community::Act::ReadPublic;
    work: need::Act::Publish;
    read: community::Act::ReadPublic;
    propose: need::Act::Propose;
}

/// Needs that were published, the latest first.
#[utoipa::path(
    get,
    operation_id = "list_needs",
    path = "/communities/{c}/needs",
    tag = "needs",
    params(("c" = String, Path, description = "The community"), NeedFields),
    responses((status = 200, body = NeedsBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<NeedFields>,
) -> Result<Json<NeedsBody>, Problem> {
    Ok(Json(list_needs(&app, &caller.hall, &caller.who(), &fields.into()).await?.into()))
}

/// Who takes up what, until when, and how far that is: the list of projects, the latest first.
#[utoipa::path(
    get,
    operation_id = "list_uptakes",
    path = "/communities/{c}/uptakes",
    tag = "needs",
    params(("c" = String, Path, description = "The community"), SkipFields),
    responses((status = 200, body = UptakesBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn uptakes(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<SkipFields>,
) -> Result<Json<UptakesBody>, Problem> {
    let unit = fields.unit.map(UnitId);
    Ok(Json(list_uptakes(&app, &caller.hall, unit.as_ref(), fields.skip.unwrap_or(0)).await?.into()))
}

/// Needs with something to do: to be looked at, uptakes to answer or to judge, or all of it met; the oldest first.
#[utoipa::path(
    get,
    operation_id = "list_needs_to_work_on",
    path = "/communities/{c}/desk/needs",
    tag = "needs",
    params(("c" = String, Path, description = "The community"), SkipFields),
    responses((status = 200, body = NeedsBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn work(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<SkipFields>,
) -> Result<Json<NeedsBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(needs_to_work_on(&app, &caller.hall, &who, fields.skip.unwrap_or(0)).await?.into()))
}

/// One need, with everybody who takes it up.
#[utoipa::path(
    get,
    operation_id = "read_need",
    path = "/communities/{c}/needs/{number}",
    tag = "needs",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = NeedBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Number(id): Number<NeedId>,
    caller: Caller,
) -> Result<Json<NeedBody>, Problem> {
    Ok(Json(view_need(&app, &caller.hall, &caller.who(), id).await?.into()))
}

/// Ask for something. What the desk writes down is public at once; what others say, and every micro-wish, is looked at
/// first, and until then only the desk reads it.
#[utoipa::path(
    post,
    operation_id = "propose_need",
    path = "/communities/{c}/needs",
    tag = "needs",
    params(("c" = String, Path, description = "The community")),
    request_body = NewNeedBody,
    responses((status = 201, body = NeedAskedBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn propose(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewNeedBody>,
) -> Result<(StatusCode, Json<NeedAskedBody>), Problem> {
    let who = caller.known_or_counted(&app, Limited::Report)?;
    let id = propose_need(&app, &caller.hall, &who, body.read()?).await?;
    let proposed = NeedAskedBody { id: id.to_string(), number: caller.hall.need_number(id) };
    Ok((StatusCode::CREATED, Json(proposed)))
}
