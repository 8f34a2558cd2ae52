//! The books of a fund.

use super::wire::{BookingsBody, FundFields};
use crate::caller::Caller;
use crate::extract::{Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::App;
use mingtong_app::fund::list_bookings;
use mingtong_domain::fund::Act;
use mingtong_domain::ids::FundId;

routes! {
    bookings: Act::ReadBooks;
}

/// The bookings of a fund, the latest first, with the lines of each; for the desk and the supervisors of accounts.
#[utoipa::path(
    get,
    operation_id = "list_bookings",
    path = "/communities/{c}/funds/{id}/bookings",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), FundFields),
    responses((status = 200, body = BookingsBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn bookings(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
    Fields(fields): Fields<FundFields>,
) -> Result<Json<BookingsBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(list_bookings(&app, &caller.hall, &who, &id, fields.skip.unwrap_or(0)).await?.into()))
}
