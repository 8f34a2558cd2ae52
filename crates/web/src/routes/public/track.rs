//! A raiser's own view of a matter, opened by its secret code: follow, rate, say "not fixed", take back. The code is
//! sent in forms. The address in the QR code of a receipt is the only one that carries it, and it is left at once: it
//! would stay in the history of the browser.

use super::Params;
use super::matter::{Facts, StepShown, facts, story};
use crate::cookies;
use crate::form;
use crate::page::{Page, render_as};
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::Fail;
use mingtong_app::matters::{Ask, act_on_matter};
use mingtong_app::queries::{MatterView, track_matter};
use mingtong_app::throttle::Limited;
use mingtong_domain::matter::Visibility;
use mingtong_domain::permission::Act;

/// Characters of a code as people type it, with spaces and hyphens.
const CODE_CHARS_MAX: usize = 40;
/// Brings a scanned code to the form, once.
const SCANNED: &str = "mt_scanned";
/// The code of a private matter while its page is open: pictures are asked for without a form.
const OPENED: &str = "mt_opened";
/// Seconds for which a browser holds a code: to look at pictures, not to be found by the next one at the same screen.
const HELD_SECONDS: u64 = 600;

#[derive(Template)]
#[template(path = "public/track.html")]
struct TrackForm {
    page: Page,
    code: String,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "public/tracked.html")]
struct Tracked {
    page: Page,
    view: MatterView,
    facts: Facts,
    story: Vec<StepShown>,
    code: String,
    may_rate: bool,
    may_reopen: bool,
    may_withdraw: bool,
    done: bool,
    error: Option<String>,
    reason: String,
}

fn ask_code(visit: &Visit, code: String, error: Option<String>) -> Response {
    let status = if error.is_some() { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let page = Page { path: visit.link("/track"), ..Page::new(visit, "track", visit.words.t("nav-track")) };
    render_as(status, &TrackForm { page, code, error })
}

/// What came of an act: nothing was asked, it was done, or it failed with what had been typed.
enum Came {
    Open,
    Done,
    Failed(Fail, String),
}

async fn show_matter(visit: &Visit, code: String, came: Came) -> Result<Response, Problem> {
    let view = match track_matter(&visit.site.app, &visit.hall, &code).await {
        Ok((view, _)) => view,
        Err(Fail::NotFound) => return Ok(ask_code(visit, code, Some(visit.words.t("track-error").to_owned()))),
        Err(fail) => return Err(visit.problem(fail)),
    };
    let (status, done, error, reason) = match came {
        Came::Open => (StatusCode::OK, false, None, String::new()),
        Came::Done => (StatusCode::OK, true, None, String::new()),
        Came::Failed(fail, reason) => (fail_status(&fail), false, Some(fail_text(visit.words, &fail)), reason),
    };
    let may = |act| view.acts.contains(&act);
    let is_private = view.matter.visibility == Visibility::Private;
    let public_pictures = format!("/matters/{}/pictures", view.matter.id);
    let cookie = is_private.then(|| held(visit, OPENED, &code, HELD_SECONDS));
    let template = Tracked {
        // The switches of language and print lead to an address that can be opened, not to that of the form.
        page: Page { path: visit.link("/track"), ..Page::new(visit, "track", view.number.clone()) },
        facts: facts(visit, &view),
        story: story(visit, &view, if is_private { "/track/pictures" } else { &public_pictures }),
        code,
        may_rate: may(Act::Rate),
        may_reopen: may(Act::Reopen),
        may_withdraw: may(Act::Withdraw),
        done,
        error,
        reason,
        view,
    };
    let mut response = render_as(status, &template);
    response.headers_mut().extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
    Ok(response)
}

fn short(code: &str) -> String {
    code.trim().chars().take(CODE_CHARS_MAX).collect()
}

/// A code in a cookie that is sent to these pages only.
fn held(visit: &Visit, name: &str, code: &str, seconds: u64) -> HeaderValue {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    cookies::within(&visit.site.config, name, &code, &visit.link("/track"), seconds)
}

/// The code of the page that is open in this browser.
pub(super) fn opened_code(headers: &HeaderMap) -> Option<&str> {
    cookies::get(headers, OPENED)
}

pub(super) async fn form(visit: Visit, headers: HeaderMap, Query(params): Query<Params>) -> Response {
    if let Some(code) = params.get("code") {
        let cookie = held(&visit, SCANNED, &short(code), HELD_SECONDS);
        let policy = HeaderValue::from_static("no-referrer");
        let headers = [(header::SET_COOKIE, cookie), (header::REFERRER_POLICY, policy)];
        return (headers, Redirect::to(&visit.link("/track"))).into_response();
    }
    let Some(code) = cookies::get(&headers, SCANNED) else { return ask_code(&visit, String::new(), None) };
    let forget = held(&visit, SCANNED, "", 0);
    ([(header::SET_COOKIE, forget)], ask_code(&visit, short(code), None)).into_response()
}

pub(super) async fn open(visit: Visit, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let form = form::read(&visit, request).await?;
    show_matter(&visit, short(form.get("code")), Came::Open).await
}

pub(super) async fn act(visit: Visit, Path(params): Path<Params>, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let form = form::read(&visit, request).await?;
    let reason = form.get("reason").to_owned();
    let ask = match params.get("act").map_or("", String::as_str) {
        "rate" => Ask::Rate { level: form.get("level").parse().unwrap_or(0), text: form.maybe("reason") },
        "reopen" => Ask::Reopen { reason: reason.clone() },
        "withdraw" => Ask::Withdraw { reason: form.maybe("reason") },
        _ => return Err(Problem::new(visit.words, Cause::NotFound)),
    };
    let (app, hall, code) = (&visit.site.app, &visit.hall, short(form.get("code")));
    let (view, who) = match track_matter(app, hall, &code).await {
        Ok(found) => found,
        Err(Fail::NotFound) => return show_matter(&visit, code, Came::Open).await,
        Err(fail) => return Err(visit.problem(fail)),
    };
    let seen = form.get("seen").parse().ok();
    let came = match act_on_matter(app, hall, &who, view.matter.id, seen, ask).await {
        Ok(_) => Came::Done,
        Err(fail @ (Fail::Refused(_) | Fail::Changed)) => Came::Failed(fail, reason),
        Err(fail) => return Err(visit.problem(fail)),
    };
    show_matter(&visit, code, came).await
}
