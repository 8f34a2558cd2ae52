//! Pledges: listed, given, read.

use super::at::OfPledge;
use super::wire::FundFields;
use super::wire_pledge::{NewPledgeBody, PledgeBody, PledgesBody};
use crate::caller::Caller;
use crate::extract::{Body, Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::fund::{Made, OnFund, act_on_fund, list_pledges, view_pledge};
use mingtong_domain::community;
use mingtong_domain::fund::Act;
use mingtong_domain::ids::{FundId, PledgeId};

routes! {
    list: community::Act::ReadPublic;
    pledge: Act::Pledge;
    read: community::Act::ReadPublic;
}

/// Pledges to a fund, the first first: with homes and names masked for whoever lives or works here, whole for the desk
/// and the supervisors of accounts, one's own for everybody else.
#[utoipa::path(
    get,
    operation_id = "list_pledges",
    path = "/communities/{c}/funds/{id}/pledges",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), FundFields),
    responses((status = 200, body = PledgesBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
    Fields(fields): Fields<FundFields>,
) -> Result<Json<PledgesBody>, Problem> {
    Ok(Json(list_pledges(&app, &caller.hall, &caller.who(), &id, fields.skip.unwrap_or(0)).await?.into()))
}

/// Give one's word. It counts at once; sent again under the same id it is the same pledge, with its receipts.
#[utoipa::path(
    post,
    operation_id = "pledge_money",
    path = "/communities/{c}/funds/{id}/pledges",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = NewPledgeBody,
    responses(
        (status = 200, body = PledgeBody, description = "It was given before."),
        (status = 201, body = PledgeBody),
        (status = "default", body = ProblemBody)
    ),
    security(("session" = []))
)]
pub(crate) async fn pledge(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
    Body(body): Body<NewPledgeBody>,
) -> Result<(StatusCode, Json<PledgeBody>), Problem> {
    let who = caller.signed_in()?;
    let pledge = PledgeId(body.id.clone());
    let done = act_on_fund(&app, &caller.hall, &who, id.clone(), OnFund::default(), body.read()?).await?;
    let status = if done.made == Made::Exists { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(view_pledge(&app, &caller.hall, &who, &id, &pledge).await?.into())))
}

/// One pledge, for whoever gave it and whoever sees everything.
#[utoipa::path(
    get,
    operation_id = "read_pledge",
    path = "/communities/{c}/funds/{id}/pledges/{piece}",
    tag = "funds",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The id of the pledge")
    ),
    responses((status = 200, body = PledgeBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    OfPledge((id, pledge)): OfPledge,
    caller: Caller,
) -> Result<Json<PledgeBody>, Problem> {
    Ok(Json(view_pledge(&app, &caller.hall, &caller.who(), &id, &pledge).await?.into()))
}
