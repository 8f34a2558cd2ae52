//! Telling people: who is called, and what did not arrive.

mod desk;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{calls, dead};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/desk/tell", get(calls::show).post(calls::note))
        .route("/c/{community}/desk/dead-letters", get(dead::show).post(dead::decide))
}
