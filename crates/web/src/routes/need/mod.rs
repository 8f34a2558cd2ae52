//! Needs: listed and asked for by everybody; looked at, taken up, done, judged and settled by those whose turn it is.

mod desk;
mod facts;
mod forms;
mod page;
mod public;
mod read;

use crate::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use desk::{acts, import, list as work, sheets};
use mingtong_office::limits::FILE_BYTES_MAX;
use public::{list, new, pictures, uptakes, view};

/// A file, and what stands around it in a form.
const FORM_BYTES_MAX: usize = FILE_BYTES_MAX + 64 * 1024;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/lists", get(list::show))
        .route("/c/{community}/lists/uptakes", get(uptakes::show))
        .route("/c/{community}/lists/needs.xlsx", get(sheets::needs))
        .route("/c/{community}/lists/resources.xlsx", get(sheets::resources))
        .route("/c/{community}/lists/uptakes.xlsx", get(sheets::uptakes))
        .route("/c/{community}/needs/new", get(new::show).post(new::send))
        .route("/c/{community}/needs/{number}", get(view::show))
        .route("/c/{community}/needs/{number}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/needs/{number}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/needs/{number}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/desk/needs", get(work::show))
        .route(
            "/c/{community}/desk/lists/import",
            get(import::show).post(import::send).layer(DefaultBodyLimit::max(FORM_BYTES_MAX)),
        )
}
