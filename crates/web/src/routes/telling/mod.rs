//! Telling people: who is called, what did not arrive, which programs are told.

mod desk;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{calls, dead, hooks};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/desk/tell", get(calls::show).post(calls::note))
        .route("/c/{community}/desk/dead-letters", get(dead::show).post(dead::decide))
        .route("/c/{community}/desk/hooks", get(hooks::show).post(hooks::send))
}
