//! The pictures of a procedure, and what of it is erased.

use crate::caller::Caller;
use crate::extract::{Fields, Id, Piece};
use crate::matter::wire::PictureFields;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::FileBody;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use mingtong_app::App;
use mingtong_app::matter::Erased;
use mingtong_app::procedure::{erase_of_procedure, procedure_picture};
use mingtong_domain::ids::{PictureId, ProcedureId, TextRef};
use mingtong_domain::{community, person};

routes! {
    show: community::Act::ReadPublic;
    erase_text: person::Act::Erase;
    erase_picture: person::Act::Erase;
}

/// A picture of a sheet with its signatures; only for those of the community.
#[utoipa::path(
    get,
    operation_id = "show_procedure_picture",
    path = "/communities/{c}/procedures/{id}/pictures/{piece}",
    tag = "procedures",
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
    Id(id): Id<ProcedureId>,
    Piece(picture): Piece,
    caller: Caller,
    Fields(fields): Fields<PictureFields>,
) -> Result<impl IntoResponse, Problem> {
    let (who, picture) = (caller.who(), PictureId(picture));
    let jpeg = procedure_picture(&app, &caller.hall, &who, &id, &picture, fields.size()).await?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], FileBody(jpeg)))
}

/// Erase one of its texts for good; the record keeps only that there was one.
#[utoipa::path(
    post,
    operation_id = "erase_procedure_text",
    path = "/communities/{c}/procedures/{id}/texts/{piece}/erase",
    tag = "procedures",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "One of the `…_id`s of its texts")
    ),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn erase_text(
    State(app): State<App>,
    Id(id): Id<ProcedureId>,
    Piece(text): Piece,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    erase(&app, &caller, id, Erased::Text(TextRef(text))).await
}

/// Erase one of its pictures for good, wherever else it is shown.
#[utoipa::path(
    post,
    operation_id = "erase_procedure_picture",
    path = "/communities/{c}/procedures/{id}/pictures/{piece}/erase",
    tag = "procedures",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The id of the picture")
    ),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn erase_picture(
    State(app): State<App>,
    Id(id): Id<ProcedureId>,
    Piece(picture): Piece,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    erase(&app, &caller, id, Erased::Picture(PictureId(picture))).await
}

async fn erase(app: &App, caller: &Caller, id: ProcedureId, what: Erased) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    erase_of_procedure(app, &caller.hall, &who, id, what).await?;
    Ok(StatusCode::NO_CONTENT)
}
