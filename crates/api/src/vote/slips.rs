//! Slips with which households vote: issued, listed, opened.

use super::wire_slip::{IssueSlipsBody, OpenSlipBody, SlipCodeBody, SlipStatesBody, SlipsBody};
use crate::caller::{Address, Caller, InHall};
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::vote::{issue_slips, list_slips, open_slip};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::Act;

routes! {
    issue: Act::IssueSlips;
    list: Act::ReadElectors;
    open: Act::Cast;
}

/// Issue slips for all electors, for a building or entrance, or for one; those of before hold no longer. The codes are
/// told once.
#[utoipa::path(
    post,
    operation_id = "issue_slips",
    path = "/communities/{c}/votes/{id}/slips",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = IssueSlipsBody,
    responses((status = 201, body = SlipsBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn issue(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
    Body(body): Body<IssueSlipsBody>,
) -> Result<(StatusCode, Json<SlipsBody>), Problem> {
    let slips = issue_slips(&app, &caller.hall, &caller.signed_in()?, id, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(SlipsBody { items: slips.into_iter().map(Into::into).collect() })))
}

/// The slips that were issued, and which were used.
#[utoipa::path(
    get,
    operation_id = "list_slips",
    path = "/communities/{c}/votes/{id}/slips",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = SlipStatesBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
) -> Result<Json<SlipStatesBody>, Problem> {
    let slips = list_slips(&app, &caller.hall, &caller.signed_in()?, &id).await?;
    Ok(Json(SlipStatesBody { items: slips.items.into_iter().map(Into::into).collect() }))
}

/// What the code of a slip opens: which vote, and for which home.
#[utoipa::path(
    post,
    operation_id = "open_slip",
    path = "/communities/{c}/slips/open",
    tag = "votes",
    params(("c" = String, Path, description = "The community")),
    request_body = SlipCodeBody,
    responses((status = 200, body = OpenSlipBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn open(
    State(app): State<App>,
    InHall(hall): InHall,
    address: Address,
    Body(body): Body<SlipCodeBody>,
) -> Result<Json<OpenSlipBody>, Problem> {
    let opened = address.guessed(&app, &hall, open_slip(&app, &hall, &body.code).await)?;
    Ok(Json(opened.into()))
}
