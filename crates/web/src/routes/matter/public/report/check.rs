//! Fourth: everything once more before it is sent.

use super::draft::{Draft, keep_receipt, load_receipt};
use super::receipt::receipt_page;
use super::step::{FieldError, answer, begun, step_page};
use crate::called::Called;
use crate::form;
use crate::page::Page;
use crate::parts::categories::is_offered;
use crate::problem::{Problem, fail_status, fail_text};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::matter::raise_matter;
use mingtong_app::throttle::Limited;
use mingtong_app::{Fail, Who, is_blank};
use mingtong_domain::ids::PlaceId;

#[derive(Template)]
#[template(path = "matter/public/report/check.html")]
struct CheckStep {
    page: Page,
    draft: Draft,
    place: Called,
    errors: Vec<FieldError>,
}

fn check_step(visit: &Visit, draft: Draft, errors: Vec<FieldError>) -> Response {
    let place = match draft.place.as_str() {
        "" => Called::words(visit.words.t("report-place-unsure")),
        id => Called::name(visit.hall.place_name(&PlaceId::from(id))),
    };
    answer(
        &CheckStep { page: step_page(visit, "report-check", &errors), place, draft, errors: errors.clone() },
        &errors,
    )
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Problem> {
    let (_, draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        Err(first) => return Ok(first),
    };
    Ok(match unfinished(&draft) {
        Some(step) => Redirect::to(&visit.link(step)).into_response(),
        None => check_step(&visit, draft, vec![]),
    })
}

/// The first step that is not done yet.
fn unfinished(draft: &Draft) -> Option<&'static str> {
    if is_blank(&draft.what) {
        return Some("/report/what");
    }
    draft.reach.is_empty().then_some("/report/tell")
}

pub(crate) async fn send(visit: Visit, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Report)?;
    form::read_from_anybody(&visit, request).await?;
    let to_receipt = || Redirect::to(&visit.link("/report/receipt")).into_response();
    let (id, mut draft) = match begun(&visit, &headers).await? {
        Ok(begun) => begun,
        // Sent twice: the first time it arrived, and its receipt is there.
        Err(_) if load_receipt(&visit, &headers).await?.is_some() => return Ok(to_receipt()),
        Err(first) => return Ok(first),
    };
    if let Some(step) = unfinished(&draft) {
        return Ok(Redirect::to(&visit.link(step)).into_response());
    }
    // What was retired since it was chosen is let go of: nobody is kept from reporting by it.
    if !is_offered(&visit, &draft.about) {
        draft.about.clear();
    }
    let who = Who::public(visit.who().actor.person.filter(|_| visit.session.is_none()));
    let app = &visit.site.app;
    match raise_matter(app, &visit.hall, &who, draft.report(&id)).await {
        Ok(raised) => {
            let code = raised.tracking_code.clone();
            let receipt = draft.receipt(raised, app.now().0);
            // It was raised; whoever raised it gets the code, even where it cannot be kept for a second look.
            Ok(match keep_receipt(&visit, &id, &receipt).await {
                Ok(()) => to_receipt(),
                Err(_) => receipt_page(&visit, receipt, code, None),
            })
        }
        Err(Fail::Changed) => Ok(to_receipt()),
        Err(fail @ (Fail::Refused(_) | Fail::Unavailable(_) | Fail::Busy)) => {
            let text = fail_text(visit.words, &fail);
            let mut response = check_step(&visit, draft, vec![("send", text)]);
            *response.status_mut() = fail_status(&fail);
            Ok(response)
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}
