//! People who hold roles, their accounts, and those who wait to be told.

use crate::caller::{Caller, InHall};
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::wire::people::{AccountBody, DelegatePersonBody, HolderBody, TellingBody};
use crate::wire::session::RoleBody;
use crate::wire::{IdBody, NameBody};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::accounts::set_password;
use mingtong_app::people::{add_person, erase_person, mark_told, waiting_to_be_told};
use mingtong_app::queries::people::{delegates, holders};
use mingtong_app::register::change_role;
use mingtong_app::{App, Fail};
use mingtong_domain::ids::PersonId;
use mingtong_domain::register::RoleChange;

/// The delegates of a community, by name.
#[utoipa::path(
    get,
    path = "/communities/{c}/delegates",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [DelegatePersonBody]), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_delegates(
    State(app): State<App>,
    InHall(hall): InHall,
) -> Result<Json<Vec<DelegatePersonBody>>, Problem> {
    Ok(Json(delegates(&app, &hall).await?.into_iter().map(Into::into).collect()))
}

/// Who holds which role.
#[utoipa::path(
    get,
    operation_id = "list_persons",
    path = "/communities/{c}/persons",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [HolderBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, caller: Caller) -> Result<Json<Vec<HolderBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(holders(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Add a person who will hold a role.
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

/// Give a role to a person.
#[utoipa::path(
    post,
    path = "/communities/{c}/persons/{id}/roles",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = RoleBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn grant_role(
    State(app): State<App>,
    Id(person): Id<PersonId>,
    caller: Caller,
    Body(body): Body<RoleBody>,
) -> Result<StatusCode, Problem> {
    change(&app, &caller, person, &body, RoleChange::Grant).await
}

/// End a role of a person.
#[utoipa::path(
    post,
    path = "/communities/{c}/persons/{id}/roles/end",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = RoleBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn end_role(
    State(app): State<App>,
    Id(person): Id<PersonId>,
    caller: Caller,
    Body(body): Body<RoleBody>,
) -> Result<StatusCode, Problem> {
    change(&app, &caller, person, &body, RoleChange::End).await
}

async fn change(
    app: &App,
    caller: &Caller,
    person: PersonId,
    body: &RoleBody,
    change: RoleChange,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    let (role, scope) = body.held()?;
    change_role(app, &caller.hall, &who, person, role, scope, change).await?;
    Ok(StatusCode::NO_CONTENT)
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
