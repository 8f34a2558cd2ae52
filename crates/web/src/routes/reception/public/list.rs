//! Receptions: those to come, and those that were.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::reception_rows::{ReceptionRow, reception_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::reception::list_receptions;
use mingtong_domain::ids::Area;
use mingtong_domain::limits;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Reception];

#[derive(Template)]
#[template(path = "reception/public/list.html")]
struct ReceptionsPage {
    page: Page,
    ahead: Vec<ReceptionRow>,
    past: Vec<ReceptionRow>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip: u32 = skipped(&params);
    let found = list_receptions(&visit.site.app, &visit.hall, skip).await.map_err(|fail| visit.problem(fail))?;
    let is_full = found.len() >= limits::PAGE_ROWS as usize;
    let (past, mut ahead): (Vec<_>, Vec<_>) =
        reception_rows(&visit, &found).into_iter().partition(|reception| reception.is_over);
    ahead.reverse();
    let after = skip.saturating_add(limits::PAGE_ROWS);
    let template = ReceptionsPage {
        page: Page::new(&visit, "receptions", visit.words.t("receptions-title")),
        ahead,
        past,
        next: is_full.then(|| visit.link(&format!("/receptions?skip={after}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
