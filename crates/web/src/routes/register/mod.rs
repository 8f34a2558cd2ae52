//! The register: places, and what hangs at their gates; units, and what they offer and have done.

mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use public::{place, places, unit, units};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/places", get(places::show))
        .route("/c/{community}/places/{place}", get(place::show))
        .route("/c/{community}/units", get(units::show))
        .route("/c/{community}/units/{unit}", get(unit::show))
}
