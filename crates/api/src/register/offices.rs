//! Who holds which office: given, ended, listed.

use super::wire_offices::{DelegatePersonBody, HolderBody, RoleBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::register::{change_role, delegates, holders};
use mingtong_domain::ids::PersonId;
use mingtong_domain::register::RoleChange;
use mingtong_domain::{community, register};

routes! {
    list_delegates: community::Act::ReadPublic;
    list_persons: register::Act::GrantRole;
    grant_role: register::Act::GrantRole;
    end_role: register::Act::GrantRole;
}

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
    path = "/communities/{c}/persons",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [HolderBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_persons(State(app): State<App>, caller: Caller) -> Result<Json<Vec<HolderBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(holders(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
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
