//! The sheet of a vote, as anybody counts it again.

use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::vote::vote_sheet;
use mingtong_domain::ids::VoteId;

pub(crate) async fn download(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let sheet = vote_sheet(&visit.site.app, &visit.hall, &visit.who(), &VoteId(id)).await;
    let sheet = sheet.map_err(|fail| visit.problem(fail))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"sheet.json\"")),
    ];
    Ok((headers, sheet).into_response())
}
