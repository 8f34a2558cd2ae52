//! Who may vote, and what became of their ballots, without what these say; what two people read differently.

use super::wire_ballot::{
    BallotPictureFields, DifferencesBody, ElectorFields, ElectorsBody, OwnElectorsBody, WaitingBallotsBody,
};
use crate::caller::Caller;
use crate::extract::{Fields, Id, Piece};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::{FileBody, PictureAnswer};
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use mingtong_app::App;
use mingtong_app::vote::{
    DoorQuery, ElectorsShown, ballot_picture, differences, own_electors, view_doors, waiting_ballots,
};
use mingtong_domain::ids::{PictureId, VoteId};
use mingtong_domain::vote::Act;

routes! {
    list_electors: Act::ReadElectors;
    list_differences: Act::EnterPaper;
    list_waiting: Act::ConfirmOnBehalf;
    list_own: Act::Cast;
    show_picture: Act::ReadElectors;
}

/// The electors with their homes and what became of their ballots: the list of doors.
#[utoipa::path(
    get,
    operation_id = "list_electors",
    path = "/communities/{c}/votes/{id}/electors",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), ElectorFields),
    responses((status = 200, body = ElectorsBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_electors(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
    Fields(fields): Fields<ElectorFields>,
) -> Result<Json<ElectorsBody>, Problem> {
    let shown = fields.shown.map_or(ElectorsShown::All, Into::into);
    let query = DoorQuery { shown, building: fields.building, after: fields.after.unwrap_or(0) };
    Ok(Json(view_doors(&app, &caller.hall, &caller.signed_in()?, &id, &query).await?.into()))
}

/// Papers that two people read differently, for those who count.
#[utoipa::path(
    get,
    operation_id = "list_ballot_differences",
    path = "/communities/{c}/votes/{id}/differences",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = DifferencesBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_differences(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
) -> Result<Json<DifferencesBody>, Problem> {
    let found = differences(&app, &caller.hall, &caller.signed_in()?, &id).await?;
    Ok(Json(DifferencesBody { items: found.into_iter().map(Into::into).collect() }))
}

/// Ballots that were written down for somebody and wait for their witness: all of them for those who count, else those
/// that whoever is signed in wrote down or is to confirm. After the end they stay here, and do not count.
#[utoipa::path(
    get,
    operation_id = "list_waiting_ballots",
    path = "/communities/{c}/votes/{id}/waiting",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = WaitingBallotsBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_waiting(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
) -> Result<Json<WaitingBallotsBody>, Problem> {
    let found = waiting_ballots(&app, &caller.hall, &caller.signed_in()?, &id).await?;
    Ok(Json(WaitingBallotsBody { items: found.into_iter().map(Into::into).collect() }))
}

/// The electors for whom whoever is signed in may vote.
#[utoipa::path(
    get,
    operation_id = "list_own_electors",
    path = "/communities/{c}/votes/{id}/own",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = OwnElectorsBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list_own(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
) -> Result<Json<OwnElectorsBody>, Problem> {
    let found = own_electors(&app, &caller.hall, &caller.who(), &id).await?;
    Ok(Json(OwnElectorsBody { items: found.into_iter().map(Into::into).collect() }))
}

/// A picture of the paper of an elector, only for those who count; or of what was signed at their door.
#[utoipa::path(
    get,
    operation_id = "show_ballot_picture",
    path = "/communities/{c}/votes/{id}/ballot-pictures/{piece}",
    tag = "votes",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The id of the picture"),
        BallotPictureFields
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
    security(("session" = []))
)]
pub(crate) async fn show_picture(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    Piece(picture): Piece,
    caller: Caller,
    Fields(fields): Fields<BallotPictureFields>,
) -> Result<impl IntoResponse, Problem> {
    let (who, picture) = (caller.signed_in()?, PictureId(picture));
    // There is no elector of the number 0.
    let of = (&id, fields.elector.unwrap_or(0));
    Ok(PictureAnswer(ballot_picture(&app, &caller.hall, &who, of, &picture, fields.size()).await?))
}
