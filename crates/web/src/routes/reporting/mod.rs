//! Reports of units and their staff, for the desk and for the unit itself. What everybody reads of them stands on the
//! page of the unit.

mod desk;
mod forms;
mod page;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use desk::{acts, list, member, unit, view};

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/reporting", get(list::show))
        .route("/c/{community}/reporting/unit", get(unit::show).post(unit::send))
        .route("/c/{community}/reporting/member", get(member::show).post(member::send))
        .route("/c/{community}/reporting/{number}", get(view::show))
        .route("/c/{community}/reporting/{number}/acts/{act}", get(acts::back).post(acts::act))
}
