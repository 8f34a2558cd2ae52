//! A unit reports, or the desk writes down that it did.

use super::acts::{day, maybe_day};
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::reporting::{LiaisonChoices, NewUnitReport, liaison_choices, report_unit};
use mingtong_domain::ids::{PersonId, UnitId};
use mingtong_domain::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use mingtong_domain::reporting::Act;

#[derive(Template)]
#[template(path = "reporting/desk/unit.html")]
struct UnitReportPage {
    page: Page,
    error: Option<String>,
    typed: Form,
    /// The units to choose from; none for whoever acts for one.
    units: Vec<(String, String)>,
    /// Who acts for a unit, by name.
    handlers: Vec<(String, String)>,
    /// Who works at the desk; none for whoever acts for a unit.
    at_desk: Vec<(String, String)>,
    today: String,
    name_chars_max: usize,
    text_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::ReportUnit)?;
    match kept::typed(&visit, "/reporting/unit").await {
        Some(form) => page(&visit, StatusCode::OK, form, Some(visit.words.t("work-kept").to_owned())).await,
        None => page(&visit, StatusCode::OK, asked_about(&params), None).await,
    }
}

/// A form that is about a unit which an address names.
pub(super) fn asked_about(params: &Params) -> Form {
    Form::of(params.get("unit").map(|unit| ("unit".to_owned(), unit.clone())).into_iter().collect())
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::ReportUnit)?;
    let new = match read(&form, who.actor.unit().cloned()) {
        Ok(new) => new,
        Err(wrong) => {
            let text = visit.words.t(wrong).to_owned();
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, Some(text)).await;
        }
    };
    match report_unit(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/reporting/{id}?done={}", Act::ReportUnit.key()))),
        Err(fail) => page(&visit, fail_status(&fail), form, Some(fail_text(visit.words, &fail))).await,
    }
}

/// What was sent; else the key of the words that say what is wrong with it.
fn read(form: &Form, own: Option<UnitId>) -> Result<NewUnitReport, &'static str> {
    Ok(NewUnitReport {
        unit: own.or_else(|| form.maybe("unit").map(UnitId)).ok_or("reporting-wrong-unit")?,
        person: form.maybe("person").map(PersonId),
        name: form.maybe("name"),
        ours: form.maybe("ours").map(PersonId),
        text: form.get("text").to_owned(),
        since: day(form, "since")?,
        until: maybe_day(form, "until")?,
    })
}

async fn page(visit: &Visit, status: StatusCode, typed: Form, error: Option<String>) -> Result<Response, Problem> {
    let who = visit.who();
    let found = liaison_choices(&visit.site.app, &visit.hall, &who).await;
    let LiaisonChoices { handlers, desk } = found.map_err(|fail| visit.problem(fail))?;
    let units = visit.hall.units().into_iter().map(|(id, name)| (id.0.clone(), name.to_owned()));
    let of_unit = |unit: &UnitId, name: &str| format!("{name}（{}）", visit.hall.unit_name(unit));
    let template = UnitReportPage {
        page: Page::new(visit, "units", visit.words.t("act-report-unit")),
        error,
        typed,
        units: if who.actor.unit().is_some() { vec![] } else { units.collect() },
        handlers: handlers.into_iter().map(|(id, unit, name)| (id.0, of_unit(&unit, &name))).collect(),
        at_desk: desk.into_iter().map(|(id, name)| (id.0, name)).collect(),
        today: visit.site.app.now().date().to_string(),
        name_chars_max: NAME_CHARS_MAX,
        text_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}
