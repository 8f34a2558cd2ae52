//! Funds: listed and read by everybody, as far as each may; pledged to, paid of and closed by whoever may.

mod desk;
mod forms;
mod lines;
mod page;
mod paper;
mod public;
mod read;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, new, refund};
use public::{list, pictures, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/funds", get(list::show))
        .route("/c/{community}/funds/{id}", get(view::show))
        .route("/c/{community}/funds/{id}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/funds/{id}/{lines}/{line}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/funds/{id}/{lines}/{line}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/desk/funds/new", get(new::show).post(new::send))
        .route("/c/{community}/desk/funds/{id}/refund", get(refund::show).post(refund::send))
        .merge(paper::router())
}
