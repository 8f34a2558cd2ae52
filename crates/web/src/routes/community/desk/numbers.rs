//! The numbers of everything that whoever works here may see.

use crate::params::Params;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::community::numbers::NumbersPage;
use crate::routes::community::numbers_asked::Asked;
use crate::visit::Visit;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::community::numbers::{Period, numbers};
use mingtong_domain::matter::Act;

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::ReadWork)?;
    let now = visit.site.app.now();
    let asked = Asked::read(&params, now, Period::month_of(now));
    let read = numbers(&visit.site.app, &visit.hall, &who, asked.period, &asked.narrowed).await;
    let read = read.map_err(|fail| visit.problem(fail))?;
    let beside = vec![];
    Ok(render(&NumbersPage::new(&visit, true, &asked, &read, beside)))
}
