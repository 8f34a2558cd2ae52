//! The second step of a sign-in: the code of the telephone, or one of those for whoever lost it.

use super::sign_in::{begun, forget_step};
use crate::cookies;
use crate::form;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::person::finish_sign_in;
use mingtong_app::throttle::Limited;

#[derive(Template)]
#[template(path = "person/desk/sign_in_code.html")]
struct CodePage {
    page: Page,
    back: String,
    error: Option<String>,
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap, Query(wanted): Query<Params>) -> Response {
    if step_of(&headers).is_none() {
        return visit.onward("/sign-in");
    }
    page(&visit, StatusCode::OK, asked(&wanted, "back").to_owned(), None)
}

fn page(visit: &Visit, status: StatusCode, back: String, error: Option<String>) -> Response {
    let page = Page::new(visit, "sign-in", visit.words.t("work-sign-in"));
    render_as(status, &CodePage { page, back, error })
}

/// The secret of a sign-in whose password fitted.
fn step_of(headers: &HeaderMap) -> Option<String> {
    cookies::get(headers, cookies::STEP).filter(|step| !step.is_empty()).map(str::to_owned)
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::SignIn)?;
    let step = step_of(request.headers());
    let form = form::read_from_anybody(&visit, request).await?;
    let Some(step) = step else { return Ok(visit.onward("/sign-in")) };
    let back = form.get("back").to_owned();
    match finish_sign_in(&visit.site.app, &visit.hall, &step, form.get("one_time")).await {
        Ok(token) => {
            visit.fitted(None);
            Ok(forget_step(&visit, begun(&visit, &token, &back).await?))
        }
        // The password was typed too long ago: from the beginning.
        Err(Fail::SignIn) => Ok(forget_step(&visit, visit.onward("/sign-in"))),
        Err(fail) => Ok(page(&visit, fail_status(&fail), back, Some(fail_text(visit.words, &fail)))),
    }
}
