//! Receptions by delegates: announced, held and written down, and read by everybody.

mod desk;
mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{announce, register, write_down};
use public::{list, page};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/receptions", get(list::show))
        .route("/c/{community}/receptions/{id}", get(page::show))
        .route("/c/{community}/desk/receptions/new", get(announce::show).post(announce::open))
        .route("/c/{community}/desk/receptions/{reception}", get(write_down::show).post(write_down::write))
        .route("/c/{community}/desk/receptions/{reception}/register.html", get(register::page))
        .route("/c/{community}/desk/receptions/{reception}/register.docx", get(register::word))
        .route("/c/{community}/desk/receptions/{reception}/close", get(write_down::back).post(write_down::close))
}
