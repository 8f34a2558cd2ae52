//! A ballot is cast on a page, with a session or with the code of a slip; a paper of a secret vote goes into the box
//! and comes out of it.

use super::wire_ballot::{BoxPaperBody, BoxReceiptBody, CastBallotBody, GivenBallotBody, TickOffBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::vote::{Voter, cast_ballot, enter_from_box, tick_off};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::Act;

routes! {
    cast: Act::Cast;
    tick: Act::ReturnPaper;
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

/// Enter what a paper from the box of a secret vote says, once the vote is over.
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
    let (who, paper) = (caller.signed_in()?, body.paper.read()?);
    let receipt = enter_from_box(&app, &caller.hall, &who, id, paper, body.area).await?;
    Ok((StatusCode::CREATED, Json(BoxReceiptBody { receipt })))
}
