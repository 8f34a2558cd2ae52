//! The pictures of papers that parties signed.

use super::wire::PaperFields;
use crate::caller::Caller;
use crate::extract::{Fields, Id, Piece};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::{FileBody, PictureAnswer};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use mingtong_app::App;
use mingtong_app::agreement::{agreement_picture, erase_paper};
use mingtong_app::matter::PictureSize;
use mingtong_domain::ids::{AgreementId, PictureId};
use mingtong_domain::{community, person};

routes! {
    show_agreement_paper: community::Act::ReadPublic;
    erase_agreement_paper: person::Act::Erase;
}

/// A picture of a paper that a party signed: for staff, the supervisors of accounts, and whoever stands for the party.
#[utoipa::path(
    get,
    path = "/communities/{c}/agreements/{id}/papers/{piece}",
    tag = "agreements",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The id of the picture"),
        PaperFields
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
pub(crate) async fn show_agreement_paper(
    State(app): State<App>,
    Id(id): Id<AgreementId>,
    Piece(picture): Piece,
    caller: Caller,
    Fields(fields): Fields<PaperFields>,
) -> Result<impl IntoResponse, Problem> {
    let (who, picture, of) = (caller.who(), PictureId(picture), (&id, fields.version, fields.party));
    Ok(PictureAnswer(agreement_picture(&app, &caller.hall, &who, of, &picture, PictureSize::Whole).await?))
}

/// Erase a picture of a paper for good. What the party answered stays.
#[utoipa::path(
    post,
    path = "/communities/{c}/agreements/{id}/papers/{piece}/erase",
    tag = "agreements",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The id of the picture"),
        PaperFields
    ),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn erase_agreement_paper(
    State(app): State<App>,
    Id(id): Id<AgreementId>,
    Piece(picture): Piece,
    caller: Caller,
    fields: Result<Fields<PaperFields>, Problem>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    who.authorise(person::Act::Erase)?;
    let Fields(fields) = fields?;
    let of = (&id, fields.version, fields.party);
    erase_paper(&app, &caller.hall, &who, of, PictureId(picture)).await?;
    Ok(StatusCode::NO_CONTENT)
}
