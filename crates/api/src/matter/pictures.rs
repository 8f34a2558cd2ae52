//! Pictures: taken in before the act they belong to, and shown.

use super::wire::PictureFields;
use super::wire_raise::TrackBody;
use crate::caller::{Address, Caller, InHall};
use crate::extract::{Body, Fields, Id, Number, bytes};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::{FileBody, IdBody, PictureAnswer};
use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use mingtong_app::App;
use mingtong_app::matter::{add_picture, matter_picture, tracked_picture};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::PictureId;
use mingtong_domain::limits::PICTURE_BYTES_MAX;
use mingtong_domain::{community, matter};

routes! {
    add: matter::Act::Raise;
    show: community::Act::ReadPublic;
    track: community::Act::ReadPublic;
}

/// Take in a picture.
///
/// JPEG, PNG or WebP; 12 MiB at most. It is encoded anew, so that nothing of the file survives. Its id goes into the
/// `pictures` of a report or an act.
#[utoipa::path(
    post,
    operation_id = "add_picture",
    path = "/communities/{c}/pictures",
    tag = "pictures",
    params(("c" = String, Path, description = "The community")),
    request_body(content = FileBody, content_type = "image/*"),
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn add(
    State(app): State<App>,
    caller: Caller,
    request: Request,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    // Before anything is read; whoever is signed in counts as well, because each picture costs a second of a core.
    caller.attempt(&app, Limited::Picture)?;
    let (bytes, _room) = bytes(request, PICTURE_BYTES_MAX).await?;
    let id = add_picture(&app, &caller.hall, bytes, vec![]).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}

/// A picture of a matter that whoever asks may see.
#[utoipa::path(
    get,
    operation_id = "show_picture",
    path = "/communities/{c}/matters/{number}/pictures/{id}",
    tag = "pictures",
    params(
        ("c" = String, Path, description = "The community"),
        ("number" = String, Path),
        ("id" = String, Path),
        PictureFields
    ),
    responses(
        (
            status = 200,
            body = FileBody,
            content_type = "image/jpeg",
            headers(("mingtong-salt" = String, description = "The salt of its name in the log, in hex"))
        ),
        (status = "default", body = ProblemBody)
    ),
    security((), ("session" = []))
)]
pub(crate) async fn show(
    State(app): State<App>,
    Number(number): Number,
    Id(id): Id<PictureId>,
    caller: Caller,
    Fields(fields): Fields<PictureFields>,
) -> Result<impl IntoResponse, Problem> {
    let picture = matter_picture(&app, &caller.hall, &caller.who(), number, &id, fields.size()).await?;
    Ok(PictureAnswer(picture.shown))
}

/// A picture of the matter of a tracking code, for its raiser.
#[utoipa::path(
    post,
    operation_id = "show_tracked_picture",
    path = "/communities/{c}/track/pictures/{id}",
    tag = "pictures",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), PictureFields),
    request_body = TrackBody,
    responses(
        (
            status = 200,
            body = FileBody,
            content_type = "image/jpeg",
            headers(("mingtong-salt" = String, description = "The salt of its name in the log, in hex"))
        ),
        (status = "default", body = ProblemBody)
    )
)]
pub(crate) async fn track(
    State(app): State<App>,
    address: Address,
    InHall(hall): InHall,
    Id(id): Id<PictureId>,
    Fields(fields): Fields<PictureFields>,
    Body(body): Body<TrackBody>,
) -> Result<impl IntoResponse, Problem> {
    // The code is guessed at like any other.
    address.attempt(&app, &hall, Limited::Track)?;
    if !app.throttle.allows_holder(Limited::TrackedPicture, hall.id.0, &body.tracking_code) {
        return Err(Problem::too_often());
    }
    let picture = tracked_picture(&app, &hall, &body.tracking_code, &id, fields.size()).await?;
    Ok(PictureAnswer(picture.shown))
}
