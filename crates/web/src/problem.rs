//! When something is not done: why, and what to do, in the visitor's language. The page around it is made in
//! `problem_page.rs`, for every answer that carries [`Told`].

use crate::args::{picture_limits, text_arg};
use crate::visit::Visit;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::Fail;
use mingtong_domain::Refusal;
use mingtong_domain::refusal::Kind;
use mingtong_words::Words;

/// Why there is no answer but this page.
#[derive(Debug)]
pub enum Cause {
    /// A use case did not do it.
    Fail(Fail),
    /// There is no such page.
    NotFound,
    /// Sign in first, then come back.
    SignInFirst {
        /// The community.
        slug: String,
        /// Where to come back to.
        path: String,
    },
    /// The session has ended: go there, where what was typed is found again by the cookie.
    Kept {
        /// Where to.
        to: String,
        /// The secret under which it is kept; none where it was too much.
        cookie: Option<HeaderValue>,
    },
    /// Too often from one address.
    TooOften,
    /// Too many connections from one address.
    Crowded,
    /// What was sent came too slowly.
    TooSlow,
    /// The form comes from another site, or from a session that has ended.
    Forged,
    /// What was sent cannot be read, or is too large.
    Unreadable,
    /// What the address asks for is nothing: the key of the text that says what to put right.
    Wrong(&'static str),
}

/// Something that was not done, for whoever asked for it.
#[derive(Debug)]
pub struct Problem {
    words: Words,
    cause: Box<Cause>,
    visit: Option<Box<Visit>>,
}

/// What an answer says of the problem; the page is made around it by whoever knows the request.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) words: Words,
    pub(crate) text: String,
    /// The visit to a community within whose pages it is told.
    pub(crate) visit: Option<Box<Visit>>,
}

impl Problem {
    /// A problem in a language.
    pub fn new(words: Words, cause: Cause) -> Self {
        Self { words, cause: Box::new(cause), visit: None }
    }

    /// The same within the pages of the community, with its navigation and the way to sign out.
    pub fn within(self, visit: &Visit) -> Self {
        Self { visit: Some(Box::new(visit.clone())), ..self }
    }
}

/// Where to sign in and come back from.
pub(crate) fn sign_in_path(slug: &str, path: &str) -> String {
    let back = path.replace('%', "%25").replace('&', "%26").replace('#', "%23").replace('+', "%2B");
    format!("/c/{slug}/sign-in?back={back}")
}

/// The text of a refusal: what was wrong and what to do.
pub fn refusal_text(words: Words, refusal: &Refusal) -> String {
    let stage = refusal.from.map(|stage| words.word("stage", stage));
    let detail = refusal.detail_in_words(|family, key| words.word(family, key));
    let args = [text_arg("detail", detail.unwrap_or_default()), text_arg("stage", stage.unwrap_or_default())];
    words.ta(refusal.code.key(), &args)
}

/// The text of a failure.
pub fn fail_text(words: Words, fail: &Fail) -> String {
    match fail {
        Fail::Refused(refusal) => refusal_text(words, refusal),
        Fail::NotFound => words.t("problem-not-found").to_owned(),
        Fail::Changed => words.t("problem-changed").to_owned(),
        Fail::SignIn => words.t("problem-sign-in").to_owned(),
        Fail::Unavailable(_) => words.t("problem-unavailable").to_owned(),
        Fail::Busy => words.t("problem-busy").to_owned(),
        Fail::Fault(_) => words.t("problem-fault").to_owned(),
    }
}

/// The status of a failure.
pub fn fail_status(fail: &Fail) -> StatusCode {
    match fail {
        Fail::Refused(refusal) => match refusal.code.kind() {
            Kind::NotNow => StatusCode::CONFLICT,
            Kind::NotInThisRole => StatusCode::FORBIDDEN,
            // The form is shown again, to be put right.
            Kind::NotTheirs | Kind::NotPossible => StatusCode::UNPROCESSABLE_ENTITY,
        },
        Fail::NotFound => StatusCode::NOT_FOUND,
        Fail::Changed => StatusCode::CONFLICT,
        Fail::SignIn => StatusCode::UNAUTHORIZED,
        Fail::Unavailable(_) | Fail::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Fail::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let words = self.words;
        let (status, text) = match &*self.cause {
            Cause::Fail(fail) => (fail_status(fail), fail_text(words, fail)),
            Cause::NotFound => (StatusCode::NOT_FOUND, words.t("problem-not-found").to_owned()),
            Cause::SignInFirst { slug, path } => return Redirect::to(&sign_in_path(slug, path)).into_response(),
            Cause::Kept { to, cookie } => {
                let mut response = Redirect::to(to).into_response();
                response.headers_mut().extend(cookie.clone().map(|cookie| (header::SET_COOKIE, cookie)));
                return response;
            }
            Cause::TooOften => (StatusCode::TOO_MANY_REQUESTS, words.t("problem-too-often").to_owned()),
            Cause::Crowded => (StatusCode::SERVICE_UNAVAILABLE, words.t("problem-crowded").to_owned()),
            Cause::TooSlow => (StatusCode::REQUEST_TIMEOUT, words.t("problem-too-slow").to_owned()),
            Cause::Forged => (StatusCode::FORBIDDEN, words.t("problem-forged").to_owned()),
            Cause::Unreadable => (StatusCode::BAD_REQUEST, words.ta("problem-unreadable", &picture_limits())),
            Cause::Wrong(key) => (StatusCode::UNPROCESSABLE_ENTITY, words.t(key).to_owned()),
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Told { words, text, visit: self.visit });
        if status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
        }
        response
    }
}
