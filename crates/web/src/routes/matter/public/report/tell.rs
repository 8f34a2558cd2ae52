//! Third: how whoever reports it is told of the answer, and who may read it.

use super::draft::{Draft, keep as keep_draft};
use super::step::{FieldError, answer, begun, go_on, similar, step_page};
use crate::form;
use crate::page::Page;
use crate::parts::matter_rows::MatterRow;
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::response::Response;
use mingtong_app::person::contact::{is_email, is_phone};
use mingtong_app::throttle::Limited;
use mingtong_domain::limits;

#[derive(Template)]
#[template(path = "matter/public/report/tell.html")]
struct TellStep {
    page: Page,
    draft: Draft,
    similar: Vec<MatterRow>,
    errors: Vec<FieldError>,
}

fn tell_step(visit: &Visit, draft: Draft, errors: Vec<FieldError>) -> Response {
    let page = step_page(visit, "report-tell", &errors);
    answer(&TellStep { page, similar: vec![], draft, errors: errors.clone() }, &errors)
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Problem> {
    let (_, draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    let (page, similar) = (step_page(&visit, "report-tell", &[]), similar(&visit, &draft).await);
    Ok(answer(&TellStep { page, similar, draft, errors: vec![] }, &[]))
}

pub(crate) async fn keep(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    let (id, mut draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    let form = form::read_from_anybody(&visit, request).await?;
    let cut = |name: &str| form.get(name).trim().chars().take(limits::CONTACT_CHARS_MAX).collect::<String>();
    (draft.reach, draft.phone, draft.email) = (cut("reach"), cut("phone"), cut("email"));
    draft.unit_may_call = form.has("unit_may_call");
    let name = |field: &str| form.get(field).trim().chars().take(limits::NAME_CHARS_MAX).collect::<String>();
    draft.under_14 = form.has("under_14");
    (draft.guardian_name, draft.guardian_relation) = (name("guardian_name"), name("guardian_relation"));
    // Whoever ticked nothing agreed to nothing.
    draft.guardian_agrees = form.has("guardian_agrees");
    draft.staff_only = form.get("open") == "staff";
    let kept = keep_draft(&visit, Some(id), &draft).await;
    let error = match draft.reach.as_str() {
        "phone" if draft.phone.is_empty() => Some(("phone", "report-error-phone")),
        "phone" if !is_phone(&draft.phone) => Some(("phone", "refusal-phone-incomplete")),
        "email" if !is_email(&draft.email) => Some(("email", "refusal-email-incomplete")),
        "phone" | "email" if draft.under_14 && !draft.has_guardian() => {
            Some(("guardian_name", "report-error-guardian"))
        }
        // Whoever left a number and forgot to choose it would wait for a call.
        "none" if !draft.phone.is_empty() || !draft.email.is_empty() => Some(("reach", "report-error-reach-unclear")),
        "none" | "phone" | "email" => None,
        _ => Some(("reach", "report-error-reach")),
    };
    match error {
        Some((field, key)) if kept.is_ok() => {
            let text = visit.words.t(key).to_owned();
            Ok(tell_step(&visit, draft, vec![(field, text)]))
        }
        _ => go_on(&visit, kept, "/report/check", "reach", |errors| tell_step(&visit, draft, errors)),
    }
}
