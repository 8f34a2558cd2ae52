//! The units for whoever keeps them; one added, or several, one a line.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Problem, fail_status, fail_text, refusal_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::register::{UnitsRefused, register_unit, register_units};
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::Act;

#[derive(Template)]
#[template(path = "register/desk/units.html")]
struct UnitsPage {
    page: Page,
    done: Option<String>,
    error: Option<String>,
    /// Whether several were pasted that have to be put right.
    is_list: bool,
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
        page.is_list = typed.has("names");
        page.typed = typed;
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::RegisterUnit)?;
    if form.has("names") {
        return Ok(add_list(&visit, &who, form).await);
    }
    match register_unit(&visit.site.app, &visit.hall, &who, form.get("name")).await {
        Ok(_) => Ok(visit.onward(&format!("/desk/units?done={}", Act::RegisterUnit.key()))),
        Err(fail) => {
            let page = UnitsPage { error: Some(fail_text(visit.words, &fail)), ..load(&visit, form) };
            Ok(render_as(fail_status(&fail), &page))
        }
    }
}

/// Several at once: all of them, or none with the line that will not do.
async fn add_list(visit: &Visit, who: &Who, form: Form) -> Response {
    let words = visit.words;
    let (status, text) = match register_units(&visit.site.app, &visit.hall, who, form.get("names")).await {
        Ok(report) => {
            let counts = [text_arg("new", report.new), text_arg("known", report.known)];
            let done = Some(words.ta("admin-units-added", &counts));
            return render_as(StatusCode::OK, &UnitsPage { done, ..load_now(visit).await });
        }
        Err(UnitsRefused::Line { line, refusal }) => {
            let line = words.ta("people-many-line", &[text_arg("line", line)]);
            (StatusCode::UNPROCESSABLE_ENTITY, format!("{line} · {}", refusal_text(words, &refusal)))
        }
        Err(UnitsRefused::Fail(fail)) => (fail_status(&fail), fail_text(words, &fail)),
    };
    render_as(status, &UnitsPage { error: Some(text), is_list: true, ..load(visit, form) })
}

/// The page with what was added just now.
async fn load_now(visit: &Visit) -> UnitsPage {
    let hall = visit.site.app.hall(&visit.hall.slug).await;
    let now = Visit { hall: hall.unwrap_or_else(|_| visit.hall.clone()), ..visit.clone() };
    load(&now, Form::default())
}

fn load(visit: &Visit, typed: Form) -> UnitsPage {
    let units = visit.hall.units().into_iter();
    UnitsPage {
        page: Page::new(visit, "admin", visit.words.t("admin-units-title")),
        done: None,
        error: None,
        is_list: false,
        action: visit.link("/desk/units"),
        typed,
        name_chars_max: NAME_CHARS_MAX,
        units: units.map(|(id, name)| (visit.link(&format!("/desk/units/{id}")), name.to_owned())).collect(),
    }
}
