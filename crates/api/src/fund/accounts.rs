//! Public accounts of funds.

use super::wire_accounts::{AccountsBody, AccountsFields, EntriesBody, EntriesFields, StatementBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::App;
use mingtong_app::fund::{list_accounts, list_entries, view_account};
use mingtong_domain::community;
use mingtong_domain::ids::{FundId, PlaceId};

routes! {
    list: community::Act::ReadPublic;
    read: community::Act::ReadPublic;
    entries: community::Act::ReadPublic;
}

/// What came, what went and what is there in a period: of the community or of a place with everything inside it,
/// together and fund by fund.
#[utoipa::path(
    get,
    operation_id = "list_accounts",
    path = "/communities/{c}/accounts",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), AccountsFields),
    responses((status = 200, body = AccountsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<AccountsFields>,
) -> Result<Json<AccountsBody>, Problem> {
    let period = fields.period(app.now())?;
    let place = fields.place.map(PlaceId);
    Ok(Json(list_accounts(&app, &hall, period, place.as_ref(), fields.skip.unwrap_or(0)).await?.into()))
}

/// The account of one fund in a period.
#[utoipa::path(
    get,
    operation_id = "read_account",
    path = "/communities/{c}/accounts/{id}",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), AccountsFields),
    responses((status = 200, body = StatementBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
    Fields(fields): Fields<AccountsFields>,
) -> Result<Json<StatementBody>, Problem> {
    let period = fields.period(app.now())?;
    Ok(Json(view_account(&app, &caller.hall, &caller.who(), &id, period).await?.into()))
}

/// What a figure of a fund is made of, the latest first. What single people gave is withheld from strangers.
#[utoipa::path(
    get,
    operation_id = "list_account_entries",
    path = "/communities/{c}/accounts/{id}/entries",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), EntriesFields),
    responses((status = 200, body = EntriesBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn entries(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
    Fields(fields): Fields<EntriesFields>,
) -> Result<Json<EntriesBody>, Problem> {
    let query = fields.read(app.now())?;
    Ok(Json(list_entries(&app, &caller.hall, &caller.who(), &id, &query).await?.into()))
}
