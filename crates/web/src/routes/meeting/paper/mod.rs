//! The papers of a meeting, each as a page to print and as a Word file: the notice, the agenda, the sheet to sign in
//! on, the minutes, the result of a decision and of an election. Names are read as the view of the meeting gives them
//! to whoever asks.

mod agenda;
mod elected;
mod minutes;
mod notice;
mod of_meeting;
mod result;
mod sign_in;

use crate::site::Site;
use axum::Router;
use axum::routing::get;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/meetings/{id}/notice.html", get(notice::page))
        .route("/c/{community}/meetings/{id}/notice.docx", get(notice::word))
        .route("/c/{community}/meetings/{id}/agenda.html", get(agenda::page))
        .route("/c/{community}/meetings/{id}/agenda.docx", get(agenda::word))
        .route("/c/{community}/meetings/{id}/sign-in.html", get(sign_in::page))
        .route("/c/{community}/meetings/{id}/sign-in.docx", get(sign_in::word))
        .route("/c/{community}/meetings/{id}/minutes.html", get(minutes::page))
        .route("/c/{community}/meetings/{id}/minutes.docx", get(minutes::word))
        .route("/c/{community}/meetings/{id}/motions/{motion}/result.html", get(result::page))
        .route("/c/{community}/meetings/{id}/motions/{motion}/result.docx", get(result::word))
        .route("/c/{community}/meetings/{id}/elections/{nth}/result.html", get(elected::page))
        .route("/c/{community}/meetings/{id}/elections/{nth}/result.docx", get(elected::word))
}
