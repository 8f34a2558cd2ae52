//! First: where it is. The place comes with the code at a gate, or is looked for and chosen.

use super::draft::{Draft, keep as keep_draft, load};
use super::step::{FieldError, answer, go_on, step_page};
use crate::form;
use crate::page::Page;
use crate::params::{Params, encoded};
use crate::parts::place_choices::{PlaceGroup, grouped, overlooked, places_in_use};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::HeaderMap;
use axum::response::Response;
use mingtong_app::is_part_of_name;
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::refusal::Code;

/// Places that a person overlooks without searching.
const PLACES_AT_A_GLANCE: usize = 12;

#[derive(Template)]
#[template(path = "matter/public/report/place.html")]
struct PlaceStep {
    page: Page,
    draft: Draft,
    /// What is looked for among the places; none where there are few.
    find: Option<Find>,
    places: Vec<PlaceGroup>,
    errors: Vec<FieldError>,
}

/// Looking for a place.
struct Find {
    words: String,
    is_vain: bool,
    /// Whether not every place that fits is in the list.
    is_cut: bool,
}

fn place_step(visit: &Visit, draft: Draft, errors: Vec<FieldError>) -> Response {
    place_step_among(visit, draft, "", errors)
}

/// The first step with the places in whose names `sought` is found; with all where it is found in none.
fn place_step_among(visit: &Visit, draft: Draft, sought: &str, errors: Vec<FieldError>) -> Response {
    let page = step_page(visit, "report-where", &errors);
    let mut places = places_in_use(visit, &draft.place);
    let is_vain = !places.iter().any(|(_, name, _)| is_part_of_name(name, sought));
    let is_long = places.len() > PLACES_AT_A_GLANCE;
    places.retain(|(_, name, chosen)| is_vain || *chosen || is_part_of_name(name, sought));
    let (places, is_cut) = overlooked(visit, places);
    let find = is_long.then(|| Find { words: sought.to_owned(), is_vain, is_cut });
    let places = grouped(visit, places);
    answer(&PlaceStep { page, find, places, draft, errors: errors.clone() }, &errors)
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap, Query(params): Query<Params>) -> Result<Response, Problem> {
    let mut draft = load(&visit, &headers).await?.map(|(_, draft)| draft).unwrap_or_default();
    let wrong = params.get("place").and_then(|id| wrong_place(&visit, id));
    let scanned = params.get("place").filter(|_| wrong.is_none());
    if let Some(place) = scanned {
        // Where it is was said by the code at the gate: it is asked again only of whoever says that it is elsewhere.
        if !params.contains_key("change") && !params.contains_key("q") {
            return Ok(visit.onward(&format!("/report/what?place={}", encoded(place))));
        }
        draft.place.clone_from(place);
        draft.scanned = true;
    }
    let sought = params.get("q").map_or("", |words| words.trim());
    // The code at a gate may hang longer than its place is in use; of an address that is none nothing is said.
    let errors = wrong.filter(|(fault, _)| *fault == Code::PlaceRetired).map(|(_, error)| ("place", error));
    Ok(place_step_among(&visit, draft, sought, errors.into_iter().collect()))
}

/// Why nothing can be reported at a place, and in words.
fn wrong_place(visit: &Visit, id: &str) -> Option<(Code, String)> {
    let fault = visit.hall.register.place_fault(&PlaceId::from(id))?;
    let key = if fault == Code::PlaceRetired { "report-error-retired" } else { "report-error-place" };
    Some((fault, visit.words.t(key).to_owned()))
}

pub(crate) async fn keep(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let (id, mut draft) = load(&visit, &headers).await?.map_or((None, Draft::default()), |(id, d)| (Some(id), d));
    form.get("place").trim().clone_into(&mut draft.place);
    draft.scanned = !draft.place.is_empty() && form.get("scanned") == draft.place;
    let wrong = if draft.place.is_empty() { None } else { wrong_place(&visit, &draft.place) };
    if let Some((_, error)) = wrong {
        return Ok(place_step(&visit, draft, vec![("place", error)]));
    }
    let kept = keep_draft(&visit, id, &draft).await;
    go_on(&visit, kept, "/report/what", "place", |errors| place_step(&visit, draft, errors))
}
