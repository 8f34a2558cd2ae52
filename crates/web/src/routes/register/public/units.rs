//! The units and shops of the community, by name.

use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_domain::ids::Area;
use mingtong_domain::reporting::Act;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register];

#[derive(Template)]
#[template(path = "register/public/units.html")]
struct UnitsPage {
    page: Page,
    /// Where each leads, and its name.
    units: Vec<(String, String)>,
    /// Whether whoever reads finds the reports here.
    may_read: bool,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let units = visit.hall.units().into_iter();
    let template = UnitsPage {
        page: Page::new(&visit, "units", visit.words.t("units-title")),
        may_read: visit.session.is_some() && visit.who().may(Act::Read),
        units: units.map(|(id, name)| (visit.link(&format!("/units/{id}")), name.to_owned())).collect(),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
