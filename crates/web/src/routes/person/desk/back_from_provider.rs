//! Somebody comes back from the provider of sign-ins. It knows one address of ours for all communities; the secret that
//! it hands back begins with the short name of the one from which they were sent.

use super::account::{going_on, token_of};
use super::provider::{forget, not_in};
use super::sign_in::came_in;
use crate::cookies;
use crate::params::{Params, asked};
use crate::parts::going_in::device_of;
use crate::preferences::language;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::{Query, RawQuery};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::person::{Answer, CameBack, come_back};
use mingtong_app::throttle::Limited;
use mingtong_words::Words;

pub(crate) async fn lead_on(
    headers: HeaderMap,
    RawQuery(raw): RawQuery,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let slug = asked(&query, "state").split('.').next().unwrap_or_default();
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if slug.is_empty() || !slug.bytes().all(is_name) {
        return Err(Problem::new(Words::new(language(&headers)), Cause::NotFound));
    }
    let to = format!("/c/{slug}/sign-in/return?{}", raw.unwrap_or_default());
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.throttle(Limited::ComingBack)?;
    let answer = Answer {
        state: asked(&query, "state"),
        kept: cookies::get(&headers, cookies::PROVIDER).unwrap_or_default(),
        code: asked(&query, "code"),
        error: asked(&query, "error"),
        issuer: asked(&query, "iss"),
    };
    let back = come_back(&visit.site.app, &visit.hall, answer, token_of(&visit), device_of(&headers)).await;
    let response = match back {
        Ok(CameBack::Entered { entered, back }) => came_in(&visit, entered, &back).await?,
        Ok(CameBack::Linked(token)) => going_on(&visit, visit.onward("/account?done=linked"), &token),
        Err(why) => not_in(&visit, why)?,
    };
    Ok(forget(&visit, response))
}
