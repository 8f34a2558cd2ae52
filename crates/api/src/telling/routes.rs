//! Who is called, and what did not arrive.

use super::wire::{CallBody, CalledBody, DeadLetterBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::telling::{Called, Fate, call_list, decide_dead_letter, note_call, open_dead_letters};
use mingtong_domain::ids::PersonId;
use mingtong_domain::person;
use mingtong_domain::telling::Act;

routes! {
    list_calls: person::Act::Tell;
    called: person::Act::Tell;
    list_dead_letters: Act::SendAgain;
    send_again: Act::SendAgain;
    give_up: Act::SendAgain;
}

/// Who is to be called, a line for each person, whoever waits longest first; 100 at most.
#[utoipa::path(
    get,
    path = "/communities/{c}/calls",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [CallBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_calls(State(app): State<App>, caller: Caller) -> Result<Json<Vec<CallBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(call_list(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Note what came of a call.
#[utoipa::path(
    post,
    operation_id = "note_call",
    path = "/communities/{c}/calls/{id}",
    tag = "people",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path, description = "Who was called")
    ),
    request_body = CalledBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn called(
    State(app): State<App>,
    Id(id): Id<String>,
    caller: Caller,
    Body(body): Body<CalledBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    let said = Called { person: PersonId(id), seen: body.seen, result: body.result.into() };
    note_call(&app, &caller.hall, &who, said).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Messages that did not arrive, or may not have, the oldest first; 100 at most.
#[utoipa::path(
    get,
    path = "/communities/{c}/dead-letters",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [DeadLetterBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_dead_letters(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Vec<DeadLetterBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(open_dead_letters(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Send a message again that did not arrive.
#[utoipa::path(
    post,
    operation_id = "send_again",
    path = "/communities/{c}/dead-letters/{id}/again",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn send_again(
    State(app): State<App>,
    Id(id): Id<String>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    decide_dead_letter(&app, &caller.hall, &who, &id, Fate::Again).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Give a message up; whoever it was for is called.
#[utoipa::path(
    post,
    operation_id = "give_up_message",
    path = "/communities/{c}/dead-letters/{id}/give-up",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn give_up(State(app): State<App>, Id(id): Id<String>, caller: Caller) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    decide_dead_letter(&app, &caller.hall, &who, &id, Fate::GivenUp).await?;
    Ok(StatusCode::NO_CONTENT)
}
