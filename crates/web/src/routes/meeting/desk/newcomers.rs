//! People come whom nobody has entered yet: they are signed in by their names, as guests or to look on.

use crate::form;
use crate::params::Params;
use crate::parts::pasted::visible;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::meeting::people::{NEWCOMERS, PeoplePage};
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::meeting::sign_in_newcomers;
use mingtong_domain::ids::MeetingId;
use mingtong_domain::meeting::{Act, Attends, SignedInBy};

/// Whoever had to sign in first comes back to the address of the form: it stands on the page of those who come and go.
pub(crate) async fn back(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    visit.onward(&format!("/meetings/{id}/people#newcomers"))
}

pub(crate) async fn sign_in(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let (who, id) = (visit.authorised(Act::Come)?, MeetingId(id));
    let names: Vec<String> = visible(form.get("names")).lines().map(str::trim).map(str::to_owned).collect();
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let attends = Attends::from_key(form.get("attends")).filter(|attends| *attends != Attends::Member);
    let (status, text) = match attends {
        None => (StatusCode::UNPROCESSABLE_ENTITY, visit.words.t("meeting-wrong-choice").to_owned()),
        Some(_) if names.is_empty() => {
            (StatusCode::UNPROCESSABLE_ENTITY, visit.words.t("meeting-wrong-nobody").to_owned())
        }
        Some(attends) => {
            let by = SignedInBy::Sheet;
            let signed_in =
                sign_in_newcomers(&visit.site.app, &visit.hall, &who, id.clone(), &names, attends, by).await;
            match signed_in {
                Ok(_) => return Ok(visit.onward(&format!("/meetings/{id}/people?done={}", Act::Come.key()))),
                Err(Fail::NotFound) => return Err(visit.because(Cause::NotFound)),
                Err(fail) => (fail_status(&fail), fail_text(visit.words, &fail)),
            }
        }
    };
    let mut page = PeoplePage::load(&visit, &id, &Params::new()).await?;
    page.page.path = visit.link(&format!("/meetings/{id}/people"));
    page.put_back(NEWCOMERS, form, &text);
    Ok(render_as(status, &page))
}
