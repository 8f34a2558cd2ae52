//! The units for whoever keeps them, and one added.

use crate::form::{self, Form};
use crate::kept;
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
use mingtong_app::register::register_unit;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::Act;

#[derive(Template)]
#[template(path = "register/desk/units.html")]
struct UnitsPage {
    page: Page,
    done: Option<String>,
    error: Option<String>,
    action: String,
    typed: Form,
    name_chars_max: usize,
    /// Where each is changed, and its name.
    units: Vec<(String, String)>,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterUnit)?;
    let mut page = load(&visit, Form::default());
    page.done = done_words(&visit, query.get("done"));
    if let Some(typed) = kept::typed(&visit, "/desk/units").await {
        page.typed = typed;
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::RegisterUnit)?;
    match register_unit(&visit.site.app, &visit.hall, &who, form.get("name")).await {
        Ok(_) => Ok(visit.onward(&format!("/desk/units?done={}", Act::RegisterUnit.key()))),
        Err(fail) => {
            let page = UnitsPage { error: Some(fail_text(visit.words, &fail)), ..load(&visit, form) };
            Ok(render_as(fail_status(&fail), &page))
        }
    }
}

fn load(visit: &Visit, typed: Form) -> UnitsPage {
    let units = visit.hall.units().into_iter();
    UnitsPage {
        page: Page::new(visit, "admin", visit.words.t("admin-units-title")),
        done: None,
        error: None,
        action: visit.link("/desk/units"),
        typed,
        name_chars_max: NAME_CHARS_MAX,
        units: units.map(|(id, name)| (visit.link(&format!("/desk/units/{id}")), name.to_owned())).collect(),
    }
}
