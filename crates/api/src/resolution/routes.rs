//! Resolutions: listed, read, drawn up, published; official results entered.

use super::acts::changed;
use super::wire::{ResolutionActed, ResolutionBody, ResolutionsBody};
use super::wire_new::{NewResolutionBody, NewResultBody, PublishResolutionBody, ResolutionFields};
use crate::caller::Caller;
use crate::extract::{Body, Fields, Number};
use crate::paging::limit;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::resolution::{
    ResolutionQuery, draw_resolution as draw, list_resolutions as list, publish_resolution as publish,
    record_result as record, view_resolution,
};
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, ResolutionId, VoteId};
use mingtong_domain::limits::{PAGE_ROWS, PAGE_ROWS_MAX};
use mingtong_domain::{community, resolution};

routes! {
    list_resolutions: community::Act::ReadPublic;
    read_resolution: community::Act::ReadPublic;
    draw_resolution: resolution::Act::Draw;
    record_result: resolution::Act::RecordResult;
    publish_resolution: resolution::Act::Publish;
}

/// Resolutions, a page of them, the latest first.
#[utoipa::path(
    get,
    path = "/communities/{c}/resolutions",
    tag = "resolutions",
    params(("c" = String, Path, description = "The community"), ResolutionFields),
    responses((status = 200, body = ResolutionsBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list_resolutions(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<ResolutionFields>,
) -> Result<Json<ResolutionsBody>, Problem> {
    let number = |text: String| MatterId::parse(&text).ok_or_else(|| Problem::unfit("matter"));
    let query = ResolutionQuery {
        body: fields.body.map(BodyId),
        matter: fields.matter.map(number).transpose()?,
        meeting: fields.meeting.map(MeetingId),
        vote: fields.vote.map(VoteId),
        skip: fields.skip.unwrap_or(0),
        limit: limit(fields.limit, PAGE_ROWS, PAGE_ROWS_MAX)?,
        ..ResolutionQuery::default()
    };
    let (items, next) = list(&app, &caller.hall, &caller.who(), &query).await?;
    Ok(Json(ResolutionsBody { items: items.into_iter().map(Into::into).collect(), next }))
}

/// One resolution: what it is by law, what it rests on, what is done by whom until when, and how far that is.
#[utoipa::path(
    get,
    path = "/communities/{c}/resolutions/{number}",
    tag = "resolutions",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = ResolutionBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read_resolution(
    State(app): State<App>,
    id: Number<ResolutionId>,
    caller: Caller,
) -> Result<Json<ResolutionBody>, Problem> {
    Ok(Json(view_resolution(&app, &caller.hall, &caller.who(), id.0).await?.into()))
}

/// Draw one up from what a meeting carried. What was not carried becomes none.
#[utoipa::path(
    post,
    path = "/communities/{c}/resolutions",
    tag = "resolutions",
    params(("c" = String, Path, description = "The community")),
    request_body = NewResolutionBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn draw_resolution(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewResolutionBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let id = draw(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.to_string() })))
}

/// Enter an official result of an owners' vote, as an office counted it in its own system.
#[utoipa::path(
    post,
    path = "/communities/{c}/resolutions/results",
    tag = "resolutions",
    params(("c" = String, Path, description = "The community")),
    request_body = NewResultBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn record_result(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewResultBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let id = record(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.to_string() })))
}

/// Publish it: its notice is posted, and its points go back into their matters.
#[utoipa::path(
    post,
    path = "/communities/{c}/resolutions/{number}/publish-resolution",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    request_body = PublishResolutionBody,
    responses((status = 200, body = ResolutionActed), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn publish_resolution(
    State(app): State<App>,
    id: Number<ResolutionId>,
    caller: Caller,
    Body(body): Body<PublishResolutionBody>,
) -> Result<Json<ResolutionActed>, Problem> {
    let who = caller.signed_in()?;
    let (seen, publication) = body.read()?;
    match publish(&app, &caller.hall, &who, id.0, seen, publication).await {
        Ok(acted) => Ok(Json(acted.into())),
        Err(fail) => Err(changed(&app, &caller, id.0, fail).await),
    }
}
