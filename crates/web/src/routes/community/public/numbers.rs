//! The numbers of the public matters, for everybody.

use crate::params::Params;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::community::numbers::NumbersPage;
use crate::routes::community::numbers_asked::Asked;
use crate::visit::Visit;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::community::numbers::{Period, numbers};
use mingtong_domain::ids::Area;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Matter];

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let asked = Asked::read(&params, visit.site.app.now(), Period::All);
    // The same for everybody; whoever may see more has the numbers of the desk.
    let read = numbers(&visit.site.app, &visit.hall, &Who::public(None), asked.period, &asked.narrowed).await;
    let read = read.map_err(|fail| visit.problem(fail))?;
    let beside = vec![];
    let page = NumbersPage::new(&visit, false, &asked, &read, beside);
    Ok(visit.cacheable(AREAS, render(&page)))
}
