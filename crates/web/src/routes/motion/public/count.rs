//! 算一算: a vote on paper, counted by the law of its day, for anybody and without an account. First what kind of
//! decision it is; then its numbers. The address says everything, so that an answer can be sent to somebody.

use super::sheet::{Asked, Sheet};
use crate::assets;
use crate::frame::Frame;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::site::Site;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request, State};
use axum::response::Response;
use mingtong_domain::rules::RuleBook;
use mingtong_words::Words;

#[derive(Template)]
#[template(path = "motion/public/count_anywhere.html")]
struct CountAnywhere {
    words: Words,
    version: &'static str,
    title: &'static str,
    frame: Frame,
    sheet: Sheet,
}

#[derive(Template)]
#[template(path = "motion/public/count.html")]
struct CountPage {
    page: Page,
    words: Words,
    sheet: Sheet,
}

/// By the law alone.
pub(crate) async fn show_to_anybody(
    State(site): State<Site>,
    Query(asked): Query<Asked>,
    request: Request,
) -> Result<Response, Problem> {
    let frame = Frame::of(&request);
    let words = frame.words;
    let sheet = Sheet::of(words, "/count".to_owned(), asked, RuleBook::defaults(), site.app.now());
    let (version, title) = (&*assets::VERSION, words.t("count-title"));
    Ok(render(&CountAnywhere { words, version, title, frame, sheet }))
}

/// By the law and what the community set itself.
pub(crate) async fn show_in_community(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let words = visit.words;
    let (action, book) = (visit.link("/count"), &visit.hall.register.rules);
    let sheet = Sheet::of(words, action, asked, book, visit.site.app.now());
    Ok(render(&CountPage { page: Page::new(&visit, "count", words.t("count-title")), words, sheet }))
}
