//! The communities of this installation; with one there is nothing to choose.

use super::Params;
use crate::page::render;
use crate::problem::{Cause, Problem};
use crate::{Site, visit};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_words::Words;

#[derive(Template)]
#[template(path = "public/start.html")]
struct StartPage {
    words: Words,
    version: &'static str,
    communities: Vec<(String, String)>,
}

pub(super) async fn page(
    State(site): State<Site>,
    Query(_): Query<Params>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let words = Words::new(visit::language(&headers));
    let halls = site.app.halls().await.map_err(|fail| Problem::new(words, Cause::Fail(fail)))?;
    if let [hall] = halls.as_slice() {
        return Ok(Redirect::to(&format!("/c/{}", hall.slug)).into_response());
    }
    let communities = halls.iter().map(|hall| (hall.slug.clone(), hall.name.clone())).collect();
    Ok(render(&StartPage { words, version: &crate::assets::VERSION, communities }))
}
