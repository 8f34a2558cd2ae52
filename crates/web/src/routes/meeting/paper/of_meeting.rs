//! What all papers of a meeting have in common: where they stand.

use crate::args::text_arg;
use crate::parts::paper::{Form, paper};
use crate::problem::Problem;
use crate::routes::meeting::load::posted;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::meeting::MeetingView;
use mingtong_domain::ids::MeetingId;
use mingtong_office::paper::Document;
use mingtong_words::Words;

/// The address of a paper: the community and the meeting.
pub(super) type Address = Path<(String, String)>;

/// What a paper of a meeting is called after its body; where the name of the body says that it is a meeting, once.
pub(super) fn called(words: Words, key: &str, view: &MeetingView) -> String {
    let name = &view.body_name;
    let body = match name.ends_with("会议") {
        true => name.clone(),
        false => words.ta("paper-body-meeting", &[text_arg("body", name)]),
    };
    words.ta(key, &[text_arg("body", body)])
}

/// A paper that is made of the meeting alone.
pub(super) async fn made_of_it(
    visit: &Visit,
    Path((_, id)): Address,
    form: Form,
    name: &str,
    document: fn(&Visit, &MeetingView) -> Document,
) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let view = posted(visit, &id).await?;
    of_meeting(visit, form, &id, name, document(visit, &view))
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
