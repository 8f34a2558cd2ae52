//! The numbers of everything that whoever works here may see.

use crate::params::Params;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::community::numbers::NumbersPage;
use crate::routes::community::numbers_asked::{Asked, enter, report_of};
use crate::visit::Visit;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::community::numbers::{Period, hot_topics, numbers};
use mingtong_domain::matter::Act;

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::ReadWork)?;
    let (app, hall, now) = (&visit.site.app, &visit.hall, visit.site.app.now());
    let asked = Asked::read(&params, now, Period::month_of(now));
    let _pass = enter(&visit).await?;
    let read = numbers(app, hall, &who, asked.period, &asked.narrowed).await;
    let read = read.map_err(|fail| visit.problem(fail))?;
    let topics = hot_topics(app, hall, &who, asked.period, &asked.narrowed).await;
    let topics = topics.map_err(|fail| visit.problem(fail))?;
    let report = report_of("/desk/numbers", asked.period, now);
    let mut beside = vec![(report, "monthly-link"), ("/overview".to_owned(), "overview-title")];
    if who.may(Act::Export) {
        beside.push(("/desk/ledger".to_owned(), "matters-ledger-title"));
    }
    Ok(render(&NumbersPage::new(&visit, true, &asked, (&read, &topics), beside)))
}
