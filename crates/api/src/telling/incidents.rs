//! What is out for a while.

use super::wire::{IncidentBody, NewIncidentBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::telling::{NewIncident, announce_incident, end_incident, list_incidents};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::telling::Act;
use mingtong_domain::{Millis, community};

routes! {
    list: community::Act::ReadPublic;
    announce: Act::KeepIncidents;
    end: Act::KeepIncidents;
}

/// What is out for a while or will be, as everybody reads it, the first first; 100 at most.
#[utoipa::path(
    get,
    operation_id = "list_incidents",
    path = "/communities/{c}/incidents",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [IncidentBody]), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(State(app): State<App>, InHall(hall): InHall) -> Result<Json<Vec<IncidentBody>>, Problem> {
    Ok(Json(list_incidents(&app, &hall).await?.into_iter().map(Into::into).collect()))
}

/// Announce that something is out for a while; it is gone by itself.
#[utoipa::path(
    post,
    operation_id = "announce_incident",
    path = "/communities/{c}/incidents",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    request_body = NewIncidentBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn announce(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewIncidentBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let new = NewIncident {
        kind: body.kind.into(),
        places: body.places.into_iter().map(PlaceId).collect(),
        text: body.text,
        begins: body.begins_ms.map(Millis),
        ends: Millis(body.ends_ms),
    };
    let id = announce_incident(&app, &caller.hall, &who, new).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id })))
}

/// Say that something is over sooner.
#[utoipa::path(
    post,
    operation_id = "end_incident",
    path = "/communities/{c}/incidents/{id}/end",
    tag = "people",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn end(State(app): State<App>, Id(id): Id<String>, caller: Caller) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    end_incident(&app, &caller.hall, &who, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}
