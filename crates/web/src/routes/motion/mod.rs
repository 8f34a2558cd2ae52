//! Motions: how a vote is counted.

mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use public::count;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/count", get(count::show_to_anybody))
        .route("/c/{community}/count", get(count::show_in_community))
}
