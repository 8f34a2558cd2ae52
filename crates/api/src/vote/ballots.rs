//! A ballot is cast on a page, with a session or with the code of a slip; a paper of a secret vote goes into the box
//! and comes out of it.

use super::wire_ballot::{CastBallotBody, GivenBallotBody, TickOffBody};
use super::wire_box::{BallotBoxBody, BoxPaperBody, BoxReceiptBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::vote::{Voter, cast_ballot, enter_from_box, tick_off, view_box};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::Act;

routes! {
    cast: Act::Cast;
    tick: Act::ReturnPaper;
    show_box: Act::EnterPaper;
    enter: Act::EnterPaper;
}

/// Vote on a page: for oneself with a session, or for a household with the code of its slip. A secret ballot is final.
#[utoipa::path(
    post,
    operation_id = "cast_ballot",
    path = "/communities/{c}/votes/{id}/cast",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = CastBallotBody,
    responses((status = 201, body = GivenBallotBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn cast(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
    Body(body): Body<CastBallotBody>,
) -> Result<(StatusCode, Json<GivenBallotBody>), Problem> {
    let (voter, ballot) = body.read()?;
    let who = match &voter {
        Voter::Account => caller.signed_in()?,
        Voter::Slip(_) => caller.who(),
    };
    let by_slip = matches!(voter, Voter::Slip(_));
    let given = cast_ballot(&app, &caller.hall, &who, id, voter, ballot).await;
    let given = if by_slip { caller.guessed(&app, given)? } else { given? };
    Ok((StatusCode::CREATED, Json(given.into())))
}

/// Tick off an elector of a secret vote who puts a paper into the box.
#[utoipa::path(
    post,
    operation_id = "tick_off_elector",
    path = "/communities/{c}/votes/{id}/tick-off",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = TickOffBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn tick(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
    Body(body): Body<TickOffBody>,
) -> Result<StatusCode, Problem> {
    tick_off(&app, &caller.hall, &caller.signed_in()?, id, body.elector, body.way.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The box of a secret vote: how many were ticked off and entered, which papers wait, and what was read differently;
/// for those who count.
#[utoipa::path(
    get,
    operation_id = "show_ballot_box",
    path = "/communities/{c}/votes/{id}/box",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = BallotBoxBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn show_box(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
) -> Result<Json<BallotBoxBody>, Problem> {
    Ok(Json(view_box(&app, &caller.hall, &caller.signed_in()?, &id).await?.into()))
}

/// Enter what a paper from the box of a secret vote says, once the vote is over; or read one that another teller
/// entered. It counts once two read it alike, and is taken out once two say that it is not there.
#[utoipa::path(
    post,
    operation_id = "enter_from_box",
    path = "/communities/{c}/votes/{id}/enter-from-box",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = BoxPaperBody,
    responses((status = 201, body = BoxReceiptBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn enter(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
    Body(body): Body<BoxPaperBody>,
) -> Result<(StatusCode, Json<BoxReceiptBody>), Problem> {
    let receipt = enter_from_box(&app, &caller.hall, &caller.signed_in()?, id, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(BoxReceiptBody { receipt })))
}
