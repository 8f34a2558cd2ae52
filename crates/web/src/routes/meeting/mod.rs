//! Meetings: their papers.

mod draft;
mod paper;

use crate::site::Site;
use axum::Router;

pub(super) fn router() -> Router<Site> {
    paper::router()
}
