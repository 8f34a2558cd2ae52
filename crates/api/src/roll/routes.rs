//! Rolls: listed, opened, read, posted.

use super::wire::{NewRollBody, PostRollBody, PostedSheetBody, RollFields, RollOfPlaceBody, RollsBody, SheetFields};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::moment::day;
use crate::notice::wire::NoticeBody;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::notice::view_notice;
use mingtong_app::roll::{list_rolls, open_roll, post_roll, view_posted_roll, view_roll};
use mingtong_domain::community;
use mingtong_domain::ids::RollId;
use mingtong_domain::roll::Act;

routes! {
    list: community::Act::ReadPublic;
    open: Act::Open;
    read: community::Act::ReadPublic;
    posted: community::Act::ReadPublic;
    post: Act::Post;
}

/// Rolls with what their homes are together, what changed last before the others.
#[utoipa::path(
    get,
    operation_id = "list_rolls",
    path = "/communities/{c}/rolls",
    tag = "rolls",
    params(("c" = String, Path, description = "The community"), RollFields),
    responses((status = 200, body = RollsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<RollFields>,
) -> Result<Json<RollsBody>, Problem> {
    Ok(Json(list_rolls(&app, &hall, fields.skip.unwrap_or(0)).await?.into()))
}

/// Open the roll of a place. A place has one; a file of homes opens it where there is none.
#[utoipa::path(
    post,
    operation_id = "open_roll",
    path = "/communities/{c}/rolls",
    tag = "rolls",
    params(("c" = String, Path, description = "The community")),
    request_body = NewRollBody,
    responses((status = 201, body = RollOfPlaceBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn open(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewRollBody>,
) -> Result<(StatusCode, Json<RollOfPlaceBody>), Problem> {
    let who = caller.signed_in()?;
    let as_of = body.as_of.as_deref().map(|text| day("as_of", text)).transpose()?;
    let id = open_roll(&app, &caller.hall, &who, body.place.as_str().into(), as_of).await?;
    Ok((StatusCode::CREATED, Json(view_roll(&app, &caller.hall, &who, &id).await?.into())))
}

/// One roll, with what its homes are together.
#[utoipa::path(
    get,
    operation_id = "read_roll",
    path = "/communities/{c}/rolls/{id}",
    tag = "rolls",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = RollOfPlaceBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<RollId>,
    caller: Caller,
) -> Result<Json<RollOfPlaceBody>, Problem> {
    Ok(Json(view_roll(&app, &caller.hall, &caller.who(), &id).await?.into()))
}

/// The roll as it was posted last, masked, a sheet of it.
#[utoipa::path(
    get,
    operation_id = "read_posted_roll",
    path = "/communities/{c}/rolls/{id}/posted",
    tag = "rolls",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), SheetFields),
    responses((status = 200, body = PostedSheetBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn posted(
    State(app): State<App>,
    Id(id): Id<RollId>,
    InHall(hall): InHall,
    Fields(fields): Fields<SheetFields>,
) -> Result<Json<PostedSheetBody>, Problem> {
    Ok(Json(view_posted_roll(&app, &hall, &id, fields.sheet.unwrap_or(0)).await?.into()))
}

/// Post the roll, masked, by a notice to which people object. It may be posted again.
#[utoipa::path(
    post,
    operation_id = "post_roll",
    path = "/communities/{c}/rolls/{id}/post",
    tag = "rolls",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = PostRollBody,
    responses((status = 201, body = NoticeBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn post(
    State(app): State<App>,
    Id(id): Id<RollId>,
    caller: Caller,
    Body(body): Body<PostRollBody>,
) -> Result<(StatusCode, Json<NoticeBody>), Problem> {
    let who = caller.signed_in()?;
    let notice = post_roll(&app, &caller.hall, &who, id, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(view_notice(&app, &caller.hall, &who, &notice, 0).await?.into())))
}
