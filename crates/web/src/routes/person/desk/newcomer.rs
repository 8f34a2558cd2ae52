//! A person is added, with a role and an account: all of it or nothing.

use super::role_form::{Choices, role_of};
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::person::{Account, Newcomer, add_newcomer};
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::Act;

#[derive(Template)]
#[template(path = "person/desk/newcomer.html")]
struct NewcomerPage {
    page: Page,
    action: String,
    error: Option<String>,
    typed: Form,
    choices: Choices,
    name_chars_max: usize,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::GrantRole)?;
    let typed = kept::typed(&visit, "/desk/people/new").await;
    let error = typed.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    Ok(page(&visit, StatusCode::OK, error, typed.unwrap_or_default()))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::GrantRole)?;
    let role = match role_of(&visit, &form) {
        Ok(role) => role,
        Err(text) => return Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Some(text), form)),
    };
    let has_account = form.maybe("login").is_some() || !form.get("password").is_empty();
    let account =
        has_account.then(|| Account { login: form.get("login").to_owned(), password: form.get("password").to_owned() });
    let newcomer = Newcomer { name: form.get("name").to_owned(), role: Some(role), account };
    match add_newcomer(&visit.site.app, &visit.hall, &who, newcomer).await {
        Ok(id) => Ok(visit.onward(&format!("/desk/people/{id}?done={}", Act::GrantRole.key()))),
        Err(fail) => Ok(page(&visit, fail_status(&fail), Some(fail_text(visit.words, &fail)), form)),
    }
}

fn page(visit: &Visit, status: StatusCode, error: Option<String>, typed: Form) -> Response {
    let template = NewcomerPage {
        page: Page::new(visit, "admin", visit.words.t("holders-add")),
        action: visit.link("/desk/people/new"),
        error,
        typed,
        choices: Choices::new(visit),
        name_chars_max: NAME_CHARS_MAX,
    };
    render_as(status, &template)
}
