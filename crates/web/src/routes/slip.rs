//! The one page where a code on a slip of paper is typed or scanned: it opens a ballot, or the answer of a party to an
//! agreement. Nobody has to know which of the two they hold.

use super::{agreement, vote};
use crate::form::{self, Form};
use crate::params::Params;
use crate::problem::Problem;
use crate::site::Site;
use crate::visit::Visit;
use axum::Router;
use axum::extract::{Query, Request};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use mingtong_app::Fail;

pub(super) fn router() -> Router<Site> {
    Router::new().route("/c/{community}/slip", get(show).post(send))
}

async fn show(visit: Visit, headers: HeaderMap, Query(params): Query<Params>) -> Result<Response, Problem> {
    if let Some(code) = vote::slip::held_code(&headers).filter(|_| !params.contains_key("code")) {
        match agreement::slip::show(&visit, &code).await {
            Ok(page) => return Ok(page),
            Err(Fail::NotFound) => {}
            Err(fail) => return Err(visit.problem(fail)),
        }
    }
    vote::slip::show(visit, headers, params).await
}

async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let headers = request.headers().clone();
    let form = form::read_from_anybody(&visit, request).await?;
    if form.has("agreement") { answer(&visit, &form).await } else { vote::slip::send(visit, headers, form).await }
}

/// A party answers, and reads on the page of the slip what was taken in.
async fn answer(visit: &Visit, form: &Form) -> Result<Response, Problem> {
    let code = vote::slip::short(form.get("code"));
    match agreement::slip::send(visit, &code, form).await {
        Ok(Some(page)) => Ok(page),
        Ok(None) => Ok(vote::slip::open(visit, &code)),
        Err(Fail::NotFound) => vote::slip::guessed(visit, &code),
        Err(fail) => Err(visit.problem(fail)),
    }
}
