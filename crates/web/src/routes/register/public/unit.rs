//! What a unit offers, asks for, and has taken up. Units are not ranked.

use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::need_rows::{NeedRow, UptakeRow, need_rows, uptake_rows};
use crate::parts::resource_rows::{ResourceRow, resource_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::register::view_unit;
use mingtong_domain::ids::{Area, UnitId};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Need, Area::Resource];

#[derive(Template)]
#[template(path = "register/public/unit.html")]
struct UnitPage {
    page: Page,
    name: String,
    resources: Vec<ResourceRow>,
    uptakes: Vec<UptakeRow>,
    needs: Vec<NeedRow>,
    next: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, unit)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let skip = asked(&params, "skip").parse().unwrap_or(0);
    let view = view_unit(&visit.site.app, &visit.hall, &visit.who(), &UnitId(unit), skip).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let template = UnitPage {
        page: Page::new(&visit, "units", view.name.clone()),
        resources: resource_rows(&visit, &view.resources.items),
        uptakes: uptake_rows(&visit, &view.uptakes.items),
        needs: need_rows(&visit, &view.needs.items),
        next: view.uptakes.next.map(|skip| visit.link(&format!("/units/{}?skip={skip}", view.unit))),
        name: view.name,
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
