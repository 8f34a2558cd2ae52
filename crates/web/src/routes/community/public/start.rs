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

/// What whoever keeps the installation types first; the names are an example.
const FIRST_COMMAND: &str = "mingtong admin community add mingtong --name 明通巷社区 --prefix 明通";

#[derive(Template)]
#[template(path = "community/public/start.html")]
struct StartPage {
    words: Words,
    version: &'static str,
    title: &'static str,
    frame: Frame,
    communities: Vec<(String, String)>,
    command: &'static str,
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
    let (version, command) = (&*assets::VERSION, FIRST_COMMAND);
    Ok(render(&StartPage { words, version, title, frame, communities, command }))
}
