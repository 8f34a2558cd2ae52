//! What whoever works on a vote does: calls it, walks from door to door, enters papers, counts, publishes.

use crate::site::Site;
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
}
