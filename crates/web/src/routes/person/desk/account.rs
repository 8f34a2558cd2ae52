//! One's own account, for everybody who signs in: another password, the sessions that are open, and the way to the
//! codes of a telephone.

use super::provider;
use crate::at_home::AtHome;
use crate::form;
use crate::format::moment;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::going_in::with_session;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::person::{
    NotIn, OwnSession, SecondFactor, change_password, end_other_sessions, end_session, link_provider, own_login,
    own_provider_link, own_second_factor, own_sessions, unlink_provider,
};
use mingtong_app::throttle::Limited;

/// An open session.
struct Line {
    /// As the form that ends it sends it.
    name: String,
    device: String,
    begun: String,
    seen: String,
    is_this: bool,
}

/// Signing in by a provider.
struct Provider {
    label: String,
    /// Since when the account is linked.
    since: Option<String>,
    /// Whether it is the only way in.
    is_alone: bool,
}

#[derive(Template)]
#[template(path = "person/desk/account.html")]
struct AccountPage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    login: String,
    /// That a role waits until codes are switched on.
    is_held_back: bool,
    has_codes: bool,
    provider: Option<Provider>,
    sessions: Vec<Line>,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    if let Some(home) = kept_at(&visit) {
        return Ok(home.onward("/account"));
    }
    let done = visit.words.word_if_any("account-done", asked(&query, "done"));
    Ok(render_as(StatusCode::OK, &AccountPage { done, ..load(&visit).await? }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.signed_in()?;
    if let Some(home) = kept_at(&visit) {
        return Ok(home.onward("/account"));
    }
    let (app, hall, token) = (&visit.site.app, &visit.hall, token_of(&visit));
    let done = match form.get("what") {
        "password" => {
            visit.throttle(Limited::SignIn)?;
            match change_password(app, hall, token, form.get("old"), form.get("new")).await {
                Ok(token) => {
                    visit.fitted(None);
                    return Ok(going_on(&visit, visit.onward("/account?done=password"), &token));
                }
                Err(fail) => Err(fail),
            }
        }
        "link" => {
            visit.throttle(Limited::SignIn)?;
            match link_provider(app, hall, token, form.get("old")).await {
                Ok(sent) => {
                    visit.fitted(None);
                    return Ok(provider::sent(&visit, sent));
                }
                Err(NotIn::Failed(fail)) => Err(fail),
                Err(why) => return provider::not_in(&visit, why),
            }
        }
        "unlink" => match unlink_provider(app, hall, token).await {
            Ok(()) => return Ok(visit.onward("/account?done=unlinked")),
            Err(fail) => Err(fail),
        },
        "end" => end_session(app, hall, token, form.get("session")).await,
        "others" => end_other_sessions(app, hall, token).await,
        _ => return Err(visit.because(Cause::Unreadable)),
    };
    match done {
        Ok(()) => Ok(visit.onward("/account?done=ended")),
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &AccountPage { error, ..load(&visit).await? }))
        }
    }
}

/// The secret of the session that asks.
pub(super) fn token_of(visit: &Visit) -> &str {
    visit.token.as_deref().unwrap_or_default()
}

/// Where the account of whoever is signed in is kept, when not here.
pub(super) fn kept_at(visit: &Visit) -> Option<&AtHome> {
    visit.home.as_ref().filter(|_| visit.session.is_some())
}

/// An answer with which a session begins here, or goes on under another token.
pub(super) fn going_on(visit: &Visit, response: Response, token: &str) -> Response {
    going_on_at(visit, &visit.hall.slug, response, token)
}

/// The same of a session that lives in this community.
pub(super) fn going_on_at(visit: &Visit, home: &str, response: Response, token: &str) -> Response {
    with_session(&visit.site.config, home, response, token)
}

async fn load(visit: &Visit) -> Result<AccountPage, Problem> {
    let is_held_back = visit.signed_in()?.is_held_back;
    let (app, hall, token) = (&visit.site.app, &visit.hall, token_of(visit));
    let problem = |fail| visit.problem(fail);
    let sessions = own_sessions(app, hall, token).await.map_err(problem)?;
    let codes = own_second_factor(app, hall, token).await.map_err(problem)?;
    Ok(AccountPage {
        page: Page::new(visit, "account", visit.words.t("account-title")),
        action: visit.link("/account"),
        done: None,
        error: None,
        login: own_login(app, hall, token).await.map_err(problem)?,
        is_held_back,
        has_codes: matches!(codes, SecondFactor::On { .. }),
        provider: provider_of(visit).await?,
        sessions: sessions.into_iter().map(|session| line(visit, session)).collect(),
    })
}

async fn provider_of(visit: &Visit) -> Result<Option<Provider>, Problem> {
    let Some(label) = provider::label(visit) else { return Ok(None) };
    let link = own_provider_link(&visit.site.app, &visit.hall, token_of(visit)).await;
    let link = link.map_err(|fail| visit.problem(fail))?;
    let since = link.map(|link| moment(visit.words, link.since));
    Ok(Some(Provider { label, since, is_alone: link.is_some_and(|link| link.is_alone) }))
}

fn line(visit: &Visit, session: OwnSession) -> Line {
    Line {
        device: visit.words.word("account-device", session.device.key()),
        begun: moment(visit.words, session.begun),
        seen: moment(visit.words, session.seen),
        name: session.name,
        is_this: session.is_this,
    }
}
