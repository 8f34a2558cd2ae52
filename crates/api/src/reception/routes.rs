//! Receptions: announced, read, ended.

use super::wire::{AnnouncementBody, ReceptionBody, ReceptionFields, ReceptionsBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::reception::{close_reception, list_receptions, open_reception, view_reception};
use mingtong_domain::ids::ReceptionId;
use mingtong_domain::limits::PAGE_ROWS;
use mingtong_domain::{community, reception};

routes! {
    list: community::Act::ReadPublic;
    read: community::Act::ReadPublic;
    open: reception::Act::Open;
    close: reception::Act::Close;
}

/// Receptions, the latest first.
#[utoipa::path(
    get,
    operation_id = "list_receptions",
    path = "/communities/{c}/receptions",
    tag = "receptions",
    params(("c" = String, Path, description = "The community"), ReceptionFields),
    responses((status = 200, body = ReceptionsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<ReceptionFields>,
) -> Result<Json<ReceptionsBody>, Problem> {
    let skip = fields.skip.unwrap_or(0);
    let views = list_receptions(&app, &hall, skip).await?;
    let next = (views.len() >= PAGE_ROWS as usize).then(|| skip.saturating_add(PAGE_ROWS));
    Ok(Json(ReceptionsBody { items: views.into_iter().map(Into::into).collect(), next }))
}

/// One reception.
#[utoipa::path(
    get,
    operation_id = "read_reception",
    path = "/communities/{c}/receptions/{id}",
    tag = "receptions",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = ReceptionBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn read(
    State(app): State<App>,
    InHall(hall): InHall,
    Id(id): Id<ReceptionId>,
) -> Result<Json<ReceptionBody>, Problem> {
    Ok(Json(view_reception(&app, &hall, &id).await?.into()))
}

/// Announce a reception, or write one down afterwards.
#[utoipa::path(
    post,
    operation_id = "open_reception",
    path = "/communities/{c}/receptions",
    tag = "receptions",
    params(("c" = String, Path, description = "The community")),
    request_body = AnnouncementBody,
    responses((status = 201, body = ReceptionBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn open(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<AnnouncementBody>,
) -> Result<(StatusCode, Json<ReceptionBody>), Problem> {
    let who = caller.signed_in()?;
    let id = open_reception(&app, &caller.hall, &who, body.into()).await?;
    Ok((StatusCode::CREATED, Json(view_reception(&app, &caller.hall, &id).await?.into())))
}

/// End a reception.
#[utoipa::path(
    post,
    operation_id = "close_reception",
    path = "/communities/{c}/receptions/{id}/close",
    tag = "receptions",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = ReceptionBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn close(
    State(app): State<App>,
    Id(id): Id<ReceptionId>,
    caller: Caller,
) -> Result<Json<ReceptionBody>, Problem> {
    let who = caller.signed_in()?;
    close_reception(&app, &caller.hall, &who, id.clone()).await?;
    Ok(Json(view_reception(&app, &caller.hall, &id).await?.into()))
}
