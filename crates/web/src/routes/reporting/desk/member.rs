//! Somebody of the staff of a unit reports: the unit writes it down, or the desk does.

use super::acts::{day, maybe_day};
use super::unit::asked_about;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::place_choices::every_place_in_use;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::reporting::{NewMemberReport, report_member};
use mingtong_domain::ids::{PlaceId, UnitId};
use mingtong_domain::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use mingtong_domain::reporting::Act;
use mingtong_words::Words;

#[derive(Template)]
#[template(path = "reporting/desk/member.html")]
struct MemberReportPage {
    page: Page,
    error: Option<String>,
    typed: Form,
    /// The units to choose from; none for whoever acts for one.
    units: Vec<(String, String)>,
    places: Vec<(String, String)>,
    today: String,
    name_chars_max: usize,
    text_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::ReportMember)?;
    Ok(match kept::typed(&visit, "/reporting/member").await {
        Some(form) => page(&visit, StatusCode::OK, form, Some(visit.words.t("work-kept").to_owned())),
        None => page(&visit, StatusCode::OK, asked_about(&params), None),
    })
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::ReportMember)?;
    let new = match read(&form, who.actor.unit().cloned()) {
        Ok(new) => new,
        Err(wrong) => {
            let text = visit.words.t(wrong).to_owned();
            return Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, Some(text)));
        }
    };
    match report_member(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/reporting/{id}?done={}", Act::ReportMember.key()))),
        Err(fail) => Ok(page(&visit, fail_status(&fail), form, Some(fail_text(visit.words, &fail)))),
    }
}

/// What was sent; else the key of the words that say what is wrong with it.
fn read(form: &Form, own: Option<UnitId>) -> Result<NewMemberReport, &'static str> {
    Ok(NewMemberReport {
        unit: own.or_else(|| form.maybe("unit").map(UnitId)).ok_or("reporting-wrong-unit")?,
        name: form.get("name").to_owned(),
        instead: Words::of_the_record().t("reporting-whoever-reported").to_owned(),
        text: form.get("text").to_owned(),
        times: form.maybe("times"),
        place: form.maybe("place").map(PlaceId),
        since: day(form, "since")?,
        until: maybe_day(form, "until")?,
    })
}

fn page(visit: &Visit, status: StatusCode, typed: Form, error: Option<String>) -> Response {
    let units = visit.hall.units().into_iter().map(|(id, name)| (id.0.clone(), name.to_owned()));
    let acts_for_one = visit.who().actor.unit().is_some();
    let template = MemberReportPage {
        page: Page::new(visit, "units", visit.words.t("act-report-member")),
        error,
        typed,
        units: if acts_for_one { vec![] } else { units.collect() },
        places: every_place_in_use(visit),
        today: visit.site.app.now().date().to_string(),
        name_chars_max: NAME_CHARS_MAX,
        text_chars_max: REASON_CHARS_MAX,
    };
    render_as(status, &template)
}
