//! Files of letters: taken in, taken back.

use super::wire::{ImportBody, ImportForm, ImportReportBody, UndoneBody};
use crate::caller::Caller;
use crate::extract::Id;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::upload;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use mingtong_app::App;
use mingtong_app::letter::{import_letters, list_imports, undo_import};
use mingtong_domain::ids::BatchId;
use mingtong_domain::letter::Act;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_office::Mapping;
use mingtong_words::Words;

routes! {
    list: Act::Import;
    import: Act::Import;
    undo: Act::Undo;
}

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
    let rows = list_imports(&app, &caller.hall, &who, PAGE_ROWS_MAX).await?;
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
    let mut sent = upload::read(request, &["mapping"]).await?;
    let (file_name, file) = (std::mem::take(&mut sent.file_name), std::mem::take(&mut sent.file));
    let form = ImportForm { file, mapping: sent.word("mapping").map(str::to_owned), dry_run: sent.dry_run()? };
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
    Ok(Json(undo_import(&app, &caller.hall, &who, &batch).await?.into()))
}
