//! The pages on the way to the provider of sign-ins, and where it did not lead in.

use crate::cookies;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use mingtong_app::person::{NotIn, Sent};

/// How long a browser keeps the secret of somebody who was sent to the provider.
const SENT_SECONDS: u64 = 600;

#[derive(Template)]
#[template(path = "person/desk/provider_sent.html")]
struct SentPage {
    page: Page,
    label: String,
    url: String,
}

#[derive(Template)]
#[template(path = "person/desk/provider_not_in.html")]
struct NotInPage {
    page: Page,
    text: String,
    is_signed_in: bool,
}

/// What the provider is called, where there is one.
pub(super) fn label(visit: &Visit) -> Option<String> {
    visit.site.app.provider.as_ref().map(|provider| provider.label().to_owned())
}

/// Off to the provider. A page in between, because no form of ours may end at another site (`form-action 'self'`): it
/// leads on by itself, and holds the link for whoever stays.
pub(super) fn sent(visit: &Visit, sent: Sent) -> Response {
    let label = label(visit).unwrap_or_default();
    let onward = HeaderValue::from_str(&format!("0; url={}", sent.url)).ok();
    let page = Page::new(visit, "sign-in", visit.words.t("provider-sent-title"));
    let mut response = render_as(StatusCode::OK, &SentPage { page, label, url: sent.url });
    response.headers_mut().extend(onward.map(|onward| (header::REFRESH, onward)));
    response.headers_mut().append(header::SET_COOKIE, cookie(visit, &sent.state, SENT_SECONDS));
    response
}

/// The same answer; the browser lets go of the secret.
pub(super) fn forget(visit: &Visit, mut response: Response) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie(visit, "", 0));
    response
}

fn cookie(visit: &Visit, state: &str, seconds: u64) -> HeaderValue {
    cookies::within(&visit.site.config, cookies::PROVIDER, state, &visit.link("/sign-in"), seconds)
}

/// Why somebody did not come in, and the way on.
///
/// # Errors
/// It was nothing of the provider's.
pub(super) fn not_in(visit: &Visit, why: NotIn) -> Result<Response, Problem> {
    let (status, key) = match why {
        NotIn::Away => (StatusCode::SERVICE_UNAVAILABLE, "away"),
        NotIn::Denied => (StatusCode::FORBIDDEN, "denied"),
        NotIn::Distrusted => (StatusCode::BAD_GATEWAY, "distrusted"),
        NotIn::Stale => (StatusCode::CONFLICT, "stale"),
        NotIn::Unknown => (StatusCode::FORBIDDEN, "unknown"),
        NotIn::Taken => (StatusCode::CONFLICT, "taken"),
        NotIn::Failed(fail) => return Err(visit.problem(fail)),
    };
    let text = visit.words.word("provider-not-in", key);
    let page = Page::new(visit, "sign-in", visit.words.t("provider-not-in-title"));
    Ok(render_as(status, &NotInPage { page, text, is_signed_in: visit.session.is_some() }))
}
