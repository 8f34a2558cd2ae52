//! Signing in and out, and putting on another role.

use super::account::{going_on, going_on_at, kept_at};
use super::provider;
use crate::kept;
use crate::navigation::{ADMIN, home_of};
use crate::page::Page;
use crate::params::{Params, encoded};
use crate::parts::going_in::device_of;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::role_words::parse_role_value;
use crate::visit::Visit;
use crate::{cookies, form};
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::person::{self, Entered};
use mingtong_app::throttle::Limited;

/// How long a browser keeps the secret of a sign-in whose code is asked.
const STEP_SECONDS: u64 = 600;

#[derive(Template)]
#[template(path = "person/desk/sign_in.html")]
struct SignIn {
    page: Page,
    back: String,
    login: String,
    error: Option<String>,
    /// Whether something that was typed waits for whoever signs in.
    is_kept: bool,
    /// What the provider is called by which one may sign in as well.
    provider: Option<String>,
    /// Where this browser signed in last, when not here: the address, the name.
    elsewhere: Option<(String, String)>,
}

/// With where somebody wanted to go before being asked to sign in.
pub(crate) async fn show(visit: Visit, Query(wanted): Query<Params>) -> Response {
    page(&visit, StatusCode::OK, wanted.get("back").cloned().unwrap_or_default(), String::new(), None).await
}

async fn page(visit: &Visit, status: StatusCode, back: String, login: String, error: Option<String>) -> Response {
    let page = Page::new(visit, "sign-in", visit.words.t("work-sign-in"));
    let (is_kept, provider) = (kept::is_there(visit).await, provider::label(visit));
    let elsewhere = elsewhere(visit).await;
    render_as(status, &SignIn { page, back, login, error, is_kept, provider, elsewhere })
}

/// Whoever works here from another community signs in there.
async fn elsewhere(visit: &Visit) -> Option<(String, String)> {
    let slug = visit.signed_in_at.as_ref().filter(|slug| **slug != visit.hall.slug)?;
    let home = visit.site.app.hall(slug).await.ok()?;
    Some((format!("/c/{}/sign-in", home.slug), home.name.clone()))
}

pub(crate) async fn enter(visit: Visit, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::SignIn)?;
    let device = device_of(request.headers());
    let form = form::read_from_anybody(&visit, request).await?;
    let (login, back) = (form.get("login").to_owned(), form.get("back").to_owned());
    if form.get("what") == "provider" {
        let sent = person::sign_in_by_provider(&visit.site.app, &visit.hall, &back).await;
        return sent.map_or_else(
            |why| provider::not_in(&visit, why),
            |sent| {
                visit.fitted(None);
                Ok(provider::sent(&visit, sent))
            },
        );
    }
    visit.throttle_account(&login)?;
    match person::enter(&visit.site.app, &visit.hall, &login, form.get("password"), device).await {
        Ok(entered) => {
            visit.fitted(Some(&login));
            came_in(&visit, entered, &back).await
        }
        Err(fail) => {
            let error = fail_text(visit.words, &fail);
            Ok(page(&visit, fail_status(&fail), back, login, Some(error)).await)
        }
    }
}

/// Somebody is in, or is asked for the code of their telephone.
pub(super) async fn came_in(visit: &Visit, entered: Entered, back: &str) -> Result<Response, Problem> {
    match entered {
        Entered::In(token) => begun(visit, &token, back).await,
        Entered::AskedForCode(step) => {
            let mut response = visit.onward(&format!("/sign-in/code?back={}", encoded(back)));
            response.headers_mut().append(header::SET_COOKIE, step_cookie(visit, &step, STEP_SECONDS));
            Ok(response)
        }
    }
}

/// A session has begun: on to the first page.
pub(super) async fn begun(visit: &Visit, token: &str, back: &str) -> Result<Response, Problem> {
    let to = first_page(visit, token, back).await?;
    Ok(going_on(visit, (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response(), token))
}

fn step_cookie(visit: &Visit, step: &str, seconds: u64) -> HeaderValue {
    cookies::within(&visit.site.config, cookies::STEP, step, &visit.link("/sign-in"), seconds)
}

/// The same answer; the browser lets go of a sign-in that waits for a code.
pub(super) fn forget_step(visit: &Visit, mut response: Response) -> Response {
    response.headers_mut().append(header::SET_COOKIE, step_cookie(visit, "", 0));
    response
}

/// Where somebody wanted to go, else the worklist; whoever keeps the register and has no work here, what is
/// administered; whoever has neither, such as an owner who votes, finds the front page instead: there the way out is in
/// sight.
async fn first_page(visit: &Visit, token: &str, back: &str) -> Result<String, Problem> {
    let session = person::session(&visit.site.app, &visit.hall, token).await;
    let session = session.map_err(|fail| visit.problem(fail))?;
    if session.as_ref().is_some_and(|session| session.is_held_back) {
        return Ok(visit.link("/account/codes"));
    }
    let home = session.map_or("", |session| home_of(session.who.actor.role));
    let is_theirs = |back: &String| match home {
        "" => !back.starts_with(&visit.link("/desk")),
        // The worklist, with whatever filter, is not theirs.
        ADMIN => back.split('?').next() != Some(visit.link("/desk").as_str()),
        _ => true,
    };
    Ok(local(visit, back).filter(is_theirs).unwrap_or_else(|| visit.link(home)))
}

/// Whoever had to sign in first comes back to the address of a form that says nothing: there is the worklist.
pub(crate) async fn back(visit: Visit) -> Response {
    visit.onward("/desk")
}

/// Only a page of this community: an address from outside must not lead a freshly signed-in person elsewhere.
fn local(visit: &Visit, back: &str) -> Option<String> {
    let rest = back.strip_prefix(&visit.link(""))?;
    let is_inside = rest.is_empty() || rest.starts_with(['/', '?']);
    let is_plain = back.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (is_inside && is_plain && !back.contains("/..")).then(|| back.to_owned())
}

pub(crate) async fn leave(visit: Visit, request: Request) -> Result<Response, Problem> {
    form::read_from_anybody(&visit, request).await?;
    if let Some(token) = &visit.token {
        let home = visit.home.as_ref().map_or(&visit.hall, |home| &home.hall);
        person::sign_out(&visit.site.app, home, token).await.map_err(|fail| visit.problem(fail))?;
    }
    let mut response = visit.onward("");
    for name in [cookies::SESSION, cookies::HOME] {
        response.headers_mut().append(header::SET_COOKIE, cookies::set(&visit.site.config, name, "", 0));
    }
    // Whoever uses this browser next is shown no receipt of a ballot.
    let below = visit.link(cookies::GIVEN_BELOW);
    let given = cookies::within(&visit.site.config, cookies::GIVEN, "", &below, 0);
    response.headers_mut().append(header::SET_COOKIE, given);
    Ok(response)
}

pub(crate) async fn wear(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.signed_in()?;
    let unreadable = || visit.because(Cause::Unreadable);
    let (role, scope) = parse_role_value(form.get("role")).ok_or_else(unreadable)?;
    let token = visit.token.as_deref().unwrap_or_default();
    let (app, here) = (&visit.site.app, &visit.hall);
    let worn = match kept_at(&visit) {
        Some(home) => person::wear_role_elsewhere(app, here, &home.hall, token, role, scope).await,
        None => person::wear_role(app, here, token, role, scope).await,
    };
    let token = worn.map_err(|fail| visit.problem(fail))?;
    let home = kept_at(&visit).map_or(here, |home| &home.hall);
    Ok(going_on_at(&visit, &home.slug, visit.onward(home_of(role)), &token))
}
