//! Deliberating bodies: listed, read, entered, proposed.

use super::wire::{BodyInFull, DeliberatingBodies, DeliberatingBody, NewDeliberatingBody, ProposedBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::paging::{PageFields, page};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::body::{NewBody, list_bodies as all_bodies, propose_body as propose, view_body};
use mingtong_domain::ids::{BodyId, PlaceId};
use mingtong_domain::{body, community};

routes! {
    list_bodies: community::Act::ReadPublic;
    read_body: community::Act::ReadPublic;
    form_body: body::Act::Form;
    propose_body: body::Act::Propose;
}

/// The deliberating bodies of a community.
#[utoipa::path(
    get,
    path = "/communities/{c}/bodies",
    tag = "bodies",
    params(("c" = String, Path, description = "The community"), PageFields),
    responses((status = 200, body = DeliberatingBodies), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_bodies(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<PageFields>,
) -> Result<Json<DeliberatingBodies>, Problem> {
    let all: Vec<DeliberatingBody> = all_bodies(&app, &hall).await?.into_iter().map(Into::into).collect();
    let (items, next) = page(all, &fields)?;
    Ok(Json(DeliberatingBodies { items, next }))
}

/// A deliberating body with who sits in it.
#[utoipa::path(
    get,
    path = "/communities/{c}/bodies/{id}",
    tag = "bodies",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = BodyInFull), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read_body(
    State(app): State<App>,
    Id(id): Id<BodyId>,
    caller: Caller,
) -> Result<Json<BodyInFull>, Problem> {
    Ok(Json(view_body(&app, &caller.hall, &caller.who(), &id).await?.into()))
}

/// Form a deliberating body.
#[utoipa::path(
    post,
    path = "/communities/{c}/bodies",
    tag = "bodies",
    params(("c" = String, Path, description = "The community")),
    request_body = NewDeliberatingBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn form_body(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewDeliberatingBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let id = mingtong_app::body::form_body(&app, &caller.hall, &who, body.into()).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}

/// Propose a deliberating body, for the residents to agree to.
#[utoipa::path(
    post,
    path = "/communities/{c}/bodies/proposals",
    tag = "bodies",
    params(("c" = String, Path, description = "The community")),
    request_body = ProposedBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn propose_body(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<ProposedBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let ProposedBody { name, kind, place, size, text } = body;
    let new = NewBody { kind: kind.into(), name, place: place.map(PlaceId), size: Some(size) };
    let id = propose(&app, &caller.hall, &who, new, &text).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}
