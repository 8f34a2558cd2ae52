//! The three lists as workbooks, for whoever may take lists home.

use crate::problem::Problem;
use crate::visit::Visit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::matter::export::ExportFailed;
use mingtong_app::need::{Ledger, export_list};
use mingtong_domain::matter::Act;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(crate) async fn needs(visit: Visit) -> Result<Response, Problem> {
    sheet(visit, Ledger::Needs).await
}

pub(crate) async fn resources(visit: Visit) -> Result<Response, Problem> {
    sheet(visit, Ledger::Resources).await
}

pub(crate) async fn uptakes(visit: Visit) -> Result<Response, Problem> {
    sheet(visit, Ledger::Uptakes).await
}

async fn sheet(visit: Visit, ledger: Ledger) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Export)?;
    let words = visit.words;
    let say = move |key: &str| words.t(key).to_owned();
    let written = export_list(&visit.site.app, &visit.hall, &who, ledger, &say).await;
    let bytes = written.map_err(|failed| match failed {
        ExportFailed::Fail(fail) => visit.problem(fail),
        ExportFailed::Unwritable(why) => visit.problem(Fail::Fault(why.to_string())),
    })?;
    let name = format!("attachment; filename=\"{}-{}.xlsx\"", visit.hall.slug, ledger.file());
    Ok(([(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}
