//! A posted sheet is taken back, whole, with a reason.

use crate::form;
use crate::page::Page;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::account_book::take_back_account_book;
use mingtong_domain::account_book::Act;
use mingtong_domain::ids::AccountBookId;

#[derive(Template)]
#[template(path = "account_book/desk/take_back.html")]
struct TakeBackPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    back: String,
    action: String,
    reason: String,
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    visit.authorised(Act::TakeBack)?;
    page(&visit, StatusCode::OK, &id, None, String::new())
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::TakeBack)?;
    let (book, reason) = (AccountBookId(id.clone()), form.get("reason").to_owned());
    match take_back_account_book(&visit.site.app, &visit.hall, &who, book, &reason).await {
        Ok(()) => Ok(visit.onward(&format!("/account-books/{id}?done={}", Act::TakeBack.key()))),
        Err(fail) => page(&visit, fail_status(&fail), &id, Some(fail_text(visit.words, &fail)), reason),
    }
}

fn page(
    visit: &Visit,
    status: StatusCode,
    id: &str,
    error: Option<String>,
    reason: String,
) -> Result<Response, Problem> {
    let template = TakeBackPage {
        page: Page::new(visit, "accounts", visit.words.t("act-take-back-account-book")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        back: visit.link(&format!("/account-books/{id}")),
        action: visit.link(&format!("/desk/account-books/{id}/take-back")),
        reason,
    };
    Ok(render_as(status, &template))
}
