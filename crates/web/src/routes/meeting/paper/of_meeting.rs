//! What all papers of a meeting have in common: where they stand.

use crate::parts::paper::{Form, paper};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_domain::ids::MeetingId;
use mingtong_office::paper::Document;

/// The address of a paper: the community and the meeting.
pub(super) type Address = Path<(String, String)>;

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
