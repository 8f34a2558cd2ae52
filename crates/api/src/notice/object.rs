//! Objecting to a notice, which anybody does.

use super::wire::{ObjectBody, ObjectedBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::notice::object_to_notice;
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::NoticeId;
use mingtong_domain::notice::Act;

routes! {
    object: Act::Object;
}

/// Object, from the first day to the end of the last: for oneself, or written down for somebody.
#[utoipa::path(
    post,
    operation_id = "object_to_notice",
    path = "/communities/{c}/notices/{id}/object",
    tag = "notices",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = ObjectBody,
    responses((status = 201, body = ObjectedBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn object(
    State(app): State<App>,
    Id(id): Id<NoticeId>,
    caller: Caller,
    Body(body): Body<ObjectBody>,
) -> Result<(StatusCode, Json<ObjectedBody>), Problem> {
    let who = caller.known_or_counted(&app, Limited::Objection)?;
    let number = object_to_notice(&app, &caller.hall, &who, id, body.text, body.phone).await?;
    Ok((StatusCode::CREATED, Json(ObjectedBody { number })))
}
