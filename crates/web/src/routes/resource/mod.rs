//! Resources of units: listed, shown, offered.

mod desk;
mod page;
mod public;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, new};
use public::{list, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/lists/resources", get(list::show))
        .route("/c/{community}/resources/new", get(new::show).post(new::send))
        .route("/c/{community}/resources/{number}", get(view::show))
        .route("/c/{community}/resources/{number}/acts/{act}", get(acts::back).post(acts::act))
}
