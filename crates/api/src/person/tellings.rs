//! Those who wait to be told of a reply.

use super::wire::TellingBody;
use crate::caller::Caller;
use crate::extract::Id;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::person::{mark_told, waiting_to_be_told};
use mingtong_app::{App, Fail};
use mingtong_domain::person::Act;

routes! {
    list_tellings: Act::Tell;
    told: Act::Tell;
}

/// Who still has to be told of a reply, whoever waits longest first; 100 at most.
#[utoipa::path(
    get,
    path = "/communities/{c}/tellings",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [TellingBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_tellings(State(app): State<App>, caller: Caller) -> Result<Json<Vec<TellingBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(waiting_to_be_told(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Note that somebody was told.
#[utoipa::path(
    post,
    operation_id = "mark_told",
    path = "/communities/{c}/tellings/{id}/told",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = i64, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn told(State(app): State<App>, Id(id): Id<String>, caller: Caller) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    let id = id.parse().map_err(|_| Fail::NotFound)?;
    mark_told(&app, &caller.hall, &who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
