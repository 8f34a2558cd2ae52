//! Notices: those that run, the one that ends first on top, then those that were.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::notice_rows::{NoticeRow, notice_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::notice::list_notices;
use mingtong_domain::ids::Area;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Notice];

#[derive(Template)]
#[template(path = "notice/public/list.html")]
struct NoticesPage {
    page: Page,
    running: Vec<NoticeRow>,
    past: Vec<NoticeRow>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let found = list_notices(&visit.site.app, &visit.hall, skip).await.map_err(|fail| visit.problem(fail))?;
    let (running, past) = notice_rows(&visit, &found.items).into_iter().partition(|row| row.is_running);
    let template = NoticesPage {
        page: Page::new(&visit, "notices", visit.words.t("notices-title")),
        running,
        past,
        next: found.next.map(|skip| visit.link(&format!("/notices?skip={skip}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
