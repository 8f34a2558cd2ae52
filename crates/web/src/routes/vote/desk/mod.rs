//! What whoever works on a vote does: calls it, walks from door to door, enters papers, counts, publishes.

mod at;
mod box_;
mod cells;
mod differences;
mod doors;
mod elector;
mod papers;
mod pictures;
mod quick;
mod scanned;
mod standing;
mod witnesses;

use crate::site::Site;
use axum::Router;
use axum::routing::get;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/desk/votes/{id}/doors", get(doors::show).post(doors::send))
        .route("/c/{community}/desk/votes/{id}/electors/{no}", get(elector::show).post(elector::send))
        .route("/c/{community}/desk/votes/{id}/electors/{no}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/desk/votes/{id}/electors/{no}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/desk/votes/{id}/papers", get(papers::show).post(papers::send))
        .route("/c/{community}/desk/votes/{id}/box", get(box_::show).post(box_::send))
}
