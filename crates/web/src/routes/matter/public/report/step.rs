//! What the pages of a report have in common: the errors above them, the draft they fill, and the way to the next one.

use super::draft::{self, Draft};
use crate::page::Page;
use crate::parts::matter_rows::{MatterRow, matter_rows};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::matter::similar_matters;
use mingtong_app::throttle::Limited;
use mingtong_app::{Fail, is_blank};
use mingtong_domain::ids::PlaceId;

/// An error: the id of its field, and what it says.
pub(crate) type FieldError = (&'static str, String);

/// The frame of a step.
pub(crate) fn step_page(visit: &Visit, key: &str, errors: &[FieldError]) -> Page {
    let title = visit.words.t(key);
    let wrong = if errors.is_empty() { "" } else { visit.words.t("report-error-title") };
    Page::new(visit, "report", format!("{wrong}{title}"))
}

/// A step, with the status that its errors give it.
pub(crate) fn answer(template: &impl Template, errors: &[FieldError]) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    render_as(status, template)
}

/// What others have reported that may be the same. It is a help: where it cannot be had, because too many ask, from one
/// address or in all, the way goes on without.
pub(crate) async fn similar(visit: &Visit, draft: &Draft) -> Vec<MatterRow> {
    if is_blank(&draft.what) || visit.throttle(Limited::Compare).is_err() {
        return vec![];
    }
    let place = Some(draft.place.as_str()).filter(|place| !place.is_empty()).map(PlaceId::from);
    let found = similar_matters(&visit.site.app, &visit.hall, &draft.what, place.as_ref()).await;
    matter_rows(visit, &found.unwrap_or_default())
}

/// On to the next step; when what was typed could not be kept now, the same step with all of it and the reason.
pub(crate) fn go_on(
    visit: &Visit,
    kept: Result<String, Fail>,
    next: &str,
    field: &'static str,
    again: impl FnOnce(Vec<FieldError>) -> Response,
) -> Result<Response, Problem> {
    match kept {
        Ok(id) => Ok(draft::go_on(visit, &id, next)),
        Err(fail) if fail.is_for_now() => {
            let mut response = again(vec![(field, fail_text(visit.words, &fail))]);
            *response.status_mut() = fail_status(&fail);
            Ok(response)
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// The draft, or the way to the first step.
pub(crate) async fn begun(visit: &Visit, headers: &HeaderMap) -> Result<Result<(String, Draft), Response>, Problem> {
    let first = || Redirect::to(&visit.link("/report")).into_response();
    Ok(draft::load(visit, headers).await?.ok_or_else(first))
}
