//! The codes of one's telephone: switched on with a first code, which shows once the codes for whoever loses the
//! telephone; switched off with the password.

use super::account::{going_on, kept_at, token_of};
use crate::form;
use crate::format::moment;
use crate::page::Page;
use crate::params::encoded;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::person::{
    SecondFactor, confirm_second_factor, leave_second_factor, own_login, own_second_factor, propose_second_factor,
};
use mingtong_app::throttle::Limited;
use mingtong_office::qr;

/// Letters of a secret that are written together, for whoever types it.
const TOGETHER: usize = 4;

/// A secret on its way to a telephone.
struct Proposal {
    secret: String,
    qr: String,
}

#[derive(Template)]
#[template(path = "person/desk/codes.html")]
struct CodesPage {
    page: Page,
    action: String,
    error: Option<String>,
    is_held_back: bool,
    since: Option<String>,
    proposal: Option<Proposal>,
    /// What is shown this once.
    recovery: Vec<String>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    if let Some(home) = kept_at(&visit) {
        return Ok(home.onward("/account/codes"));
    }
    Ok(render_as(StatusCode::OK, &load(&visit).await?))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.signed_in()?;
    if let Some(home) = kept_at(&visit) {
        return Ok(home.onward("/account/codes"));
    }
    let (app, hall, token) = (&visit.site.app, &visit.hall, token_of(&visit));
    let done = match form.get("what") {
        "propose" => propose_second_factor(app, hall, token).await.map(|()| "/account/codes"),
        "confirm" => {
            visit.throttle(Limited::SignIn)?;
            match confirm_second_factor(app, hall, token, form.get("one_time")).await {
                Ok(on) => {
                    visit.fitted(None);
                    let page = CodesPage { recovery: on.recovery, ..empty(&visit) };
                    return Ok(going_on(&visit, render_as(StatusCode::OK, &page), &on.token));
                }
                Err(fail) => Err(fail),
            }
        }
        "leave" => {
            visit.throttle(Limited::SignIn)?;
            let left = leave_second_factor(app, hall, token, form.get("old")).await;
            left.map(|()| {
                visit.fitted(None);
                "/account?done=codes-off"
            })
        }
        _ => return Err(visit.because(Cause::Unreadable)),
    };
    match done {
        Ok(to) => Ok(visit.onward(to)),
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &CodesPage { error, ..load(&visit).await? }))
        }
    }
}

fn empty(visit: &Visit) -> CodesPage {
    CodesPage {
        page: Page::new(visit, "account", visit.words.t("codes-title")),
        action: visit.link("/account/codes"),
        error: None,
        is_held_back: visit.session.as_ref().is_some_and(|session| session.is_held_back),
        since: None,
        proposal: None,
        recovery: vec![],
    }
}

async fn load(visit: &Visit) -> Result<CodesPage, Problem> {
    visit.signed_in()?;
    let (app, hall, token) = (&visit.site.app, &visit.hall, token_of(visit));
    let stands = own_second_factor(app, hall, token).await.map_err(|fail| visit.problem(fail))?;
    Ok(match stands {
        SecondFactor::Off => empty(visit),
        SecondFactor::On { since } => CodesPage { since: Some(moment(visit.words, since)), ..empty(visit) },
        SecondFactor::Proposed { secret } => {
            let login = own_login(app, hall, token).await.map_err(|fail| visit.problem(fail))?;
            CodesPage { proposal: Some(proposal(visit, &login, &secret)), ..empty(visit) }
        }
    })
}

/// The secret as apps read it (`otpauth://`, as all of them know it since Google's), and as people type it.
fn proposal(visit: &Visit, login: &str, secret: &str) -> Proposal {
    let (issuer, login) = (encoded(&visit.hall.name), encoded(login));
    let uri =
        format!("otpauth://totp/{issuer}:{login}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30");
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(TOGETHER).map(|group| group.iter().collect()).collect();
    Proposal { secret: groups.join(" "), qr: qr::svg(&uri, visit.words.t("codes-qr-label")).unwrap_or_default() }
}
