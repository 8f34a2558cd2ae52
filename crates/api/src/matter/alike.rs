//! What is like a matter: those that may be the same, the units to which similar ones went, and what they are about.

use super::wire_alike::{SuggestedCategoryBody, SuggestedUnitBody};
use super::wire_list::MatterItemBody;
use crate::caller::Caller;
use crate::extract::Number;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::App;
use mingtong_app::matter::alike_to;
use mingtong_domain::matter::Act;

routes! {
    similar_to: Act::ReadWork;
    suggestions: Act::ReadWork;
    suggested_categories: Act::ReadWork;
}

/// Matters that may be about the same, of those that whoever asks may see, the likeliest first: five at most, ended
/// ones too.
#[utoipa::path(
    get,
    operation_id = "similar_to_matter",
    path = "/communities/{c}/matters/{number}/similar",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = [MatterItemBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn similar_to(
    State(app): State<App>,
    Number(id): Number,
    caller: Caller,
) -> Result<Json<Vec<MatterItemBody>>, Problem> {
    let alike = alike_to(&app, &caller.hall, &caller.signed_in()?, id).await?;
    Ok(Json(alike.matters.into_iter().map(Into::into).collect()))
}

/// The units to which similar matters of this community went, with what says so, the likeliest first: three at most. A
/// person decides.
#[utoipa::path(
    get,
    operation_id = "suggest_units",
    path = "/communities/{c}/matters/{number}/suggestions",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = [SuggestedUnitBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn suggestions(
    State(app): State<App>,
    Number(id): Number,
    caller: Caller,
) -> Result<Json<Vec<SuggestedUnitBody>>, Problem> {
    let alike = alike_to(&app, &caller.hall, &caller.signed_in()?, id).await?;
    Ok(Json(alike.units.into_iter().map(Into::into).collect()))
}

/// What similar matters of this community are about, with what says so, the likeliest first: three at most. A person
/// decides.
#[utoipa::path(
    get,
    operation_id = "suggest_categories",
    path = "/communities/{c}/matters/{number}/suggested-categories",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = [SuggestedCategoryBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn suggested_categories(
    State(app): State<App>,
    Number(id): Number,
    caller: Caller,
) -> Result<Json<Vec<SuggestedCategoryBody>>, Problem> {
    let alike = alike_to(&app, &caller.hall, &caller.signed_in()?, id).await?;
    Ok(Json(alike.categories.into_iter().map(|it| SuggestedCategoryBody::of(&caller.hall, it)).collect()))
}
