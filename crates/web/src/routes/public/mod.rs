//! Pages for everybody.

mod about;
mod draft;
mod home;
pub(crate) mod matter;
mod matters;
mod numbers;
mod pictures;
mod places;
mod receipt;
mod receptions;
mod record;
mod report;
mod rows;
mod start;
mod track;

use crate::Site;
use crate::problem::not_found_within;
use axum::Router;
use axum::routing::{any, get, post};
use std::collections::HashMap;

/// The parameters of a path or a query.
pub(crate) type Params = HashMap<String, String>;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/", get(start::page))
        .route("/c/{community}", get(home::page))
        .route("/c/{community}/report", get(report::place).post(report::keep_place))
        .route("/c/{community}/report/what", get(report::what).post(report::keep_what))
        .route("/c/{community}/report/tell", get(report::tell).post(report::keep_tell))
        .route("/c/{community}/report/check", get(report::check).post(report::send))
        .route("/c/{community}/report/receipt", get(receipt::page))
        .route("/c/{community}/report/pictures/{id}/small", get(pictures::of_draft))
        .route("/c/{community}/track", get(track::form).post(track::open))
        .route("/c/{community}/track/close", post(track::close))
        .route("/c/{community}/track/{act}", post(track::act))
        .route("/c/{community}/track/pictures/{id}", get(pictures::tracked_whole))
        .route("/c/{community}/track/pictures/{id}/small", get(pictures::tracked_small))
        .route("/c/{community}/matters", get(matters::page))
        .route("/c/{community}/matters/{number}", get(matter::page))
        .route("/c/{community}/matters/{number}/support", post(matter::support))
        .route("/c/{community}/matters/{number}/pictures/{id}", get(pictures::whole))
        .route("/c/{community}/matters/{number}/pictures/{id}/small", get(pictures::small))
        .route("/c/{community}/receptions", get(receptions::list))
        .route("/c/{community}/receptions/{id}", get(receptions::page))
        .route("/c/{community}/places/{place}", get(places::page))
        .route("/c/{community}/numbers", get(numbers::page))
        .route("/c/{community}/record", get(record::page))
        .route("/c/{community}/about", get(about::page))
        .route("/c/{community}/{*rest}", any(not_found_within))
}
