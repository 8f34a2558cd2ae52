//! Who still has to be told of a reply; ticked off one by one.

use super::{authorised, onward};
use crate::form;
use crate::format::moment;
use crate::page::{Page, render_as};
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::people::{mark_told, waiting_to_be_told};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::permission::Act;

struct Row {
    id: i64,
    number: String,
    link: String,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    since: String,
}

#[derive(Template)]
#[template(path = "staff/tell.html")]
struct Tell {
    page: Page,
    csrf: String,
    error: Option<String>,
    rows: Vec<Row>,
}

pub(super) async fn show(visit: Visit) -> Result<Response, Problem> {
    let who = authorised(&visit, Act::Tell)?;
    page(&visit, &who, None).await
}

async fn page(visit: &Visit, who: &Who, fail: Option<Fail>) -> Result<Response, Problem> {
    let waiting = waiting_to_be_told(&visit.site.app, &visit.hall, who).await;
    let waiting = waiting.map_err(|fail| visit.problem(fail))?;
    let rows = waiting.into_iter().map(|telling| Row {
        id: telling.id,
        number: visit.hall.number(telling.matter),
        link: visit.link(&format!("/matters/{}", telling.matter)),
        name: telling.name,
        phone: telling.phone,
        email: telling.email,
        since: moment(visit.words, Millis(telling.queued_ms)),
    });
    let template = Tell {
        page: Page::new(visit, "tell", visit.words.t("work-tell")),
        csrf: visit.signed_in()?.csrf.clone(),
        error: fail.as_ref().map(|fail| match fail {
            Fail::Changed => visit.words.t("work-tell-changed").to_owned(),
            fail => fail_text(visit.words, fail),
        }),
        rows: rows.collect(),
    };
    Ok(render_as(fail.as_ref().map_or(StatusCode::OK, fail_status), &template))
}

pub(super) async fn tick(visit: Visit, request: Request) -> Result<Response, Problem> {
    let who = authorised(&visit, Act::Tell)?;
    let form = form::read(&visit, request).await?;
    let id = form.get("id").parse().map_err(|_| Problem::new(visit.words, Cause::Unreadable))?;
    match mark_told(&visit.site.app, &visit.hall, &who, id).await {
        Ok(()) => Ok(onward(&visit, "/desk/tell")),
        Err(fail) => page(&visit, &who, Some(fail)).await,
    }
}
