//! The page around whatever was not done, and the pages for addresses that lead nowhere.

use crate::assets;
use crate::frame::Frame;
use crate::page::Page;
use crate::preferences::language;
use crate::problem::{Cause, Problem, Told};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::{StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::FutureExt;
use mingtong_app::Fail;
use mingtong_words::Words;
use std::panic::AssertUnwindSafe;

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
#[template(path = "problem_within.html")]
struct ProblemWithin {
    page: Page,
    words: Words,
    title: &'static str,
    text: String,
    frame: Frame,
}

/// A page in a frame, with the status and the headers of the answer.
fn around(frame: Frame, mut response: Response, told: Told) -> Response {
    let (words, text, status) = (told.words, told.text, response.status());
    let title = title(words, status, frame.was_sent);
    let version: &'static str = &assets::VERSION;
    let mut framed = match told.visit {
        Some(visit) => {
            let page = Page { path: frame.here.clone(), ..Page::new(&visit, "", title) };
            render_as(status, &ProblemWithin { page, words, title, text, frame })
        }
        None => render_as(status, &ProblemPage { words, version, title, text, frame }),
    };
    for (name, value) in response.headers_mut().drain() {
        if let Some(name) = name.filter(|name| *name != header::CONTENT_LENGTH) {
            framed.headers_mut().entry(name).or_insert(value);
        }
    }
    framed
}

/// What the page is called: what was asked for and is not there is another thing than what was tried and not done.
fn title(words: Words, status: StatusCode, was_sent: bool) -> &'static str {
    let key = match status {
        _ if was_sent => "problem-title",
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "problem-title-not-found",
        StatusCode::FORBIDDEN => "problem-title-forbidden",
        StatusCode::TOO_MANY_REQUESTS => "problem-title-too-often",
        StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY => "problem-title-refused",
        _ => "problem-title-unavailable",
    };
    words.t(key)
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
        Some(told) => around(frame, response, told),
        None => response,
    }
}

/// The same where the address lies in a community: with its navigation, and the way to sign out. A slash too many at
/// its end is taken away first.
pub(crate) async fn not_found_within(visit: Visit, uri: Uri) -> Result<Redirect, Problem> {
    match uri.path().strip_suffix('/') {
        Some(path) => Ok(Redirect::permanent(path)),
        None => Err(visit.because(Cause::NotFound)),
    }
}

/// The page for whoever has too many connections.
pub(crate) async fn crowded(request: Request) -> impl IntoResponse {
    let problem = Problem::new(Words::new(language(request.headers())), Cause::Crowded);
    ([(header::CONNECTION, "close")], problem)
}

/// The page for addresses that lead nowhere.
pub(crate) async fn not_found(request: Request) -> Problem {
    Problem::new(Words::new(language(request.headers())), Cause::NotFound)
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
