//! What all papers of a meeting have in common: its view, and where they stand.

use crate::parts::paper::{Form, paper};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::meeting::{MeetingView, view_meeting};
use mingtong_domain::ids::MeetingId;
use mingtong_office::paper::Document;

/// The address of a paper: the community and the meeting.
pub(super) type Address = Path<(String, String)>;

/// The meeting as whoever asks may see it.
pub(super) async fn load(visit: &Visit, id: &MeetingId) -> Result<MeetingView, Problem> {
    view_meeting(&visit.site.app, &visit.hall, &visit.who(), id).await.map_err(|fail| visit.problem(fail))
}

/// A paper of a meeting; `name` is the last part of its address.
pub(super) fn of_meeting(
    visit: &Visit,
    form: Form,
    id: &MeetingId,
    name: &str,
    document: Document,
) -> Result<Response, Problem> {
    let back = format!("/meetings/{id}");
    paper(visit, form, "meetings", &back, &format!("{back}/{name}"), document)
}
