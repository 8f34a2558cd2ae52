//! Expenses: listed, entered, read, with their pictures.

use super::at::OfExpense;
use super::wire::FundFields;
use super::wire_expense::{ExpenseBody, ExpensesBody, NewExpenseBody};
use crate::caller::Caller;
use crate::extract::{Body, Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::fund::{Made, OnFund, act_on_fund, list_expenses, view_expense};
use mingtong_domain::community;
use mingtong_domain::fund::Act;
use mingtong_domain::ids::{ExpenseId, FundId};

routes! {
    list: community::Act::ReadPublic;
    enter: Act::EnterExpense;
    read: community::Act::ReadPublic;
}

/// Expenses of a fund, the latest first; strangers read whoever is paid masked.
#[utoipa::path(
    get,
    operation_id = "list_expenses",
    path = "/communities/{c}/funds/{id}/expenses",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), FundFields),
    responses((status = 200, body = ExpensesBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
    Fields(fields): Fields<FundFields>,
) -> Result<Json<ExpensesBody>, Problem> {
    Ok(Json(list_expenses(&app, &caller.hall, &caller.who(), &id, fields.skip.unwrap_or(0)).await?.into()))
}

/// Enter what is to be paid. Others approve it; sent again under the same id it is the same expense.
#[utoipa::path(
    post,
    operation_id = "enter_expense",
    path = "/communities/{c}/funds/{id}/expenses",
    tag = "funds",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = NewExpenseBody,
    responses(
        (status = 200, body = ExpenseBody, description = "It was entered before."),
        (status = 201, body = ExpenseBody),
        (status = "default", body = ProblemBody)
    ),
    security(("session" = []))
)]
pub(crate) async fn enter(
    State(app): State<App>,
    Id(id): Id<FundId>,
    caller: Caller,
    Body(body): Body<NewExpenseBody>,
) -> Result<(StatusCode, Json<ExpenseBody>), Problem> {
    let who = caller.signed_in()?;
    let expense = ExpenseId(body.id.clone());
    let done = act_on_fund(&app, &caller.hall, &who, id.clone(), OnFund::default(), body.read()?).await?;
    let status = if done.made == Made::Exists { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(view_expense(&app, &caller.hall, &who, &id, &expense).await?.into())))
}

/// One expense.
#[utoipa::path(
    get,
    operation_id = "read_expense",
    path = "/communities/{c}/funds/{id}/expenses/{piece}",
    tag = "funds",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path),
        ("piece" = String, Path, description = "The id of the expense")
    ),
    responses((status = 200, body = ExpenseBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    OfExpense((id, expense)): OfExpense,
    caller: Caller,
) -> Result<Json<ExpenseBody>, Problem> {
    Ok(Json(view_expense(&app, &caller.hall, &caller.who(), &id, &expense).await?.into()))
}
