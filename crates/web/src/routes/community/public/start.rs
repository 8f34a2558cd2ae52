//! The communities of this installation; with one there is nothing to choose.

use crate::assets;
use crate::frame::Frame;
use crate::params::Params;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::site::Site;
use askama::Template;
use axum::extract::{Query, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_words::Words;

#[derive(Template)]
#[template(path = "community/public/start.html")]
struct StartPage {
    words: Words,
    version: &'static str,
    title: &'static str,
    frame: Frame,
    communities: Vec<(String, String)>,
}

pub(crate) async fn show(
    State(site): State<Site>,
    Query(_): Query<Params>,
    request: Request,
) -> Result<Response, Problem> {
    let frame = Frame::of(&request);
    let words = frame.words;
    let halls = site.app.halls().await.map_err(|fail| Problem::new(words, Cause::Fail(fail)))?;
    if let [hall] = halls.as_slice() {
        return Ok(Redirect::to(&format!("/c/{}", hall.slug)).into_response());
    }
    let communities = halls.iter().map(|hall| (hall.slug.clone(), hall.name.clone())).collect();
    let title = words.t("start-title");
    Ok(render(&StartPage { words, version: &assets::VERSION, title, frame, communities }))
}
