//! How a session begins in a browser, wherever it does: on the page of signing in, and for whoever has just founded the
//! community and is in without typing their password again.

use crate::cookies;
use crate::site::Config;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use mingtong_app::App;
use mingtong_app::person::{self, Account, Device, Entered};

/// A session lives for a week at the most, whatever the browser keeps.
const COOKIE_DAYS: u32 = 7;

/// From what somebody signs in.
pub(crate) fn device_of(headers: &HeaderMap) -> Device {
    Device::of_browser(headers.get(header::USER_AGENT).and_then(|says| says.to_str().ok()).unwrap_or_default())
}

/// The secret token of a session in a community; none where signing in did not go well, and is to be done by hand.
pub(crate) async fn enter(app: &App, slug: &str, account: &Account, device: Device) -> Option<String> {
    let hall = app.hall(slug).await.ok()?;
    match person::enter(app, &hall, &account.login, &account.password, device).await {
        Ok(Entered::In(token)) => Some(token),
        _ => None,
    }
}

/// An answer with which the browser takes a session along that lives in a community.
pub(crate) fn with_session(config: &Config, home: &str, mut response: Response, token: &str) -> Response {
    for (name, value) in [(cookies::SESSION, token), (cookies::HOME, home)] {
        let cookie = cookies::set(config, name, value, COOKIE_DAYS);
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
