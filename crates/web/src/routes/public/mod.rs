//! Pages for everybody.

use crate::Site;
use axum::Router;

pub(super) fn router() -> Router<Site> {
    Router::new()
}
