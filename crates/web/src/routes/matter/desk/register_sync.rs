//! What the script of the register asks and sends, one entry at a time. The answers are for it, not for people; the
//! sentences within them are in the language of whoever asks.

use super::register::{self, Typed};
use super::register_rows::{Reception, Rows};
use super::register_slip::RegisterSlip;
use crate::assets;
use crate::form;
use crate::parts::taken_in::{NotTaken, take_in};
use crate::problem::{Problem, fail_status, fail_text};
use crate::role_words::role_value;
use crate::visit::Visit;
use askama::Template;
use axum::Json;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::matter::{WrittenDown, write_down, written_before};
use mingtong_app::{Fail, Who};
use mingtong_domain::matter::Act;
use serde_json::json;

/// Where it is, below the community.
const HOME: &str = "/desk/register";

/// The form as a page sends it, or an entry as the script does.
pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let accepts = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match accepts.starts_with("application/json") {
        true => Box::pin(entry(visit, request)).await,
        false => Box::pin(register::write(visit, request)).await,
    }
}

/// One entry. It is refused with a sentence, or did not come in and is sent again later.
async fn entry(visit: Visit, request: Request) -> Result<Response, Problem> {
    // Before it is read: the entry stays on the device, so nothing is kept here of a session that has ended.
    if visit.session.is_none() {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    }
    let form = form::read(&visit, request).await?;
    let who = visit.signed_in()?.who.clone();
    if form.get("worn") != role_value(who.actor.role, &who.actor.scope) {
        return Ok(refused(StatusCode::CONFLICT, visit.words.t("desk-register-other-role")));
    }
    let typed = Typed::read(&form);
    let (app, hall) = (&visit.site.app, &visit.hall);
    match written_before(app, hall, &who, &typed.id).await {
        Ok(Some(before)) => return Ok(written(&visit, &typed, &before)),
        Ok(None) => {}
        Err(fail) => return Ok(not_done(&visit, &fail)),
    }
    let mut pictures = Vec::new();
    match take_in(&visit, &form, &mut pictures).await {
        Ok(()) => {}
        Err(NotTaken::Fail(fail)) => return Ok(not_done(&visit, &fail)),
        Err(NotTaken::TooOften) => return Ok(later(StatusCode::TOO_MANY_REQUESTS)),
        Err(other) => return Ok(refused(other.status(), &other.text(visit.words))),
    }
    Ok(match write_down(app, hall, &who, typed.entry(pictures)).await {
        Ok(done) => written(&visit, &typed, &done),
        Err(fail) => not_done(&visit, &fail),
    })
}

/// What became of it.
fn written(visit: &Visit, typed: &Typed, done: &WrittenDown) -> Response {
    let slip = RegisterSlip::new(visit, done).render().unwrap_or_default();
    let wanted = typed.entry(vec![]).queue;
    let number = &done.receipt.number;
    Json(json!({ "number": number, "queue": done.queue, "wanted": wanted, "slip": slip })).into_response()
}

/// Refused for a reason, which a person puts right; or not now, and sent again.
fn not_done(visit: &Visit, fail: &Fail) -> Response {
    match fail {
        Fail::Busy | Fail::Unavailable(_) | Fail::Fault(_) => later(fail_status(fail)),
        fail => refused(fail_status(fail), &fail_text(visit.words, fail)),
    }
}

fn refused(status: StatusCode, reason: &str) -> Response {
    (status, Json(json!({ "reason": reason }))).into_response()
}

/// The script knows by the status that it is to come again.
fn later(status: StatusCode) -> Response {
    (status, [(header::RETRY_AFTER, "60")]).into_response()
}

/// Who is signed in, and what the others did meanwhile.
pub(crate) async fn now(visit: Visit) -> Result<Response, Problem> {
    let Some(session) = &visit.session else { return Ok(StatusCode::UNAUTHORIZED.into_response()) };
    let who: &Who = &session.who;
    if !who.may(Act::WriteFor) {
        return Ok(StatusCode::FORBIDDEN.into_response());
    }
    let (receptions, rows) = Rows::load(&visit, who).await.map_err(|fail| visit.problem(fail))?;
    let as_json = |it: Reception| json!({ "id": it.id, "name": it.name, "next": it.next });
    let receptions: Vec<_> = receptions.into_iter().map(as_json).collect();
    Ok(Json(json!({
        "owner": visit.mark(),
        "worn": role_value(who.actor.role, &who.actor.scope),
        "csrf": session.csrf,
        "receptions": receptions,
        "written": rows.render().unwrap_or_default(),
    }))
    .into_response())
}

/// The script that keeps the page, and nothing else of the site, on the device.
pub(crate) async fn worker(visit: Visit) -> Response {
    let home = visit.link(HOME);
    let names = format!("const HOME = \"{home}\", VERSION = \"{}\";\n", *assets::VERSION);
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8".to_owned()),
        (header::HeaderName::from_static("service-worker-allowed"), home),
    ];
    (headers, names + assets::WORKER).into_response()
}
