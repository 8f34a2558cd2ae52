//! What everybody sees of votes, and how residents vote.

use crate::site::Site;
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
}
