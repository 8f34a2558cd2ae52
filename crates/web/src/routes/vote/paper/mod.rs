//! The papers of a vote, each as a page to print and as a Word file.

use crate::site::Site;
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
}
