//! What whoever works on a vote does: calls it, walks from door to door, enters papers, counts, publishes.

mod acts;
mod choices;
mod correct;
mod look;
mod new;
mod proxies;
mod sheets;
mod slips;
mod sought;
mod start;
mod typed;

use crate::site::Site;
use axum::Router;
use axum::routing::get;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/votes/{id}/acts/{act}", get(acts::back).post(acts::act))
        .route("/c/{community}/desk/votes/new", get(new::show).post(new::send))
        .route("/c/{community}/desk/votes/{id}/proxies", get(proxies::show).post(proxies::send))
        .route("/c/{community}/desk/votes/{id}/proxies/{picture}", get(sheets::whole))
        .route("/c/{community}/desk/votes/{id}/proxies/{picture}/small", get(sheets::small))
        .route("/c/{community}/desk/votes/{id}/correct", get(correct::show).post(correct::send))
        .route("/c/{community}/desk/votes/{id}/slips", get(slips::show).post(slips::send))
}
