//! The numbers of everything that whoever works here may see, and the report of a month of it.

use super::asked::{Asked, at, enter, month_asked, report_of};
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
    let overview = ("/overview".to_owned(), visit.words.t("overview-title").to_owned());
    let mut beside = vec![report_of(visit.words, "/desk/numbers", asked.period, now), overview];
    if who.may(Act::Export) {
        let of_these = at("/desk/ledger", &asked.query_of(asked.period));
        beside.push((of_these, visit.words.t("matters-ledger-title").to_owned()));
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
