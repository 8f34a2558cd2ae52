//! A posted sheet as a workbook, as whoever asks reads it.

use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::account_book::export_account_book;
use mingtong_app::matter::export::ExportFailed;
use mingtong_domain::ids::AccountBookId;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let words = visit.words;
    let say = move |key: &str| words.t(key).to_owned();
    let written = export_account_book(&visit.site.app, &visit.hall, &visit.who(), &AccountBookId(id), &say).await;
    let bytes = written.map_err(|failed| match failed {
        ExportFailed::Fail(fail) => visit.problem(fail),
        ExportFailed::Unwritable(why) => visit.problem(Fail::Fault(why.to_string())),
    })?;
    let name = format!("attachment; filename=\"{}-account-book.xlsx\"", visit.hall.slug);
    Ok(([(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}
