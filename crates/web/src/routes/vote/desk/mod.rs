//! What whoever works on a vote does: calls it, walks from door to door, enters papers, counts, publishes.

mod acts;
mod at;
mod box_;
mod cells;
mod choices;
mod correct;
mod differences;
mod doors;
mod elector;
mod look;
mod new;
mod papers;
mod pictures;
mod proxies;
mod quick;
mod scanned;
mod sheets;
mod slips;
mod sought;
mod standing;
mod start;
mod typed;
mod waiting;
mod witnesses;

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
        .route("/c/{community}/desk/votes/{id}/waiting", get(waiting::show).post(waiting::send))
        .route("/c/{community}/desk/votes/{id}/doors", get(doors::show).post(doors::send))
        .route("/c/{community}/desk/votes/{id}/electors/{no}", get(elector::show).post(elector::send))
        .route("/c/{community}/desk/votes/{id}/electors/{no}/pictures/{picture}", get(pictures::whole))
        .route("/c/{community}/desk/votes/{id}/electors/{no}/pictures/{picture}/small", get(pictures::small))
        .route("/c/{community}/desk/votes/{id}/papers", get(papers::show).post(papers::send))
        .route("/c/{community}/desk/votes/{id}/box", get(box_::show).post(box_::send))
}
