//! The pictures of a meeting: the sheets by which people were told of it, and those that were signed.

use crate::caller::Caller;
use crate::extract::{Fields, Id, Piece};
use crate::matter::wire::PictureFields;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::FileBody;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use mingtong_app::App;
use mingtong_app::meeting::meeting_picture;
use mingtong_domain::community;
use mingtong_domain::ids::{MeetingId, PictureId};

routes! {
    show: community::Act::ReadPublic;
}

/// A picture of a meeting. Sheets with signatures are for those of the community only.
#[utoipa::path(
    get,
    operation_id = "show_meeting_picture",
    path = "/communities/{c}/meetings/{id}/pictures/{piece}",
    tag = "meetings",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The id of the picture"),
        PictureFields
    ),
    responses(
        (status = 200, body = FileBody, content_type = "image/jpeg"),
        (status = "default", body = ProblemBody)
    ),
    security((), ("session" = []))
)]
pub(crate) async fn show(
    State(app): State<App>,
    Id(id): Id<MeetingId>,
    Piece(picture): Piece,
    caller: Caller,
    Fields(fields): Fields<PictureFields>,
) -> Result<impl IntoResponse, Problem> {
    let (who, picture) = (caller.who(), PictureId(picture));
    let jpeg = meeting_picture(&app, &caller.hall, &who, &id, &picture, fields.size()).await?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], FileBody(jpeg)))
}
