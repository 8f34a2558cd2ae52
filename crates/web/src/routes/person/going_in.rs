//! Whoever has just chosen their first password is in without typing it again.

use axum::http::{HeaderMap, header};
use mingtong_app::App;
use mingtong_app::person::{self, Account, Device, Entered};

/// A session lives for a week at the most, whatever the browser keeps.
pub(crate) const COOKIE_DAYS: u32 = 7;

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
