//! The papers of a vote, each as a page to print and as a Word file: the notice of the call, ballots, the list of
//! doors, receipts, the tally sheet, the notice of the result. What stands on them is what the use cases give to
//! whoever asks.

mod ballots;
mod call;
mod doors;
mod figures;
mod marks;
mod of_vote;
mod receipt;
mod result;
mod tally;

use crate::site::Site;
use axum::Router;
use axum::routing::get;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/votes/{id}/call.html", get(call::page))
        .route("/c/{community}/votes/{id}/call.docx", get(call::word))
        .route("/c/{community}/votes/{id}/result.html", get(result::page))
        .route("/c/{community}/votes/{id}/result.docx", get(result::word))
        .route("/c/{community}/desk/votes/{id}/ballots.html", get(ballots::page))
        .route("/c/{community}/desk/votes/{id}/ballots.docx", get(ballots::word))
        .route("/c/{community}/desk/votes/{id}/doors.html", get(doors::page))
        .route("/c/{community}/desk/votes/{id}/doors.docx", get(doors::word))
        .route("/c/{community}/desk/votes/{id}/tally.html", get(tally::page))
        .route("/c/{community}/desk/votes/{id}/tally.docx", get(tally::word))
        .route("/c/{community}/desk/votes/{id}/electors/{no}/receipt.html", get(receipt::page))
        .route("/c/{community}/desk/votes/{id}/electors/{no}/receipt.docx", get(receipt::word))
}
