//! Needs: listed and asked for by everybody; looked at, taken up, done, judged and settled by those whose turn it is.

mod desk;
mod facts;
mod forms;
mod page;
mod public;
mod read;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, list as work, sheets};
use public::{list, new, pictures, uptakes, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/lists", get(list::show))
        .route("/c/{community}/lists/uptakes", get(uptakes::show))
        .route("/c/{community}/lists/needs.xlsx", get(sheets::needs))
        .route("/c/{community}/lists/resources.xlsx", get(sheets::resources))
        .route("/c/{community}/lists/uptakes.xlsx", get(sheets::uptakes))
        .route("/c/{community}/needs/new", get(new::show).post(new::send))
        .route("/c/{community}/needs/{number}", get(view::show))
        .route("/c/{community}/needs/{number}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/needs/{number}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/needs/{number}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/desk/needs", get(work::show))
}
