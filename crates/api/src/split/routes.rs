//! Splitting a cost: by the law alone, or by the rule book of a community.

use super::fields::{UnreadCost, cost_of};
use super::sentence::split_wrong_in_words;
use super::wire::{CostBody, SplitCostBody, errors_of};
use crate::caller::InHall;
use crate::extract::bytes;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::extract::{Request, State};
use axum::{Extension, Json};
use mingtong_app::App;
use mingtong_domain::community::Act;
use mingtong_domain::rules::RuleBook;
use mingtong_domain::split::{SplitWrong, split_cost};
use mingtong_words::Words;

routes! {
    split_a_cost: Act::ReadPublic;
    split_a_cost_of_community: Act::ReadPublic;
}

/// The longest body: as many homes as are split at once, with everything that can be said of each.
const BODY_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Split a cost to the fen. Nothing is kept.
#[utoipa::path(
    post,
    path = "/split",
    tag = "splits",
    request_body = CostBody,
    responses((status = 200, body = SplitCostBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn split_a_cost(
    State(app): State<App>,
    Extension(words): Extension<Words>,
    request: Request,
) -> Result<Json<SplitCostBody>, Problem> {
    answer(&app, RuleBook::defaults(), words, request).await
}

/// Split a cost to the fen, with what a community set itself. Nothing is kept.
#[utoipa::path(
    post,
    path = "/communities/{c}/split",
    tag = "splits",
    params(("c" = String, Path, description = "The community")),
    request_body = CostBody,
    responses((status = 200, body = SplitCostBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn split_a_cost_of_community(
    State(app): State<App>,
    InHall(hall): InHall,
    Extension(words): Extension<Words>,
    request: Request,
) -> Result<Json<SplitCostBody>, Problem> {
    answer(&app, &hall.register.rules, words, request).await
}

async fn answer(app: &App, book: &RuleBook, words: Words, request: Request) -> Result<Json<SplitCostBody>, Problem> {
    let (body, _room) = bytes(request, BODY_BYTES_MAX).await?;
    let unsplittable = |wrong: Vec<SplitWrong>| {
        let said: Vec<String> = wrong.iter().map(|wrong| split_wrong_in_words(wrong, words)).collect();
        Problem::unsplittable(said.join(" "), errors_of(&wrong))
    };
    let cost = cost_of(&body).map_err(|unread| match unread {
        UnreadCost::NotUtf8 => Problem::malformed("UTF-8"),
        UnreadCost::NotJson(error) => Problem::malformed(error),
        UnreadCost::Wrong(wrong) => unsplittable(wrong),
    })?;
    let answer = split_cost(&cost, book, app.now()).map_err(unsplittable)?;
    Ok(Json(SplitCostBody::of(&cost, &answer)))
}
