//! What everybody sees of votes, and how residents vote.

mod ballots;
mod cast;
mod list;
mod recount;
mod sheet;
pub(in crate::routes) mod slip;
mod view;

use crate::site::Site;
use axum::Router;
use axum::routing::get;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/votes", get(list::show))
        .route("/c/{community}/votes/{id}", get(view::show))
        .route("/c/{community}/votes/{id}/cast", get(cast::show).post(cast::send))
        .route("/c/{community}/votes/{id}/ballots", get(ballots::show).post(ballots::find))
        .route("/c/{community}/votes/{id}/recount", get(recount::show).post(recount::count))
        .route("/c/{community}/votes/{id}/sheet.json", get(sheet::download))
}
