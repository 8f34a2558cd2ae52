//! Notices: listed, read, posted.

use super::wire::{NewNoticeBody, NoticeBody, NoticeFields, NoticesBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::notice::{list_notices, notices_to_work_on, post_notice, view_notice};
use mingtong_domain::ids::NoticeId;
use mingtong_domain::{community, notice};

routes! {
    list: community::Act::ReadPublic;
    work: notice::Act::AnswerObjection;
    read: community::Act::ReadPublic;
    post: notice::Act::Post;
}

/// Notices: first those whose period is not over, the one that ends first before the others; then the others, the
/// latest first.
#[utoipa::path(
    get,
    operation_id = "list_notices",
    path = "/communities/{c}/notices",
    tag = "notices",
    params(("c" = String, Path, description = "The community"), NoticeFields),
    responses((status = 200, body = NoticesBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<NoticeFields>,
) -> Result<Json<NoticesBody>, Problem> {
    Ok(Json(list_notices(&app, &hall, fields.skip.unwrap_or(0)).await?.into()))
}

/// Notices with something to do: first those with an objection that waits for an answer, the most urgent first; then
/// those to be taken down, then those that run.
#[utoipa::path(
    get,
    operation_id = "list_notices_to_work_on",
    path = "/communities/{c}/desk/notices",
    tag = "notices",
    params(("c" = String, Path, description = "The community"), NoticeFields),
    responses((status = 200, body = NoticesBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn work(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<NoticeFields>,
) -> Result<Json<NoticesBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(notices_to_work_on(&app, &caller.hall, &who, fields.skip.unwrap_or(0)).await?.into()))
}

/// One notice, with a page of its objections: those that wait for an answer first.
#[utoipa::path(
    get,
    operation_id = "read_notice",
    path = "/communities/{c}/notices/{id}",
    tag = "notices",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), NoticeFields),
    responses((status = 200, body = NoticeBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<NoticeId>,
    caller: Caller,
    Fields(fields): Fields<NoticeFields>,
) -> Result<Json<NoticeBody>, Problem> {
    let skip = fields.skip.unwrap_or(0);
    Ok(Json(view_notice(&app, &caller.hall, &caller.who(), &id, skip).await?.into()))
}

/// Post a notice. Personal data that are found in title and text are masked before they are kept.
#[utoipa::path(
    post,
    operation_id = "post_notice",
    path = "/communities/{c}/notices",
    tag = "notices",
    params(("c" = String, Path, description = "The community")),
    request_body = NewNoticeBody,
    responses((status = 201, body = NoticeBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn post(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewNoticeBody>,
) -> Result<(StatusCode, Json<NoticeBody>), Problem> {
    let who = caller.signed_in()?;
    let id = post_notice(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(view_notice(&app, &caller.hall, &who, &id, 0).await?.into())))
}
