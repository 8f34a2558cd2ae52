//! The register: places, and what hangs at their gates; units, and what they offer and have done; both, and the list of
//! categories, for whoever keeps them, with the way to everything that is administered.

mod desk;
mod doors;
mod poster;
mod public;

use crate::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use mingtong_office::limits::PLACES_BYTES_MAX;

/// A list of places or categories, as a file or pasted, and what stands around it in a form.
const FORM_BYTES_MAX: usize = PLACES_BYTES_MAX + 256 * 1024;

pub(super) fn router() -> Router<Site> {
    Router::new().merge(for_everybody()).merge(for_keepers())
}

fn for_everybody() -> Router<Site> {
    use public::{place, places, unit, units};
    Router::new()
        .route("/c/{community}/places", get(places::show))
        .route("/c/{community}/places/{place}", get(place::show))
        .route("/c/{community}/places/{place}/poster.html", get(poster::of_place))
        .route("/c/{community}/units", get(units::show))
        .route("/c/{community}/units/{unit}", get(unit::show))
}

fn for_keepers() -> Router<Site> {
    use desk::{admin, categories, category, import, import_categories, place, places, unit, units};
    Router::new()
        .route("/c/{community}/desk/admin", get(admin::show))
        .route("/c/{community}/desk/places", get(places::show).post(places::send))
        .route(
            "/c/{community}/desk/places/import",
            get(import::show).post(import::send).layer(DefaultBodyLimit::max(FORM_BYTES_MAX)),
        )
        .route("/c/{community}/desk/places/posters.html", get(poster::of_many))
        .route("/c/{community}/desk/places/{place}", get(place::show).post(place::send))
        .route("/c/{community}/desk/categories", get(categories::show).post(categories::send))
        .route(
            "/c/{community}/desk/categories/import",
            get(import_categories::show).post(import_categories::send).layer(DefaultBodyLimit::max(FORM_BYTES_MAX)),
        )
        .route("/c/{community}/desk/categories/{category}", get(category::show).post(category::send))
        .route("/c/{community}/desk/units", get(units::show).post(units::send))
        .route("/c/{community}/desk/units/{unit}", get(unit::show).post(unit::send))
}
