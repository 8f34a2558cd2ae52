//! Counting a vote: by the law alone, or by the rule book of a community.

use super::fields::{Unread, question_of};
use super::sentence::wrong_in_words;
use super::wire::{CountBody, CountedBody};
use crate::caller::InHall;
use crate::extract::{BODY_BYTES_MAX, bytes};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::extract::{Request, State};
use axum::{Extension, Json};
use mingtong_app::App;
use mingtong_domain::community::Act;
use mingtong_domain::motion::{Wrong, count};
use mingtong_domain::rules::RuleBook;
use mingtong_words::Words;

routes! {
    count_vote: Act::ReadPublic;
    count_vote_of_community: Act::ReadPublic;
}

/// Count a vote by the law of its day. Nothing is kept.
#[utoipa::path(
    post,
    path = "/count",
    tag = "motions",
    request_body = CountBody,
    responses((status = 200, body = CountedBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn count_vote(
    State(app): State<App>,
    Extension(words): Extension<Words>,
    request: Request,
) -> Result<Json<CountedBody>, Problem> {
    answer(&app, RuleBook::defaults(), words, request).await
}

/// Count a vote by the rules of a community: the law, and what the community set itself. Nothing is kept.
#[utoipa::path(
    post,
    path = "/communities/{c}/count",
    tag = "motions",
    params(("c" = String, Path, description = "The community")),
    request_body = CountBody,
    responses((status = 200, body = CountedBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn count_vote_of_community(
    State(app): State<App>,
    InHall(hall): InHall,
    Extension(words): Extension<Words>,
    request: Request,
) -> Result<Json<CountedBody>, Problem> {
    answer(&app, &hall.register.rules, words, request).await
}

async fn answer(app: &App, book: &RuleBook, words: Words, request: Request) -> Result<Json<CountedBody>, Problem> {
    let (body, _room) = bytes(request, BODY_BYTES_MAX).await?;
    let uncountable = |wrong: Vec<Wrong>| {
        let said: Vec<String> = wrong.iter().map(|wrong| wrong_in_words(wrong, words)).collect();
        Problem::uncountable(said.join(" "))
    };
    let question = question_of(&body).map_err(|unread| match unread {
        Unread::NotUtf8 => Problem::malformed("UTF-8"),
        Unread::NotJson(error) => Problem::malformed(error),
        Unread::Wrong(wrong) => uncountable(wrong),
    })?;
    let answer = count(&question, book, app.now()).map_err(uncountable)?;
    Ok(Json(CountedBody::of(&question, &answer)))
}
