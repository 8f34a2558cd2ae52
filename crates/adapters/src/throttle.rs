//! How often one address may do what costs something or could be guessed at, in one community. Each limit has its
//! reason. Pages and API share one [`Throttle`], so that another door does not give more attempts.

use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZeroU32;

/// A community and whoever is behind an address.
type Key = (i64, IpAddr);
type Limiter = RateLimiter<Key, DashMapStateStore<Key>, DefaultClock>;

/// Keys from which on a limiter is swept before the next attempt, so that a scan does not fill the memory.
const KEYS_KEPT: usize = 10_000;

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
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
    /// Looking for matters like a report, on every page of it: it may cost some milliseconds of a core.
    Compare,
    /// Looking for words: a frequent one is found in many matters.
    Search,
}

/// One limiter for each.
#[derive(Debug)]
pub struct Throttle {
    sign_in: Limiter,
    track: Limiter,
    report: Limiter,
    support: Limiter,
    picture: Limiter,
    compare: Limiter,
    search: Limiter,
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
            compare: per_minute(60, 120),
            search: per_minute(60, 120),
        }
    }
}

impl Throttle {
    /// Whether this address may do it now in this community.
    pub fn allows(&self, limited: Limited, community: i64, address: IpAddr) -> bool {
        let limiter = match limited {
            Limited::SignIn => &self.sign_in,
            Limited::Track => &self.track,
            Limited::Report => &self.report,
            Limited::Support => &self.support,
            Limited::Picture => &self.picture,
            Limited::Compare => &self.compare,
            Limited::Search => &self.search,
        };
        if limiter.len() > KEYS_KEPT {
            limiter.retain_recent();
        }
        limiter.check_key(&(community, subscriber(address))).is_ok()
    }
}

/// Whoever is behind an address: an IPv6 subscriber has 2⁶⁴ addresses, which count as one.
pub fn subscriber(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
        v4 => v4,
    }
}

/// The address of whoever asks: what a proxy of ours wrote into `X-Forwarded-For` where there is one, else the other
/// end of the connection.
pub fn client_address(direct: Option<IpAddr>, forwarded: Option<&str>) -> IpAddr {
    // The last entry is the one our own proxy wrote; what stands before it, anybody can claim.
    let forwarded = forwarded.and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
    forwarded.or(direct).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    /// How many of a hundred attempts are allowed at once.
    fn allowed(throttle: &Throttle, community: i64, from: &str) -> usize {
        (0..100).filter(|_| throttle.allows(Limited::SignIn, community, address(from))).count()
    }

    #[test]
    fn each_address_has_its_own_attempts_in_each_community() {
        let throttle = Throttle::default();
        assert!((10..100).contains(&allowed(&throttle, 1, "203.0.113.7")));
        assert!(!throttle.allows(Limited::SignIn, 1, address("203.0.113.7")));
        assert!(throttle.allows(Limited::Track, 1, address("203.0.113.7")), "what is limited is counted apart");
        assert!(throttle.allows(Limited::SignIn, 1, address("203.0.113.8")), "a neighbour is not held up");
        assert!(throttle.allows(Limited::SignIn, 2, address("203.0.113.7")), "nor is another community");
    }

    #[test]
    fn the_many_addresses_of_one_subscriber_are_one() {
        assert_eq!(subscriber(address("2001:db8:1:2:3:4:5:6")), address("2001:db8:1:2::"));
        assert_ne!(subscriber(address("2001:db8:1:3::1")), subscriber(address("2001:db8:1:2::1")));
        assert_eq!(subscriber(address("::ffff:203.0.113.7")), address("203.0.113.7"));
    }

    #[test]
    fn only_what_our_proxy_wrote_is_believed() {
        let direct = Some(address("10.0.0.1"));
        assert_eq!(client_address(direct, Some("198.51.100.1, 203.0.113.7")), address("203.0.113.7"));
        assert_eq!(client_address(direct, Some("nonsense")), address("10.0.0.1"));
        assert_eq!(client_address(direct, None), address("10.0.0.1"));
        assert_eq!(client_address(None, None), address("127.0.0.1"));
    }
}
