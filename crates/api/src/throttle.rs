//! Passwords and tracking codes can be guessed at: each community takes only so many attempts in a minute.
//!
//! The limit is by community and not by address, because behind a proxy the address is not to be trusted here; the
//! server limits addresses as well.

use crate::problem::Problem;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::Arc;

/// Attempts in a minute: the morning on which a whole office signs in, far below what guessing needs.
const ATTEMPTS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(120).expect("not zero");
/// Communities remembered before those that have rested are forgotten: made-up names must not fill the memory.
const KEYS_MAX: usize = 10_000;

/// The limiter of secrets.
#[derive(Debug)]
pub(crate) struct Throttle {
    attempts: DefaultKeyedRateLimiter<String>,
}

impl Throttle {
    pub(crate) fn shared() -> Arc<Self> {
        Arc::new(Self { attempts: RateLimiter::keyed(Quota::per_minute(ATTEMPTS_PER_MINUTE)) })
    }

    fn allows(&self, key: String) -> bool {
        if self.attempts.len() > KEYS_MAX {
            self.attempts.retain_recent();
        }
        self.attempts.check_key(&key).is_ok()
    }
}

/// Lets a request through, or asks to come later.
pub(crate) async fn limit(State(throttle): State<Arc<Throttle>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_secret = path.ends_with("/sessions") || path.ends_with("/track");
    if request.method() == Method::POST && is_secret && !throttle.allows(path.to_owned()) {
        return Problem::too_often().into_response();
    }
    next.run(request).await
}
