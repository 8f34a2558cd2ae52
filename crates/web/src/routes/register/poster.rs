//! The poster of a place 张贴海报: one A4 sheet with the code that opens the report form with the place filled in, how the
//! community is reached without a telephone, and nothing of what was said there.

use crate::page::Page;
use crate::params::Params;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::routes::register::doors::doors_in_use;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use mingtong_domain::ids::{Area, PlaceId};
use mingtong_domain::register::Act;
use mingtong_office::qr;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register];

/// Sheets that are printed at once: the courtyards of a large community.
pub(super) const SHEETS_MAX: usize = 100;

/// What hangs at one place.
struct Sheet {
    place: String,
    qr: String,
    /// The address for whoever cannot scan.
    address: String,
}

#[derive(Template)]
#[template(path = "register/poster.html")]
struct PosterPage {
    page: Page,
    back: String,
    sheets: Vec<Sheet>,
    /// Whether there are more than are printed at once.
    is_cut: bool,
}

/// The poster of one place. Everybody reads all of it on the page of the place, so everybody may hang it up.
pub(crate) async fn of_place(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    let id = PlaceId(params.get("place").cloned().unwrap_or_default());
    if !visit.hall.register.is_place_in_use(&id) {
        return Err(visit.because(Cause::NotFound));
    }
    let back = visit.link(&format!("/places/{id}"));
    let page = Page::new(&visit, "places", visit.words.t("poster-title"));
    let sheets = vec![sheet(&visit, &id)];
    Ok(visit.cacheable(AREAS, render(&PosterPage { page, back, sheets, is_cut: false })))
}

/// The posters of the places that were ticked, each a sheet; of all front doors where none was.
pub(crate) async fn of_many(visit: Visit, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterPlace)?;
    let ticked: Vec<String> = ticked(query.as_deref().unwrap_or_default());
    let all = doors_in_use(&visit);
    let all = all.into_iter().map(|(id, _)| id);
    let mut chosen: Vec<&PlaceId> = all.filter(|id| ticked.is_empty() || ticked.contains(&id.0)).collect();
    let is_cut = chosen.len() > SHEETS_MAX;
    chosen.truncate(SHEETS_MAX);
    if chosen.is_empty() {
        return Err(visit.because(Cause::NotFound));
    }
    let sheets = chosen.into_iter().map(|id| sheet(&visit, id)).collect();
    let page = Page::new(&visit, "admin", visit.words.t("poster-title"));
    Ok(render(&PosterPage { page, back: visit.link("/desk/places"), sheets, is_cut }))
}

/// The values of `place` in a query; ids are made of signs that stand in an address as they are.
fn ticked(query: &str) -> Vec<String> {
    query.split('&').filter_map(|pair| pair.strip_prefix("place=")).map(str::to_owned).collect()
}

fn sheet(visit: &Visit, id: &PlaceId) -> Sheet {
    let address = visit.outside_link(&format!("/report?place={id}"));
    let qr = qr::svg(&address, visit.words.t("place-qr-label")).unwrap_or_default();
    Sheet { place: visit.hall.place_name(id), qr, address: visit.outside_link("/report") }
}
