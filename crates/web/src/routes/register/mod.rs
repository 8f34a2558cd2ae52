//! The register: places, and what hangs at their gates.

mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use public::{place, places};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/places", get(places::show))
        .route("/c/{community}/places/{place}", get(place::show))
}
