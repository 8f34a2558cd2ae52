//! Funds: listed, opened, read; a surplus given back.

use super::money::maybe_fen;
use super::wire::{FundBody, FundsBody, FundsFields, NewFundBody, RefundSurplusBody};
use crate::caller::Caller;
use crate::extract::{Body, Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::fund::{list_funds, list_funds_from, open_fund, refund_of_surplus, view_fund};
use mingtong_domain::community;
use mingtong_domain::fund::Act;
use mingtong_domain::ids::FundId;

routes! {
    list: community::Act::ReadPublic;
    open: Act::OpenFund;
    read: community::Act::ReadPublic;
    refund: Act::RefundSurplus;
}

/// Funds: those that are open first, the one opened last before the others.
#[utoipa::path(
    get,
    operation_id = "list_funds",
    path = "/communities/{c}/funds",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), FundsFields),
    responses((status = 200, body = FundsBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<FundsFields>,
) -> Result<Json<FundsBody>, Problem> {
    let found = match fields.origin()? {
        Some(origin) => list_funds_from(&app, &caller.hall, &caller.who(), &origin).await?,
        None => list_funds(&app, &caller.hall, fields.skip.unwrap_or(0)).await?,
    };
    Ok(Json(found.into()))
}

/// Open a fund; with the rest of a closed one, which is carried and never typed.
#[utoipa::path(
    post,
    operation_id = "open_fund",
    path = "/communities/{c}/funds",
    tag = "funds",
    params(("c" = String, Path, description = "The community")),
    request_body = NewFundBody,
    responses((status = 201, body = FundBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn open(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewFundBody>,
) -> Result<(StatusCode, Json<FundBody>), Problem> {
    let who = caller.signed_in()?;
    let id = open_fund(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(view_fund(&app, &caller.hall, &who, &id).await?.into())))
}

/// One fund: its sums, which everybody reads.
#[utoipa::path(
    get,
    operation_id = "read_fund",
    path = "/communities/{c}/funds/{id}",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = FundBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
) -> Result<Json<FundBody>, Problem> {
    Ok(Json(view_fund(&app, &caller.hall, &caller.who(), &id).await?.into()))
}

/// Give a surplus back to everybody who gave money, in proportion and to the fen.
#[utoipa::path(
    post,
    operation_id = "refund_surplus",
    path = "/communities/{c}/funds/{id}/refund-surplus",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = RefundSurplusBody,
    responses((status = 200, body = FundBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn refund(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
    Body(body): Body<RefundSurplusBody>,
) -> Result<Json<FundBody>, Problem> {
    let who = caller.signed_in()?;
    let amount = maybe_fen(body.amount.as_deref(), Act::RefundSurplus)?;
    refund_of_surplus(&app, &caller.hall, &who, id.clone(), body.seen, (amount, body.words)).await?;
    Ok(Json(view_fund(&app, &caller.hall, &who, &id).await?.into()))
}
