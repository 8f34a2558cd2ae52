//! Resources: listed, read, offered.

use super::wire::{NewResourceBody, ResourceBody, ResourceFields, ResourcesBody};
use crate::caller::Caller;
use crate::extract::{Body, Fields, Number};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::resource::{list_resources, offer_resource, view_resource};
use mingtong_domain::ids::ResourceId;
use mingtong_domain::{community, resource};

routes! {
    list: community::Act::ReadPublic;
    read: community::Act::ReadPublic;
    offer: resource::Act::Offer;
}

/// Resources, the latest first.
#[utoipa::path(
    get,
    operation_id = "list_resources",
    path = "/communities/{c}/resources",
    tag = "resources",
    params(("c" = String, Path, description = "The community"), ResourceFields),
    responses((status = 200, body = ResourcesBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<ResourceFields>,
) -> Result<Json<ResourcesBody>, Problem> {
    Ok(Json(list_resources(&app, &caller.hall, &caller.who(), &fields.into()).await?.into()))
}

/// One resource.
#[utoipa::path(
    get,
    operation_id = "read_resource",
    path = "/communities/{c}/resources/{number}",
    tag = "resources",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = ResourceBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Number(id): Number<ResourceId>,
    caller: Caller,
) -> Result<Json<ResourceBody>, Problem> {
    Ok(Json(view_resource(&app, &caller.hall, &caller.who(), id).await?.into()))
}

/// Offer a resource: a unit its own, the desk what any unit offers.
#[utoipa::path(
    post,
    operation_id = "offer_resource",
    path = "/communities/{c}/resources",
    tag = "resources",
    params(("c" = String, Path, description = "The community")),
    request_body = NewResourceBody,
    responses((status = 201, body = ResourceBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn offer(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewResourceBody>,
) -> Result<(StatusCode, Json<ResourceBody>), Problem> {
    let who = caller.signed_in()?;
    let id = offer_resource(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(view_resource(&app, &caller.hall, &who, id).await?.into())))
}
