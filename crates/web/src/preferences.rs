//! What a visitor has chosen once for all pages: the language and the print.

use crate::cookies;
use crate::site::Config;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use mingtong_words::Language;

/// The language of a request: the visitor's choice, else what the browser asks for.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    if let Some(language) = cookies::get(headers, cookies::LANGUAGE).and_then(Language::from_tag) {
        return language;
    }
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    accepted.map_or(Language::default(), Language::from_accept_language)
}

/// Whether the visitor chose large print.
pub(crate) fn is_large(headers: &HeaderMap) -> bool {
    cookies::get(headers, cookies::PRINT) == Some("large")
}

/// `?lang=en` and `?print=large` are choices that are remembered: set the cookie and come back without them.
pub(crate) async fn remember(request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let (mut chosen, mut rest) = (Vec::new(), Vec::new());
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("lang", tag)) => chosen.extend(Language::from_tag(tag).map(|l| (cookies::LANGUAGE, l.tag()))),
            Some(("print", "large")) => chosen.push((cookies::PRINT, "large")),
            Some(("print", _)) => chosen.push((cookies::PRINT, "normal")),
            _ => rest.push(pair),
        }
    }
    if chosen.is_empty() {
        return next.run(request).await;
    }
    let mut location = request.uri().path().to_owned();
    // A path that begins with two slashes would lead to another host.
    if location.starts_with("//") {
        location = "/".to_owned();
    }
    if !rest.is_empty() {
        location = format!("{location}?{}", rest.join("&"));
    }
    // What was typed in a form comes along.
    let again = if request.method() == Method::POST { StatusCode::TEMPORARY_REDIRECT } else { StatusCode::SEE_OTHER };
    let mut response = (again, [(header::LOCATION, location)]).into_response();
    for (name, value) in chosen {
        response.headers_mut().append(header::SET_COOKIE, cookies::set(&Config::default(), name, value, 365));
    }
    response
}
