//! The report of a month, of what is public: to print and for Word.

use crate::params::Params;
use crate::parts::paper::Form;
use crate::problem::Problem;
use crate::routes::community::monthly_report::report;
use crate::routes::community::numbers_asked::month_asked;
use crate::visit::Visit;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::Who;

pub(crate) async fn page(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    show(&visit, &params, Form::Page).await
}

pub(crate) async fn word(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    show(&visit, &params, Form::Word).await
}

async fn show(visit: &Visit, params: &Params, form: Form) -> Result<Response, Problem> {
    let month = month_asked(params, visit.site.app.now());
    report(visit, &Who::public(None), false, month, form).await
}
