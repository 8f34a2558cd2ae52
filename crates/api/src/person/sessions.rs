//! Signing in and out, and the role that is worn.

use super::wire_session::{SessionBody, SignInBody};
use crate::caller::{Address, Caller, InHall};
use crate::extract::Body;
use crate::problem::{Problem, ProblemBody};
use crate::register::wire_offices::RoleBody;
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::person;
use mingtong_app::person::session;
use mingtong_app::throttle::Limited;
use mingtong_app::{App, Hall};

routes! {
    sign_in: none;
    sign_out: none;
    wear_role: none;
}

/// Sign in.
#[utoipa::path(
    post,
    path = "/communities/{c}/sessions",
    tag = "sessions",
    params(("c" = String, Path, description = "The community")),
    request_body = SignInBody,
    responses((status = 201, body = SessionBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn sign_in(
    State(app): State<App>,
    address: Address,
    InHall(hall): InHall,
    Body(body): Body<SignInBody>,
) -> Result<(StatusCode, Json<SessionBody>), Problem> {
    address.attempt(&app, &hall, Limited::SignIn)?;
    address.tries(&app, &hall, &body.login)?;
    let code = body.code.as_deref().unwrap_or_default();
    let token = person::sign_in_at_once(&app, &hall, &body.login, &body.password, code).await?;
    address.fitted(&app, &hall, &body.login);
    Ok((StatusCode::CREATED, Json(shown(&app, &hall, token).await?)))
}

/// Sign out.
#[utoipa::path(
    delete,
    path = "/communities/{c}/sessions",
    tag = "sessions",
    params(("c" = String, Path, description = "The community")),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn sign_out(State(app): State<App>, caller: Caller) -> Result<StatusCode, Problem> {
    let token = caller.token.ok_or_else(Problem::no_session)?;
    person::sign_out(&app, &caller.hall, &token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Put on another role that the person holds. The session goes on under the new token that is answered; the old one
/// opens nothing any more.
#[utoipa::path(
    put,
    path = "/communities/{c}/sessions/role",
    tag = "sessions",
    params(("c" = String, Path, description = "The community")),
    request_body = RoleBody,
    responses((status = 200, body = SessionBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn wear_role(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<RoleBody>,
) -> Result<Json<SessionBody>, Problem> {
    let token = caller.token.ok_or_else(Problem::no_session)?;
    let (role, scope) = body.held()?;
    let token = person::wear_role(&app, &caller.hall, &token, role, scope).await?;
    Ok(Json(shown(&app, &caller.hall, token).await?))
}

async fn shown(app: &App, hall: &Hall, token: String) -> Result<SessionBody, Problem> {
    let session = session(app, hall, &token).await?.ok_or_else(Problem::no_session)?;
    Ok(SessionBody::new(token, session))
}
