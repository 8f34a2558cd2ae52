//! A problem is put into words last, when the language of the request is known.

use crate::problem::Problem;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use mingtong_app::Fail;
use mingtong_words::{Language, Words};
use std::panic::AssertUnwindSafe;

/// Runs the request and puts a problem into the language asked for.
pub(crate) async fn speak(mut request: Request, next: Next) -> Response {
    let language = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let words = Words::new(Language::from_accept_language(language.unwrap_or_default()));
    request.extensions_mut().insert(words);
    let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    // A fault that nobody foresaw is a fault like any other.
    let mut response = answered.unwrap_or_else(|_| Problem::from(Fail::Fault("a panic".to_owned())).into_response());
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        response = problem.render(words);
    }
    // An answer may depend on who asks: nothing between here and there keeps it.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::speak;
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, StatusCode};
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt;

    async fn broken() {
        panic!("the inside")
    }

    #[tokio::test]
    async fn a_panic_is_a_problem_that_does_not_say_what_happened() {
        let router = Router::new().route("/", get(broken)).layer(from_fn(speak));
        let response = router.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let body = to_bytes(response.into_body(), 100_000).await.unwrap();
        let problem = String::from_utf8_lossy(&body);
        assert!(problem.contains("refusal-fault") && !problem.contains("the inside"), "{problem}");
    }
}
