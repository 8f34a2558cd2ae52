//! When something is not done: a page that says what was wrong and what to do, in the visitor's language.

use askama::Template;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::FutureExt;
use mingtong_app::Fail;
use mingtong_domain::Refusal;
use mingtong_domain::refusal::Code;
use mingtong_words::Words;
use std::panic::AssertUnwindSafe;

use crate::page::{picture_limits, render_as, text_arg};
use crate::visit;

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
    /// Too often from one address.
    TooOften,
    /// The form comes from another site, or from a session that has ended.
    Forged,
    /// What was sent cannot be read, or is too large.
    Unreadable,
}

/// A problem page.
#[derive(Debug)]
pub struct Problem {
    words: Words,
    cause: Box<Cause>,
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    words: Words,
    version: &'static str,
    title: String,
    text: String,
}

impl Problem {
    /// A problem in a language.
    pub fn new(words: Words, cause: Cause) -> Self {
        Self { words, cause: Box::new(cause) }
    }
}

/// The text of a refusal: what was wrong and what to do.
pub fn refusal_text(words: Words, refusal: &Refusal) -> String {
    let stage = refusal.from.map(|stage| words.t(&format!("stage-{}", stage.replace('_', "-"))).to_owned());
    let detail = match refusal.code {
        Code::RoleMayNot => {
            refusal.detail.as_deref().map(|role| words.t(&format!("role-{}", role.replace('_', "-"))).to_owned())
        }
        _ => refusal.detail.clone(),
    };
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
        Fail::Fault(_) => words.t("problem-fault").to_owned(),
    }
}

/// The status of a failure.
pub fn fail_status(fail: &Fail) -> StatusCode {
    match fail {
        Fail::Refused(refusal) => match refusal.code {
            Code::NotInThisState => StatusCode::CONFLICT,
            Code::RoleMayNot => StatusCode::FORBIDDEN,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        },
        Fail::NotFound => StatusCode::NOT_FOUND,
        Fail::Changed => StatusCode::CONFLICT,
        Fail::SignIn => StatusCode::UNAUTHORIZED,
        Fail::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        Fail::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let words = self.words;
        let (status, text) = match &*self.cause {
            Cause::Fail(fail) => (fail_status(fail), fail_text(words, fail)),
            Cause::NotFound => (StatusCode::NOT_FOUND, words.t("problem-not-found").to_owned()),
            Cause::SignInFirst { slug, path } => {
                let back = path.replace('%', "%25").replace('&', "%26").replace('#', "%23").replace('+', "%2B");
                return Redirect::to(&format!("/c/{slug}/sign-in?back={back}")).into_response();
            }
            Cause::TooOften => (StatusCode::TOO_MANY_REQUESTS, words.t("problem-too-often").to_owned()),
            Cause::Forged => (StatusCode::FORBIDDEN, words.t("problem-forged").to_owned()),
            Cause::Unreadable => (StatusCode::BAD_REQUEST, words.ta("problem-unreadable", &picture_limits())),
        };
        let title = words.t("problem-title").to_owned();
        let version: &'static str = &crate::assets::VERSION;
        let mut response = render_as(status, &ProblemPage { words, version, title, text });
        if status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS {
            response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("60"));
        }
        response
    }
}

/// A fault that nobody foresaw is a fault like any other: it was logged where it happened, and is told in words.
pub(crate) async fn caught(request: Request, next: Next) -> Response {
    let words = Words::new(visit::language(request.headers()));
    let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    answered.unwrap_or_else(|_| Problem::new(words, Cause::Fail(Fail::Fault("a panic".to_owned()))).into_response())
}

/// The page for addresses that lead nowhere.
pub(crate) async fn not_found(request: Request) -> Problem {
    Problem::new(Words::new(visit::language(request.headers())), Cause::NotFound)
}

#[cfg(test)]
mod tests {
    use super::caught;
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, StatusCode, header};
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt;

    async fn broken() {
        panic!("the inside")
    }

    #[tokio::test]
    async fn a_panic_is_a_page_that_does_not_say_what_happened() {
        let router = Router::new().route("/", get(broken)).layer(from_fn(caught));
        let request = Request::get("/").header(header::ACCEPT_LANGUAGE, "en").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let body = to_bytes(response.into_body(), 100_000).await.unwrap();
        let page = String::from_utf8_lossy(&body);
        assert!(page.contains("The program failed") && !page.contains("the inside"), "{page}");
    }
}
