//! A unit offers a resource, or the desk writes down what one offers.

use crate::args::count_arg;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::parts::place_choices::every_place_in_use;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::resource::{NewResource, offer_resource};
use mingtong_domain::ids::{PlaceId, UnitId};
use mingtong_domain::limits::{REASON_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::resource::{Act, ResourceKind};
use mingtong_domain::rules::RuleId;

#[derive(Template)]
#[template(path = "resource/desk/new.html")]
struct NewPage {
    page: Page,
    error: Option<String>,
    typed: Form,
    /// The units to choose from; none for whoever acts for one.
    units: Vec<(String, String)>,
    kinds: Vec<&'static str>,
    places: Vec<(String, String)>,
    until_hint: String,
    title_chars_max: usize,
    text_chars_max: usize,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::Offer)?;
    Ok(match kept::typed(&visit, "/resources/new").await {
        Some(form) => page(&visit, StatusCode::OK, form, Some(visit.words.t("work-kept").to_owned())),
        None => page(&visit, StatusCode::OK, Form::of(vec![]), None),
    })
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Offer)?;
    let own = who.actor.unit().cloned();
    let new = match read(&form, own) {
        Ok(new) => new,
        Err(wrong) => {
            let text = visit.words.t(wrong).to_owned();
            return Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, Some(text)));
        }
    };
    match offer_resource(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/resources/{id}?done={}", Act::Offer.key()))),
        Err(fail) => Ok(page(&visit, fail_status(&fail), form, Some(fail_text(visit.words, &fail)))),
    }
}

/// What was sent; else the key of the words that say what is wrong with it.
fn read(form: &Form, own: Option<UnitId>) -> Result<NewResource, &'static str> {
    Ok(NewResource {
        unit: own.or_else(|| form.maybe("unit").map(UnitId)).ok_or("resource-wrong-unit")?,
        kind: ResourceKind::from_key(form.get("kind")).ok_or("resource-wrong-kind")?,
        title: form.get("title").to_owned(),
        text: form.get("text").to_owned(),
        place: form.maybe("place").map(PlaceId),
        until: form.get("until").trim().parse().map_err(|_| "resource-wrong-day")?,
    })
}

fn page(visit: &Visit, status: StatusCode, typed: Form, error: Option<String>) -> Response {
    let (hall, words) = (&visit.hall, visit.words);
    let days = hall.register.rules.integer(RuleId::ResourceLongestDays, visit.site.app.now()).unwrap_or_default();
    let units = hall.units().into_iter().map(|(id, name)| (id.0.clone(), name.to_owned()));
    let acts_for_one = visit.who().actor.unit().is_some();
    render_as(
        status,
        &NewPage {
            page: Page::new(visit, "resources", words.t("resource-new-title")),
            error,
            typed,
            units: if acts_for_one { vec![] } else { units.collect() },
            kinds: ResourceKind::ALL.iter().map(|kind| kind.key()).collect(),
            places: every_place_in_use(visit),
            until_hint: words.ta("resource-new-until-hint", &[count_arg("n", days)]),
            title_chars_max: TITLE_CHARS_MAX,
            text_chars_max: REASON_CHARS_MAX,
        },
    )
}
