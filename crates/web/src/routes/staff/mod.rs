//! Pages for whoever works here.

use crate::Site;
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
}
