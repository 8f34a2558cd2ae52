//! The numbers of the public matters, for everybody, and the report of a month of them.

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
use mingtong_app::Who;
use mingtong_app::community::numbers::{Period, hot_topics, numbers};

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let (app, hall, now) = (&visit.site.app, &visit.hall, visit.site.app.now());
    // The same for everybody; whoever may see more has the numbers of the desk.
    let (asked, everybody) = (Asked::read(&params, now, Period::All), Who::public(None));
    // Those of all days are counted already: nobody waits for them.
    let _pass = if asked.period == Period::All { None } else { Some(enter(&visit).await?) };
    let read = numbers(app, hall, &everybody, asked.period, &asked.narrowed).await;
    let read = read.map_err(|fail| visit.problem(fail))?;
    let topics = hot_topics(app, hall, &everybody, asked.period, &asked.narrowed).await;
    let topics = topics.map_err(|fail| visit.problem(fail))?;
    let overview = ("/overview".to_owned(), visit.words.t("overview-title").to_owned());
    let beside = vec![overview, report_of(visit.words, "/numbers", asked.period, now)];
    let page = NumbersPage::new(&visit, false, &asked, (&read, &topics), beside);
    Ok(render(&page))
}

pub(crate) async fn report_page(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    report_as(&visit, &params, Form::Page).await
}

pub(crate) async fn report_word(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    report_as(&visit, &params, Form::Word).await
}

async fn report_as(visit: &Visit, params: &Params, form: Form) -> Result<Response, Problem> {
    let month = month_asked(visit, params)?;
    report(visit, &Who::public(None), false, month, form).await
}
