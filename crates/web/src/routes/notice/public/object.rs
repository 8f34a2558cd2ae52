//! Somebody objects to a notice, or writes down what a neighbour objects.

use crate::form;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::notice::page::NoticePage;
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::notice::object_to_notice;
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::NoticeId;
use mingtong_domain::notice::Act;

/// Whoever had to sign in first comes back to the address of the form: there is the notice.
pub(crate) async fn back(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    visit.onward(&format!("/notices/{id}#object"))
}

pub(crate) async fn object(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    // Whoever works here writes down what many say at one desk.
    if visit.session.is_none() {
        visit.throttle(Limited::Objection)?;
    }
    let form = form::read(&visit, request).await?;
    let id = NoticeId(id);
    let (text, phone) = (form.get("text").to_owned(), form.maybe("phone"));
    match object_to_notice(&visit.site.app, &visit.hall, &visit.who(), id.clone(), text, phone).await {
        Ok(number) => Ok(visit.onward(&format!("/notices/{id}?thanks={number}#thanks"))),
        Err(fail @ (Fail::Refused(_) | Fail::Unavailable(_) | Fail::Busy)) => {
            let mut page = NoticePage::load_again(&visit, &id).await?;
            page.put_back(&visit, Act::Object, (&form, &[]), &fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &page))
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}
