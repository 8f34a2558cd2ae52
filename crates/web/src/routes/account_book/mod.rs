//! What offices posted of their accounts 账本: the sheets, each with its sums and rows; for the desk, files taken in and
//! sheets taken back.

mod desk;
mod public;
mod sums;

use crate::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use desk::{new, take_back};
use mingtong_office::limits::FILE_BYTES_MAX;
use public::{list, sheet, view};

/// A file, and what stands around it in a form.
const FORM_BYTES_MAX: usize = FILE_BYTES_MAX + 64 * 1024;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/account-books", get(list::show))
        .route("/c/{community}/account-books/{id}", get(view::show))
        .route("/c/{community}/account-books/{id}/sheet.xlsx", get(sheet::show))
        .route(
            "/c/{community}/desk/account-books/new",
            get(new::show).post(new::send).layer(DefaultBodyLimit::max(FORM_BYTES_MAX)),
        )
        .route("/c/{community}/desk/account-books/{id}/take-back", get(take_back::show).post(take_back::send))
}
