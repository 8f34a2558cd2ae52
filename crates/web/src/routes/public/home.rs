//! The front page of a community.

use super::rows::{ReceptionRow, Row, reception_rows, rows};
use crate::format;
use crate::page::{Page, render};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_app::queries::{Statistics, home};

#[derive(Template)]
#[template(path = "public/home.html")]
struct HomePage {
    page: Page,
    statistics: Statistics,
    longest: Option<String>,
    due: Vec<Row>,
    solved: Vec<Row>,
    latest: Vec<Row>,
    receptions: Vec<ReceptionRow>,
}

pub(super) async fn page(visit: Visit) -> Result<Response, Problem> {
    let app = &visit.site.app;
    let home = home(app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let waiting_since = home.statistics.counts.waiting_since_ms;
    let longest = waiting_since.map(|since| format::span(visit.words, app.now().0 - since));
    let template = HomePage {
        page: Page::new(&visit, "home", visit.words.t("nav-home")),
        longest,
        due: rows(&visit, &home.due),
        solved: rows(&visit, &home.solved),
        latest: rows(&visit, &home.latest),
        receptions: reception_rows(&visit, &home.receptions),
        statistics: home.statistics,
    };
    Ok(visit.keep(render(&template)))
}
