//! By what somebody narrows the worklist, saved under names of theirs.

use crate::form;
use crate::params::Params;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::matter::desk::worklist;
use crate::routes::matter::from_desk::{FromDesk, back};
use crate::visit::Visit;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::person::{OwnFilter, forget_own_filter, save_own_filter};
use mingtong_domain::matter::Act;

/// Saves the list that is open, or lets go of one that was saved.
pub(crate) async fn send(visit: Visit, Query(wanted): Query<Params>, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::ReadWork)?;
    let (app, hall, here) = (&visit.site.app, &visit.hall, FromDesk::read(&wanted));
    if let Some(name) = form.maybe("forget") {
        forget_own_filter(app, hall, &who, &name).await.map_err(|fail| visit.problem(fail))?;
        return Ok(visit.onward(&back(Some(&here), "")));
    }
    let name = form.get("name").to_owned();
    let saved = save_own_filter(app, hall, &who, OwnFilter { name: name.clone(), query: here.saved() }).await;
    let (status, text) = match saved {
        Ok(true) => return Ok(visit.onward(&back(Some(&here), ""))),
        Ok(false) => (StatusCode::UNPROCESSABLE_ENTITY, visit.words.t("work-filters-full").to_owned()),
        Err(fail) => (fail_status(&fail), fail_text(visit.words, &fail)),
    };
    let mut page = worklist::load(&visit, &who, &wanted, |many| many).await?;
    page.not_saved(name, text);
    Ok(render_as(status, &page))
}

/// Whoever had to sign in first comes back to the address of the form: there is the worklist.
pub(crate) async fn back_to_list(visit: Visit, Query(wanted): Query<Params>) -> Response {
    visit.onward(&back(Some(&FromDesk::read(&wanted)), ""))
}
