//! Votes: listed, read, called.

use super::wire::{VoteBody, VoteFields, VoteListBody};
use super::wire_call::CallVoteBody;
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::meeting::wire_call::maybe_matter;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::vote::{VoteQuery, VotesShown, call_vote, list_votes, view_vote};
use mingtong_domain::ids::VoteId;
use mingtong_domain::{community, vote};

routes! {
    list: community::Act::ReadPublic;
    read: community::Act::ReadPublic;
    call: vote::Act::Call;
}

/// Votes: of those ahead or under way what closes first before the others, of those past the latest.
#[utoipa::path(
    get,
    operation_id = "list_votes",
    path = "/communities/{c}/votes",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), VoteFields),
    responses((status = 200, body = VoteListBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<VoteFields>,
) -> Result<Json<VoteListBody>, Problem> {
    let shown = fields.shown.map_or(VotesShown::Ahead, Into::into);
    let matter = maybe_matter(fields.matter)?;
    let query = VoteQuery { shown, place: None, matter, skip: fields.skip.unwrap_or(0) };
    Ok(Json(list_votes(&app, &hall, query).await?.into()))
}

/// One vote. Nobody sees what it comes to before it is counted, and only those who count or publish before it is
/// published.
#[utoipa::path(
    get,
    operation_id = "read_vote",
    path = "/communities/{c}/votes/{id}",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = VoteBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
) -> Result<Json<VoteBody>, Problem> {
    Ok(Json(view_vote(&app, &caller.hall, &caller.who(), &id).await?.into()))
}

/// Call a vote: its electorate is drawn from a roll that was posted, and frozen.
#[utoipa::path(
    post,
    operation_id = "call_vote",
    path = "/communities/{c}/votes",
    tag = "votes",
    params(("c" = String, Path, description = "The community")),
    request_body = CallVoteBody,
    responses((status = 201, body = VoteBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn call(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<CallVoteBody>,
) -> Result<(StatusCode, Json<VoteBody>), Problem> {
    let who = caller.signed_in()?;
    let id = call_vote(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(view_vote(&app, &caller.hall, &who, &id).await?.into())))
}
