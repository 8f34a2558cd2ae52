//! Files of letters 信件: taken in by the desk, with a trial first, and taken back.

mod desk;

use crate::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use desk::{list, new};
use mingtong_office::limits::FILE_BYTES_MAX;

/// A file, and what stands around it in a form.
const FORM_BYTES_MAX: usize = FILE_BYTES_MAX + 64 * 1024;

pub(super) fn router() -> Router<Site> {
    Router::new().route("/c/{community}/desk/letters", get(list::show).post(list::send)).route(
        "/c/{community}/desk/letters/new",
        get(new::show).post(new::send).layer(DefaultBodyLimit::max(FORM_BYTES_MAX)),
    )
}
