//! Passwords and tracking codes can be guessed at: each community takes only so many attempts in a minute.
//!
//! The limit is by community and not by address, because behind a proxy the address is not to be trusted here; the
//! server limits addresses as well.

use crate::problem::Problem;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use mingtong_app::Hall;
use std::num::NonZeroU32;
use std::sync::Arc;

/// Attempts in a minute: the morning on which a whole office signs in, far below what guessing needs.
const ATTEMPTS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(120).expect("not zero");

/// The limiters of secrets, by community: there are only as many keys as communities.
#[derive(Debug, Clone)]
pub(crate) struct Throttle {
    passwords: Arc<DefaultKeyedRateLimiter<i64>>,
    codes: Arc<DefaultKeyedRateLimiter<i64>>,
}

impl Throttle {
    pub(crate) fn new() -> Self {
        let limiter = || Arc::new(RateLimiter::keyed(Quota::per_minute(ATTEMPTS_PER_MINUTE)));
        Self { passwords: limiter(), codes: limiter() }
    }

    /// Counts an attempt with a password.
    pub(crate) fn password(&self, hall: &Hall) -> Result<(), Problem> {
        self.passwords.check_key(&hall.id).map_err(|_| Problem::too_often())
    }

    /// Counts an attempt with a tracking code.
    pub(crate) fn code(&self, hall: &Hall) -> Result<(), Problem> {
        self.codes.check_key(&hall.id).map_err(|_| Problem::too_often())
    }
}
