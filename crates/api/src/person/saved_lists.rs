//! By what somebody narrows the worklist, saved under names of theirs 我的筛选.

use super::wire_saved::SavedListBody;
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::person::{forget_own_filter, own_filters, save_own_filter};
use mingtong_domain::limits::OWN_FILTERS_MAX;
use mingtong_domain::matter::Act;

routes! {
    list_saved_lists: Act::ReadWork;
    save_list: Act::ReadWork;
    forget_saved_list: Act::ReadWork;
}

/// The lists that you have saved, by name; 20 at most.
#[utoipa::path(
    get,
    path = "/communities/{c}/saved-lists",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [SavedListBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_saved_lists(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Vec<SavedListBody>>, Problem> {
    let who = caller.signed_in()?;
    who.authorise(Act::ReadWork)?;
    Ok(Json(own_filters(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Save a list under its name, in the place of another of that name.
#[utoipa::path(
    post,
    path = "/communities/{c}/saved-lists",
    tag = "people",
    params(("c" = String, Path, description = "The community")),
    request_body = SavedListBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn save_list(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<SavedListBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    who.authorise(Act::ReadWork)?;
    match save_own_filter(&app, &caller.hall, &who, body.read()?).await? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Problem::unfit("").because("refusal-kept-enough", OWN_FILTERS_MAX)),
    }
}

/// Let go of a saved list.
#[utoipa::path(
    delete,
    path = "/communities/{c}/saved-lists/{id}",
    tag = "people",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path, description = "Its name")
    ),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn forget_saved_list(
    State(app): State<App>,
    Id(name): Id<String>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    who.authorise(Act::ReadWork)?;
    forget_own_filter(&app, &caller.hall, &who, &name).await?;
    Ok(StatusCode::NO_CONTENT)
}
