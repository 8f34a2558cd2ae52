//! People: added, given an account, erased.

use super::wire::{AccountBody, EmailBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::{IdBody, NameBody};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::person::{add_person, erase_person, set_email, set_password};
use mingtong_domain::ids::PersonId;
use mingtong_domain::{person, register};

routes! {
    add: register::Act::GrantRole;
    erase: person::Act::Erase;
    set_account: register::Act::GrantRole;
    set_address: register::Act::GrantRole;
}

/// Add a person who will hold a role.
///
/// Sent again, it is somebody else of the same name.
#[utoipa::path(
    post,
    operation_id = "add_person",
    path = "/communities/{c}/persons",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    request_body = NameBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn add(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NameBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let id = add_person(&app, &caller.hall, &who, &body.name).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}

/// Erase a person's name and contacts for good; what they did stays under the id.
#[utoipa::path(
    post,
    operation_id = "erase_person",
    path = "/communities/{c}/persons/{id}/erase",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn erase(
    State(app): State<App>,
    Id(person): Id<PersonId>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    erase_person(&app, &caller.hall, &who, person).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Give a person an account, or a new password; their sessions end.
#[utoipa::path(
    put,
    path = "/communities/{c}/persons/{id}/account",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = AccountBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn set_account(
    State(app): State<App>,
    Id(person): Id<PersonId>,
    caller: Caller,
    Body(body): Body<AccountBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    set_password(&app, &caller.hall, &who, &person, &body.login, &body.password).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Set the e-mail address at which somebody is told of work for their unit; leave it out to take it away.
#[utoipa::path(
    put,
    operation_id = "set_email",
    path = "/communities/{c}/persons/{id}/email",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = EmailBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn set_address(
    State(app): State<App>,
    Id(person): Id<PersonId>,
    caller: Caller,
    Body(body): Body<EmailBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    set_email(&app, &caller.hall, &who, person, body.email).await?;
    Ok(StatusCode::NO_CONTENT)
}
