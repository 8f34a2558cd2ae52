//! One unit for whoever keeps them: called otherwise.

use crate::form;
use crate::kept;
use crate::page::Page;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::register::rename_unit;
use mingtong_domain::ids::UnitId;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::Act;

#[derive(Template)]
#[template(path = "register/desk/unit.html")]
struct UnitPage {
    page: Page,
    error: Option<String>,
    action: String,
    public: String,
    name: String,
    typed: String,
    name_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterUnit)?;
    let mut page = load(&visit, &id)?;
    if let Some(typed) = kept::typed(&visit, &format!("/desk/units/{id}")).await {
        page.typed = typed.get("name").to_owned();
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::RegisterUnit)?;
    let page = load(&visit, &id)?;
    match rename_unit(&visit.site.app, &visit.hall, &who, UnitId(id), form.get("name")).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/units?done={}", Act::RegisterUnit.key()))),
        Err(fail) => {
            let (error, typed) = (Some(fail_text(visit.words, &fail)), form.get("name").to_owned());
            Ok(render_as(fail_status(&fail), &UnitPage { error, typed, ..page }))
        }
    }
}

fn load(visit: &Visit, id: &str) -> Result<UnitPage, Problem> {
    let unit = UnitId::from(id);
    if !visit.hall.register.units.contains_key(&unit) {
        return Err(visit.because(Cause::NotFound));
    }
    let name = visit.hall.unit_name(&unit).to_owned();
    Ok(UnitPage {
        page: Page::new(visit, "admin", name.clone()),
        error: None,
        action: visit.link(&format!("/desk/units/{unit}")),
        public: visit.link(&format!("/units/{unit}")),
        typed: name.clone(),
        name,
        name_chars_max: NAME_CHARS_MAX,
    })
}
