//! How often one address may do what costs something or could be guessed at. Each limit has its reason.

use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;

type Limiter = RateLimiter<IpAddr, DashMapStateStore<IpAddr>, DefaultClock>;

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limited {
    /// Sign-ins: passwords are guessed.
    SignIn,
    /// Tracking codes: they are guessed too.
    Track,
    /// Reports: a courtyard behind one address reports at a reception, a flood does not.
    Report,
    /// "Me too".
    Support,
    /// Pictures: each costs a second of a core.
    Picture,
}

/// One limiter for each.
#[derive(Debug)]
pub(crate) struct Throttle {
    sign_in: Limiter,
    track: Limiter,
    report: Limiter,
    support: Limiter,
    picture: Limiter,
}

fn per_minute(times: u32, burst: u32) -> Limiter {
    let quota = Quota::per_minute(NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN));
    RateLimiter::dashmap(quota.allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN)))
}

impl Default for Throttle {
    fn default() -> Self {
        Self {
            sign_in: per_minute(10, 10),
            track: per_minute(20, 20),
            report: per_minute(20, 40),
            support: per_minute(20, 40),
            picture: per_minute(30, 40),
        }
    }
}

impl Throttle {
    /// Whether this address may do it now.
    pub(crate) fn allows(&self, limited: Limited, address: IpAddr) -> bool {
        let limiter = match limited {
            Limited::SignIn => &self.sign_in,
            Limited::Track => &self.track,
            Limited::Report => &self.report,
            Limited::Support => &self.support,
            Limited::Picture => &self.picture,
        };
        // The map of addresses is swept when it has grown, so that a scan does not fill the memory.
        if limiter.len() > 10_000 {
            limiter.retain_recent();
        }
        limiter.check_key(&address).is_ok()
    }
}
