//! Every page has its route here.

mod public;
mod staff;

use crate::Site;
use axum::Router;

pub(crate) fn router() -> Router<Site> {
    Router::new().merge(public::router()).merge(staff::router())
}
