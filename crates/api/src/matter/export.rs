//! Matters as a file.

use super::wire::ExportFields;
use crate::caller::Caller;
use crate::extract::Fields;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::FileBody;
use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use mingtong_app::matter::export::{ExportFormat, matter_lines, write_lines};
use mingtong_app::{App, Fail};
use mingtong_domain::matter::Act;
use mingtong_words::Words;

routes! {
    export: Act::Export;
}

/// Every matter that whoever asks may see, as a file.
///
/// Titles are masked where they may hold personal data.
#[utoipa::path(
    get,
    operation_id = "export_matters",
    path = "/communities/{c}/export",
    tag = "files",
    params(("c" = String, Path, description = "The community"), ExportFields),
    responses(
        (status = 200, content(
            (FileBody = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (FileBody = "text/csv"),
            (serde_json::Value = "application/json")
        )),
        (status = "default", body = ProblemBody)
    ),
    security(("session" = []))
)]
pub(crate) async fn export(
    State(app): State<App>,
    Extension(words): Extension<Words>,
    caller: Caller,
    Fields(fields): Fields<ExportFields>,
) -> Result<impl IntoResponse, Problem> {
    let who = caller.signed_in()?;
    // One export at a time also reads: else a few of them would hold every reader.
    let lines = {
        let _pass = app.gates.paper.enter().await.map_err(Fail::from)?;
        matter_lines(&app, &caller.hall, &who).await?
    };
    let (hall, now, format) = (caller.hall, app.now(), fields.format.into());
    let (kind, ending) = kind(format);
    let disposition = format!("attachment; filename=\"{}.{ending}\"", hall.slug);
    let say = move |key: &str| words.t(key).to_owned();
    // A workbook of some ten thousand matters takes a second of a core.
    let written = app.gates.paper.work(move || write_lines(&hall, &lines, format, &say, now)).await;
    let bytes = written.map_err(Fail::from)??;
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], FileBody(bytes)))
}

/// The media type of a file and the ending of its name.
fn kind(format: ExportFormat) -> (&'static str, &'static str) {
    match format {
        ExportFormat::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        ExportFormat::Csv => ("text/csv; charset=utf-8", "csv"),
        ExportFormat::Json => ("application/json", "json"),
    }
}
