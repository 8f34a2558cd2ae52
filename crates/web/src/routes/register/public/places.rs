//! The courtyards, streets and open places of the community: the way to each one's page, and to its QR code.

use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::place_choices::marked;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::register::doors::doors;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_domain::ids::Area;
use mingtong_domain::limits::PAGE_ROWS_MAX;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register];

#[derive(Template)]
#[template(path = "register/public/places.html")]
struct PlacesPage {
    page: Page,
    /// Id and full name.
    places: Vec<(String, String)>,
    /// After which of them the next page begins.
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let after = asked(&params, "after");
    let mut all = doors(&visit)
        .into_iter()
        .map(|(id, name)| (id.0.clone(), marked(&visit, id, name)))
        .skip_while(|(id, _)| !after.is_empty() && id != after);
    if !after.is_empty() {
        all.next();
    }
    let places: Vec<_> = all.by_ref().take(PAGE_ROWS_MAX as usize).collect();
    let next = all.next().and_then(|_| places.last()).map(|(id, _)| id.clone());
    let page = Page::new(&visit, "places", visit.words.t("places-title"));
    Ok(visit.cacheable(AREAS, render(&PlacesPage { page, places, next })))
}
