//! Procedures: listed, read, begun.

use super::wire::{NewProcedureBody, ProcedureBody, ProcedureFields, ProceduresBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::meeting::wire_call::maybe_matter;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::procedure::{ProcedureQuery, begin_procedure, list_procedures, view_procedure};
use mingtong_domain::ids::ProcedureId;
use mingtong_domain::{community, procedure};

routes! {
    list: community::Act::ReadPublic;
    read: community::Act::ReadPublic;
    begin: procedure::Act::Begin;
}

/// Procedures: those under way first, what changed last before the others.
#[utoipa::path(
    get,
    operation_id = "list_procedures",
    path = "/communities/{c}/procedures",
    tag = "procedures",
    params(("c" = String, Path, description = "The community"), ProcedureFields),
    responses((status = 200, body = ProceduresBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<ProcedureFields>,
) -> Result<Json<ProceduresBody>, Problem> {
    let ProcedureFields { matter, skip } = fields;
    let query = ProcedureQuery { matter: maybe_matter(matter)?, skip: skip.unwrap_or(0) };
    Ok(Json(list_procedures(&app, &hall, query).await?.into()))
}

/// One procedure with its six steps.
#[utoipa::path(
    get,
    operation_id = "read_procedure",
    path = "/communities/{c}/procedures/{id}",
    tag = "procedures",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = ProcedureBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<ProcedureId>,
    caller: Caller,
) -> Result<Json<ProcedureBody>, Problem> {
    Ok(Json(view_procedure(&app, &caller.hall, &caller.who(), &id).await?.into()))
}

/// Begin a procedure.
#[utoipa::path(
    post,
    operation_id = "begin_procedure",
    path = "/communities/{c}/procedures",
    tag = "procedures",
    params(("c" = String, Path, description = "The community")),
    request_body = NewProcedureBody,
    responses((status = 201, body = ProcedureBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn begin(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewProcedureBody>,
) -> Result<(StatusCode, Json<ProcedureBody>), Problem> {
    let who = caller.signed_in()?;
    let id = begin_procedure(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(view_procedure(&app, &caller.hall, &who, &id).await?.into())))
}
