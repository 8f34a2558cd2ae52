//! Telling people: who is called, what did not arrive, which programs are told; feeds for everybody.

mod desk;
mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{calls, dead, hooks, incidents};
use public::{feeds, index, letters_end, receptions};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/feeds", get(index::show))
        .route("/c/{community}/feeds/{file}", get(feeds::show))
        .route("/c/{community}/letters/end", get(letters_end::show).post(letters_end::end))
        .route("/c/{community}/receptions.ics", get(receptions::show))
        .route("/c/{community}/desk/tell", get(calls::show).post(calls::note))
        .route("/c/{community}/desk/dead-letters", get(dead::show).post(dead::decide))
        .route("/c/{community}/desk/hooks", get(hooks::show).post(hooks::send))
        .route("/c/{community}/desk/incidents", get(incidents::show).post(incidents::send))
}
