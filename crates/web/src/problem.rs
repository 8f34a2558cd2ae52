//! When something is not done: a page that says what was wrong and what to do, in the visitor's language.

use askama::Template;
use axum::extract::Request;
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::FutureExt;
use mingtong_app::Fail;
use mingtong_domain::Refusal;
use mingtong_domain::refusal::Code;
use mingtong_words::Words;
use std::panic::AssertUnwindSafe;

use crate::page::{Page, picture_limits, render_as, text_arg};
use crate::visit::{self, Visit};

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
    page: Option<Box<Page>>,
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    words: Words,
    version: &'static str,
    title: &'static str,
    text: String,
    frame: Frame,
}

#[derive(Template)]
#[template(path = "parts/problem_within.html")]
struct ProblemWithin {
    page: Page,
    words: Words,
    title: &'static str,
    text: String,
    frame: Frame,
}

/// What an answer says of the problem; the page is made around it by whoever knows the request.
#[derive(Debug, Clone)]
struct Told {
    words: Words,
    text: String,
    page: Option<Box<Page>>,
}

/// What a page outside a community, or in none that is known, needs to know of a request to lead on.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) words: Words,
    /// The community's front page where the address lies in one, else that of the installation.
    pub(crate) home: String,
    pub(crate) in_community: bool,
    /// Where the switches of language and print lead.
    pub(crate) here: String,
    pub(crate) large: bool,
    /// Whether something was typed: the browser still has it.
    pub(crate) was_sent: bool,
}

impl Frame {
    pub(crate) fn of(request: &Request) -> Self {
        let path = request.uri().path();
        let slug = path.strip_prefix("/c/").and_then(|rest| rest.split('/').next()).filter(|slug| !slug.is_empty());
        let home = slug.map_or("/".to_owned(), |slug| format!("/c/{slug}"));
        let was_sent = request.method() == Method::POST;
        // The address of a form cannot be opened; one that begins with two slashes would lead to another host.
        let here = if was_sent || path.starts_with("//") { home.clone() } else { path.to_owned() };
        let (words, large) = (Words::new(visit::language(request.headers())), visit::is_large(request.headers()));
        Self { words, home, in_community: slug.is_some(), here, large, was_sent }
    }

    /// A page in this frame, with the status and the headers of the answer.
    fn around(self, mut response: Response, told: Told) -> Response {
        let (words, text, status) = (told.words, told.text, response.status());
        let title = title(words, status, self.was_sent);
        let version: &'static str = &crate::assets::VERSION;
        let mut framed = match told.page {
            Some(page) => {
                let page = Page { title: title.to_owned(), path: self.here.clone(), ..*page };
                render_as(status, &ProblemWithin { page, words, title, text, frame: self })
            }
            None => render_as(status, &ProblemPage { words, version, title, text, frame: self }),
        };
        for (name, value) in response.headers_mut().drain() {
            if let Some(name) = name.filter(|name| *name != header::CONTENT_LENGTH) {
                framed.headers_mut().entry(name).or_insert(value);
            }
        }
        framed
    }
}

/// What the page is called: what was asked for and is not there is another thing than what was tried and not done.
fn title(words: Words, status: StatusCode, was_sent: bool) -> &'static str {
    let key = match status {
        _ if was_sent => "problem-title",
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "problem-title-not-found",
        StatusCode::FORBIDDEN => "problem-title-forbidden",
        StatusCode::TOO_MANY_REQUESTS => "problem-title-too-often",
        _ => "problem-title-unavailable",
    };
    words.t(key)
}

impl Problem {
    /// A problem in a language.
    pub fn new(words: Words, cause: Cause) -> Self {
        Self { words, cause: Box::new(cause), page: None }
    }

    /// The same within the pages of the community, with its navigation and the way to sign out.
    pub fn within(self, visit: &Visit) -> Self {
        Self { page: Some(Box::new(Page::new(visit, "", ""))), ..self }
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
        let mut response = status.into_response();
        response.extensions_mut().insert(Told { words, text, page: self.page });
        if status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS {
            response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("60"));
        }
        response
    }
}

/// Puts every problem into a page that leads on. A fault that nobody foresaw is a fault like any other: it was logged
/// where it happened, and is told in words. The address of a form that is opened by itself is no page.
pub(crate) async fn caught(request: Request, next: Next) -> Response {
    let frame = Frame::of(&request);
    let problem = |cause| Problem::new(frame.words, cause).into_response();
    let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let mut response = answered.unwrap_or_else(|_| problem(Cause::Fail(Fail::Fault("a panic".to_owned()))));
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        response = problem(Cause::NotFound);
    }
    match response.extensions_mut().remove::<Told>() {
        Some(told) => frame.around(response, told),
        None => response,
    }
}

/// The same where the address lies in a community: with its navigation, and the way to sign out.
pub(crate) async fn not_found_within(visit: Visit) -> Problem {
    visit.because(Cause::NotFound)
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
