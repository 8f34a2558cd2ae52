//! How people reach the community: what stands at the foot of every page; and what it is called in English, with its
//! street.

use crate::form::{self, Form};
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
use mingtong_app::community::{describe_community, tell_contact};
use mingtong_domain::community::Act;
use mingtong_domain::limits::{CONTACT_CHARS_MAX, NAME_CHARS_MAX};

#[derive(Template)]
#[template(path = "community/desk/contact.html")]
struct ContactPage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    text: String,
    chars_max: usize,
    english: String,
    street: String,
    name_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::TellContact)?;
    let kept = crate::kept::typed(&visit, "/desk/contact").await;
    let error = kept.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let page = typed(&visit, &kept.unwrap_or_default());
    let done = done_words(&visit, query.get("done"));
    Ok(render_as(StatusCode::OK, &ContactPage { done, error, ..page }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::TellContact)?;
    let (app, hall) = (&visit.site.app, &visit.hall);
    let done = match form.get("what") {
        "called" => {
            let [english, street] = ["english", "street"].map(|name| form.maybe(name));
            describe_community(app, hall, &who, english.as_deref(), street.as_deref()).await
        }
        _ => tell_contact(app, hall, &who, form.get("text")).await,
    };
    match done {
        Ok(()) => Ok(visit.onward(&format!("/desk/contact?done={}", Act::TellContact.key()))),
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &ContactPage { error, ..typed(&visit, &form) }))
        }
    }
}

/// The page with what was typed, and what is said so far where nothing was.
fn typed(visit: &Visit, form: &Form) -> ContactPage {
    let hall = &visit.hall;
    let or = |name: &str, said: Option<&str>| match form.has(name) {
        true => form.get(name).to_owned(),
        false => said.unwrap_or_default().to_owned(),
    };
    ContactPage {
        english: or("english", hall.english_name()),
        street: or("street", hall.street()),
        ..page(visit, or("text", hall.contact()))
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
        english: String::new(),
        street: String::new(),
        name_chars_max: NAME_CHARS_MAX,
    }
}
