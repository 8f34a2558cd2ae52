//! Files: letters in, an import taken back, matters out again.

use crate::caller::Caller;
use crate::extract::{Fields, Id};
use crate::import_form;
use crate::problem::{Problem, ProblemBody};
use crate::wire::FileBody;
use crate::wire::import::{ExportFields, ImportBody, ImportForm, ImportReportBody, UndoneBody};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::{Extension, Json};
use mingtong_app::import::{import_letters, list_imports, undo_import};
use mingtong_app::queries::export_matters::{ExportFormat, matter_lines, write_lines};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::BatchId;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_office::Mapping;
use mingtong_words::Words;

/// The imports of a community, the latest first; 100 at most.
#[utoipa::path(
    get,
    operation_id = "list_imports",
    path = "/communities/{c}/imports",
    tag = "files",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [ImportBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, caller: Caller) -> Result<Json<Vec<ImportBody>>, Problem> {
    let who = caller.signed_in()?;
    let rows = list_imports(&app, caller.hall.id, &who, PAGE_ROWS_MAX).await?;
    Ok(Json(rows.into_iter().map(Into::into).collect()))
}

/// Take in a file of letters, or be told what would become of it.
///
/// 201 when something was written, else 200.
#[utoipa::path(
    post,
    operation_id = "import_letters",
    path = "/communities/{c}/imports",
    tag = "files",
    params(("c" = String, Path, description = "The community")),
    request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses(
        (status = 200, body = ImportReportBody),
        (status = 201, body = ImportReportBody),
        (status = "default", body = ProblemBody)
    ),
    security(("session" = []))
)]
pub(crate) async fn import(
    State(app): State<App>,
    Extension(words): Extension<Words>,
    caller: Caller,
    request: Request,
) -> Result<(StatusCode, Json<ImportReportBody>), Problem> {
    let who = caller.signed_in()?;
    let (file_name, form) = import_form::read(request).await?;
    let mapping = form.mapping.as_deref().map_or(Ok(Mapping::default()), Mapping::from_toml)?;
    let mode = form.mode();
    let report = import_letters(&app, &caller.hall, &who, &file_name, form.file, mapping, mode).await?;
    let status = if report.batch.is_some() { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(ImportReportBody::new(report, words))))
}

/// Take an import back.
///
/// What people have done with a matter since is not undone: it stays and is named.
#[utoipa::path(
    post,
    operation_id = "undo_import",
    path = "/communities/{c}/imports/{id}/undo",
    tag = "files",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = UndoneBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn undo(
    State(app): State<App>,
    Id(batch): Id<BatchId>,
    caller: Caller,
) -> Result<Json<UndoneBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(undo_import(&app, &who, &batch, Some(caller.hall.id)).await?.into()))
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
        (status = 200, body = FileBody, content_type = "application/octet-stream"),
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
    let lines = matter_lines(&app, &caller.hall, &who).await?;
    let (hall, now, format) = (caller.hall, app.now(), fields.format.into());
    let (kind, ending) = kind(format);
    let disposition = format!("attachment; filename=\"{}.{ending}\"", hall.slug);
    let say = move |key: &str| words.t(key).to_owned();
    // A workbook of some ten thousand matters takes a second of a core.
    let written = tokio::task::spawn_blocking(move || write_lines(&hall, &lines, format, &say, now)).await;
    let bytes = written.map_err(|error| Fail::Fault(error.to_string()))??;
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
