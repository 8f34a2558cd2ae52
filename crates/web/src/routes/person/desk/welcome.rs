//! Choosing a password with a link that was handed over: for a new person, or where it was forgotten. Nobody is signed
//! in here; whoever chose signs in with what they chose. Where there is a provider, it may be linked instead.

use super::provider;
use crate::form::{self, Form};
use crate::format::moment;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::person::{Invited, accept_by_provider, accept_invitation, choose_login, invited};
use mingtong_app::throttle::Limited;

/// Whom the link is for.
struct Guest {
    name: String,
    login: String,
    /// Whether somebody else has the login by now: another one is chosen first.
    is_taken: bool,
    ends: String,
}

#[derive(Template)]
#[template(path = "person/desk/welcome.html")]
struct WelcomePage {
    page: Page,
    action: String,
    error: Option<String>,
    code: String,
    guest: Option<Guest>,
    is_done: bool,
    /// What the provider is called by which the account may be opened instead of by a password.
    provider: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    let page = WelcomePage { is_done: query.contains_key("done"), ..empty(&visit, asked(&query, "code")) };
    if page.code.is_empty() {
        return Ok(shown(StatusCode::OK, &page));
    }
    match invited(&visit.site.app, &visit.hall, &page.code).await {
        Ok(guest) => Ok(shown(StatusCode::OK, &WelcomePage { guest: Some(named(&visit, guest)), ..page })),
        Err(fail) => refused(&visit, &fail, page),
    }
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form: Form = form::read_from_anybody(&visit, request).await?;
    let page = empty(&visit, form.get("code"));
    let (app, hall) = (&visit.site.app, &visit.hall);
    let guest = match invited(app, hall, &page.code).await {
        Ok(guest) => guest,
        Err(fail) => return refused(&visit, &fail, page),
    };
    if form.get("what") == "provider" {
        visit.throttle(Limited::SignIn)?;
        let sent = accept_by_provider(app, hall, &page.code).await;
        return sent.map_or_else(
            |why| provider::not_in(&visit, why),
            |sent| {
                visit.fitted(None);
                Ok(provider::sent(&visit, sent))
            },
        );
    }
    if form.get("what") == "login" {
        return choose(&visit, form.get("login"), guest, page).await;
    }
    if !form.has("new") {
        return Ok(shown(StatusCode::OK, &WelcomePage { guest: Some(named(&visit, guest)), ..page }));
    }
    match accept_invitation(app, hall, &page.code, form.get("new")).await {
        Ok(_) => Ok(visit.onward("/welcome?done=yes")),
        Err(Fail::NotFound) => refused(&visit, &Fail::NotFound, page),
        Err(fail) => {
            // The login may have been taken since: then another one is asked.
            let guest = invited(app, hall, &page.code).await.unwrap_or(guest);
            let error = Some(fail_text(visit.words, &fail));
            Ok(shown(fail_status(&fail), &WelcomePage { error, guest: Some(named(&visit, guest)), ..page }))
        }
    }
}

/// Another login instead of one that somebody else has; then the password is asked as ever.
async fn choose(visit: &Visit, login: &str, guest: Invited, page: WelcomePage) -> Result<Response, Problem> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    match choose_login(app, hall, &page.code, login).await {
        Ok(()) => {
            let guest = invited(app, hall, &page.code).await.map_err(|fail| visit.problem(fail))?;
            Ok(shown(StatusCode::OK, &WelcomePage { guest: Some(named(visit, guest)), ..page }))
        }
        Err(Fail::NotFound) => refused(visit, &Fail::NotFound, page),
        Err(fail) => {
            // Each refusal says that a login exists.
            visit.throttle(Limited::Track)?;
            let error = Some(fail_text(visit.words, &fail));
            Ok(shown(fail_status(&fail), &WelcomePage { error, guest: Some(named(visit, guest)), ..page }))
        }
    }
}

/// There is no such link, or no longer: it is asked for again. Only such a one counts as an attempt: sixty bits are not
/// guessed.
fn refused(visit: &Visit, fail: &Fail, page: WelcomePage) -> Result<Response, Problem> {
    let text = match fail {
        Fail::NotFound => {
            visit.throttle(Limited::Track)?;
            visit.words.t("welcome-no-link").to_owned()
        }
        other => fail_text(visit.words, other),
    };
    Ok(shown(fail_status(fail), &WelcomePage { error: Some(text), ..page }))
}

/// The address holds a secret: no other page is told of it.
fn shown(status: StatusCode, page: &WelcomePage) -> Response {
    let policy = [(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"))];
    (policy, render_as(status, page)).into_response()
}

fn empty(visit: &Visit, code: &str) -> WelcomePage {
    WelcomePage {
        page: Page::new(visit, "sign-in", visit.words.t("welcome-title")),
        action: visit.link("/welcome"),
        error: None,
        code: code.trim().to_owned(),
        guest: None,
        is_done: false,
        provider: provider::label(visit),
    }
}

fn named(visit: &Visit, guest: Invited) -> Guest {
    Guest { name: guest.name, login: guest.login, is_taken: guest.is_taken, ends: moment(visit.words, guest.ends) }
}
