//! The papers of a meeting, each as a page to print and as a Word file: the notice, the sheet to sign in on, the minutes,
//! the result of a decision. Names are read as the view of the meeting gives them to whoever asks.

mod minutes;
mod notice;
mod result;
mod sign_in;

use crate::parts::paper::{Form, paper};
use crate::problem::Problem;
use crate::site::Site;
use crate::visit::Visit;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use mingtong_app::meeting::{MeetingView, view_meeting};
use mingtong_domain::ids::MeetingId;
use mingtong_office::paper::Document;

type Address = Path<(String, String)>;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .route("/c/{community}/meetings/{id}/notice.html", get(notice::page))
        .route("/c/{community}/meetings/{id}/notice.docx", get(notice::word))
        .route("/c/{community}/meetings/{id}/sign-in.html", get(sign_in::page))
        .route("/c/{community}/meetings/{id}/sign-in.docx", get(sign_in::word))
        .route("/c/{community}/meetings/{id}/minutes.html", get(minutes::page))
        .route("/c/{community}/meetings/{id}/minutes.docx", get(minutes::word))
        .route("/c/{community}/meetings/{id}/motions/{motion}/result.html", get(result::page))
        .route("/c/{community}/meetings/{id}/motions/{motion}/result.docx", get(result::word))
}

/// The meeting as whoever asks may see it.
async fn load(visit: &Visit, id: &MeetingId) -> Result<MeetingView, Problem> {
    view_meeting(&visit.site.app, &visit.hall, &visit.who(), id).await.map_err(|fail| visit.problem(fail))
}

/// A paper of a meeting; `name` is the last part of its address.
fn of_meeting(visit: &Visit, form: Form, id: &MeetingId, name: &str, document: Document) -> Result<Response, Problem> {
    let back = format!("/meetings/{id}");
    paper(visit, form, "meetings", &back, &format!("{back}/{name}"), document)
}
