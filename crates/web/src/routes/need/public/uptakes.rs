//! The list of projects: who takes up what, until when, and how far that is.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::need_rows::{UptakeRow, uptake_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::need::list_uptakes;
use mingtong_domain::ids::Area;
use mingtong_domain::matter;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Need];

#[derive(Template)]
#[template(path = "need/public/uptakes.html")]
struct UptakesPage {
    page: Page,
    uptakes: Vec<UptakeRow>,
    /// Whether whoever reads may take the list home.
    may_export: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let found = list_uptakes(&visit.site.app, &visit.hall, None, skip).await.map_err(|fail| visit.problem(fail))?;
    let template = UptakesPage {
        page: Page::new(&visit, "uptakes", visit.words.t("lists-uptakes")),
        uptakes: uptake_rows(&visit, &found.items),
        may_export: visit.session.is_some() && visit.who().may(matter::Act::Export),
        next: found.next.map(|skip| visit.link(&format!("/lists/uptakes?skip={skip}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
