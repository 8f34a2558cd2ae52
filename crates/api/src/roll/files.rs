//! Files of homes: taken in, taken back.

use super::wire_file::{RollForm, RollReportBody, UndoneRollBody};
use crate::caller::Caller;
use crate::extract::Id;
use crate::letter::wire::ImportBody;
use crate::moment::day;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::upload;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use mingtong_app::App;
use mingtong_app::roll::{Mode, NewRollFile, import_roll, list_roll_imports, undo_roll_import};
use mingtong_domain::ids::{BatchId, PlaceId, RollId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::roll::Act;
use mingtong_words::Words;

routes! {
    import: Act::Enter;
    list: Act::Enter;
    undo: Act::TakeBack;
}

/// Take a file of homes into the roll of a place, which is opened where there is none; or be told what would become of
/// it.
///
/// 201 when something was written, else 200.
#[utoipa::path(
    post,
    operation_id = "import_roll",
    path = "/communities/{c}/places/{id}/homes",
    tag = "rolls",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path, description = "The place")),
    request_body(content = RollForm, content_type = "multipart/form-data"),
    responses(
        (status = 200, body = RollReportBody),
        (status = 201, body = RollReportBody),
        (status = "default", body = ProblemBody)
    ),
    security(("session" = []))
)]
pub(crate) async fn import(
    State(app): State<App>,
    Extension(words): Extension<Words>,
    Id(place): Id<PlaceId>,
    caller: Caller,
    request: Request,
) -> Result<(StatusCode, Json<RollReportBody>), Problem> {
    let who = caller.signed_in()?;
    let mut sent = upload::read(request, &["as_of"]).await?;
    let mode = if sent.dry_run()?.unwrap_or(false) { Mode::DryRun } else { Mode::Import };
    let as_of = sent.word("as_of").map(|text| day("as_of", text)).transpose()?;
    let (name, bytes) = (std::mem::take(&mut sent.file_name), std::mem::take(&mut sent.file));
    let report = import_roll(&app, &caller.hall, &who, NewRollFile { place, as_of, name, bytes }, mode).await?;
    let status = if report.batch.is_some() { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(RollReportBody::new(report, words))))
}

/// The imports of a roll, the latest first; 100 at most. `letters` counts homes.
#[utoipa::path(
    get,
    operation_id = "list_roll_imports",
    path = "/communities/{c}/rolls/{id}/imports",
    tag = "rolls",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = [ImportBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Id(id): Id<RollId>,
    caller: Caller,
) -> Result<Json<Vec<ImportBody>>, Problem> {
    let who = caller.signed_in()?;
    let rows = list_roll_imports(&app, &caller.hall, &who, &id, PAGE_ROWS_MAX).await?;
    Ok(Json(rows.into_iter().map(Into::into).collect()))
}

/// Take an import of homes back. What somebody corrected since stays and is named.
#[utoipa::path(
    post,
    operation_id = "undo_roll_import",
    path = "/communities/{c}/roll-imports/{id}/undo",
    tag = "rolls",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = UndoneRollBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn undo(
    State(app): State<App>,
    Id(batch): Id<BatchId>,
    caller: Caller,
) -> Result<Json<UndoneRollBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(undo_roll_import(&app, &caller.hall, &who, batch).await?.into()))
}
