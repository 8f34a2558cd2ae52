//! Rolls 名册: which places have one, what their homes are together, the list as it was posted; for whoever works here
//! the homes with their owners, files taken in and back, corrections.

mod desk;
mod numbers;
mod public;

use crate::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use desk::{home, homes, imports, new, post};
use mingtong_office::limits::FILE_BYTES_MAX;
use public::{list, notice, posted, view};

/// A file, and what stands around it in a form.
const FORM_BYTES_MAX: usize = FILE_BYTES_MAX + 64 * 1024;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/rolls", get(list::show))
        .route("/c/{community}/rolls/{id}", get(view::show))
        .route("/c/{community}/rolls/{id}/posted", get(posted::show))
        .route("/c/{community}/rolls/{id}/notice.html", get(notice::page))
        .route("/c/{community}/rolls/{id}/notice.docx", get(notice::word))
        .route("/c/{community}/rolls/{id}/homes", get(homes::show))
        .route(
            "/c/{community}/desk/rolls/new",
            get(new::show).post(new::send).layer(DefaultBodyLimit::max(FORM_BYTES_MAX)),
        )
        .route("/c/{community}/desk/rolls/{id}/home", get(home::show).post(home::send))
        .route("/c/{community}/desk/rolls/{id}/post", get(post::show).post(post::send))
        .route("/c/{community}/desk/rolls/{id}/imports", get(imports::show).post(imports::send))
}
