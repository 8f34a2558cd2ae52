//! How people reach the community: what stands at the foot of every page.

use crate::form;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::community::tell_contact;
use mingtong_domain::community::Act;
use mingtong_domain::limits::CONTACT_CHARS_MAX;

#[derive(Template)]
#[template(path = "community/desk/contact.html")]
struct ContactPage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    text: String,
    chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::TellContact)?;
    let kept = crate::kept::typed(&visit, "/desk/contact").await.map(|form| form.get("text").to_owned());
    let error = kept.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let text = kept.unwrap_or_else(|| visit.hall.contact().unwrap_or_default().to_owned());
    let done = done_words(&visit, query.get("done"));
    Ok(render_as(StatusCode::OK, &ContactPage { done, error, ..page(&visit, text) }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::TellContact)?;
    match tell_contact(&visit.site.app, &visit.hall, &who, form.get("text")).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/contact?done={}", Act::TellContact.key()))),
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            let text = form.get("text").to_owned();
            Ok(render_as(fail_status(&fail), &ContactPage { error, ..page(&visit, text) }))
        }
    }
}

fn page(visit: &Visit, text: String) -> ContactPage {
    ContactPage {
        page: Page::new(visit, "admin", visit.words.t("contact-title")),
        action: visit.link("/desk/contact"),
        done: None,
        error: None,
        text,
        chars_max: CONTACT_CHARS_MAX,
    }
}
