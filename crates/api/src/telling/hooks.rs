//! Which programs and robots are told of the record.

use super::wire::{HookBody, NewHookBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::telling::{NewHook, add_hook, list_hooks, rotate_secret, turn_off};
use mingtong_domain::telling::Act;

routes! {
    list: Act::KeepHooks;
    add: Act::KeepHooks;
    rotate: Act::KeepHooks;
    off: Act::KeepHooks;
}

/// The hooks of a community with their secrets, in the order in which they were added; 200 at most.
#[utoipa::path(
    get,
    operation_id = "list_hooks",
    path = "/communities/{c}/hooks",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [HookBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, caller: Caller) -> Result<Json<Vec<HookBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(list_hooks(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Add a program or a robot that is told of what happens from now on.
#[utoipa::path(
    post,
    operation_id = "add_hook",
    path = "/communities/{c}/hooks",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    request_body = NewHookBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn add(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewHookBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let NewHookBody { kind, name, url, secret } = body;
    let new = NewHook { kind: kind.into(), name, url, secret };
    let id = add_hook(&app, &caller.hall, &who, new).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id })))
}

/// Give a program another secret; for a day its messages are signed by both.
#[utoipa::path(
    post,
    operation_id = "rotate_hook_secret",
    path = "/communities/{c}/hooks/{id}/rotate",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn rotate(State(app): State<App>, Id(id): Id<String>, caller: Caller) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    rotate_secret(&app, &caller.hall, &who, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Tell a program or a robot nothing any more.
#[utoipa::path(
    post,
    operation_id = "turn_hook_off",
    path = "/communities/{c}/hooks/{id}/off",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn off(State(app): State<App>, Id(id): Id<String>, caller: Caller) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    turn_off(&app, &caller.hall, &who, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}
