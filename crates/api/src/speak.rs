//! A problem is put into words last, when the language of the request is known.

use crate::problem::Problem;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use mingtong_words::{Language, Words};

/// Runs the request and puts a problem into the language asked for.
pub(crate) async fn speak(request: Request, next: Next) -> Response {
    let language = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let words = Words::new(Language::from_accept_language(language.unwrap_or_default()));
    let mut response = next.run(request).await;
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        response = problem.render(words);
    }
    // An answer may depend on who asks: nothing between here and there keeps it.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
