//! Deliberating bodies: listed, formed.

use super::wire::{DeliberatingBodies, DeliberatingBody, NewDeliberatingBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields};
use crate::paging::{PageFields, page};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::{body, community};

routes! {
    list_bodies: community::Act::ReadPublic;
    form_body: body::Act::Form;
}

/// The deliberating bodies of a community.
#[utoipa::path(
    get,
    path = "/communities/{c}/bodies",
    tag = "register",
    params(("c" = String, Path, description = "The community"), PageFields),
    responses((status = 200, body = DeliberatingBodies), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_bodies(
    InHall(hall): InHall,
    Fields(fields): Fields<PageFields>,
) -> Result<Json<DeliberatingBodies>, Problem> {
    let (items, next) = page(DeliberatingBody::all(&hall), &fields)?;
    Ok(Json(DeliberatingBodies { items, next }))
}

/// Form a deliberating body.
#[utoipa::path(
    post,
    path = "/communities/{c}/bodies",
    tag = "register",
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
    let NewDeliberatingBody { name, kind, place } = body;
    let id = mingtong_app::body::form_body(&app, &caller.hall, &who, kind.into(), &name, place.map(PlaceId)).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}
