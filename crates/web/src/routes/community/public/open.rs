//! The door to what everybody can check 公开: two numbers, then everything from which they come.

use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_app::community::{Rates, rates};
use mingtong_domain::ids::Area;

/// What the page shows.
const AREAS: &[Area] = Area::ALL;

#[derive(Template)]
#[template(path = "community/public/open.html")]
struct OpenPage {
    page: Page,
    rates: Rates,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let rates = rates(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let page = Page::new(&visit, "open", visit.words.t("nav-open"));
    Ok(visit.cacheable(AREAS, render(&OpenPage { page, rates })))
}
