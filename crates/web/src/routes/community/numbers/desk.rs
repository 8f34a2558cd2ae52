//! The numbers of everything that whoever works here may see, and the report of a month of it.

use super::asked::{Asked, enter, month_asked, report_of};
use super::page::NumbersPage;
use super::report::report;
use crate::params::Params;
use crate::parts::paper::Form;
use crate::problem::Problem;
use crate::render::render;
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
    let of_month = report_of("/desk/numbers", asked.period, now);
    let mut beside = vec![(of_month, "monthly-link"), ("/overview".to_owned(), "overview-title")];
    if who.may(Act::Export) {
        beside.push(("/desk/ledger".to_owned(), "matters-ledger-title"));
    }
    Ok(render(&NumbersPage::new(&visit, true, &asked, (&read, &topics), beside)))
}

pub(crate) async fn report_page(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    report_as(&visit, &params, Form::Page).await
}

pub(crate) async fn report_word(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    report_as(&visit, &params, Form::Word).await
}

async fn report_as(visit: &Visit, params: &Params, form: Form) -> Result<Response, Problem> {
    let who = visit.authorised(Act::ReadWork)?;
    let month = month_asked(visit, params)?;
    report(visit, &who, true, month, form).await
}
