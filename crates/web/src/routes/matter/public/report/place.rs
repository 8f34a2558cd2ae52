//! First: where it is. The place comes with the code at a gate, or is looked for and chosen.

use super::draft::{Draft, keep as keep_draft, load};
use super::step::{FieldError, answer, go_on, step_page};
use crate::form;
use crate::page::Page;
use crate::params::{Params, encoded};
use crate::parts::place_choices::{PlaceGroup, grouped, overlooked, place_choices};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::HeaderMap;
use axum::response::Response;
use mingtong_app::is_part_of_name;
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::PlaceId;

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
    let mut places = place_choices(visit, &draft.place);
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
    let scanned = params.get("place").filter(|id| visit.hall.register.places.contains_key(&PlaceId((*id).clone())));
    if let Some(place) = scanned {
        // Where it is was said by the code at the gate: it is asked again only of whoever says that it is elsewhere.
        if !params.contains_key("change") && !params.contains_key("q") {
            return Ok(visit.onward(&format!("/report/what?place={}", encoded(place))));
        }
        draft.place.clone_from(place);
        draft.scanned = true;
    }
    let sought = params.get("q").map_or("", |words| words.trim());
    Ok(place_step_among(&visit, draft, sought, vec![]))
}

pub(crate) async fn keep(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let (id, mut draft) = load(&visit, &headers).await?.map_or((None, Draft::default()), |(id, d)| (Some(id), d));
    form.get("place").trim().clone_into(&mut draft.place);
    draft.scanned = !draft.place.is_empty() && form.get("scanned") == draft.place;
    if !draft.place.is_empty() && !visit.hall.register.places.contains_key(&PlaceId(draft.place.clone())) {
        let error = visit.words.t("report-error-place").to_owned();
        return Ok(place_step(&visit, draft, vec![("place", error)]));
    }
    let kept = keep_draft(&visit, id, &draft).await;
    go_on(&visit, kept, "/report/what", "place", |errors| place_step(&visit, draft, errors))
}
