//! How often one address may do what costs something or could be guessed at, in one community. Each limit has its
//! reason. Pages and API share one [`Throttle`], so that another door does not give more attempts.

use crate::chance::normal_code;
use crate::guesses::Guesses;
use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZeroU32;

/// A community and who or what is counted in it.
type Key = (i64, Counted);
type Limiter = RateLimiter<Key, DashMapStateStore<Key>, DefaultClock>;

/// Keys from which on a limiter is swept before the next attempt, so that a scan does not fill the memory.
const KEYS_KEPT: usize = 10_000;

/// Who or what attempts are counted of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Counted {
    /// Whoever is behind an address.
    Address(IpAddr),
    /// Whoever holds a secret, from whatever address they come.
    Secret(u64),
    /// Whoever tries a login, from whatever address they come.
    Login(u64),
}

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    /// Sign-ins: passwords are guessed. Those that fit are given back.
    SignIn,
    /// Coming back from a provider of sign-ins: its secrets are not guessed, but each costs a write.
    ComingBack,
    /// Tracking codes: they are guessed too.
    Track,
    /// Reports: a courtyard behind one address reports at a reception, a flood does not.
    Report,
    /// "Me too".
    Support,
    /// Objections to a notice: neighbours behind one address object, a flood does not.
    Objection,
    /// Pictures: each costs a second of a core.
    Picture,
    /// Pictures shown to whoever holds a tracking code: each is read from the database, and kept by nobody.
    TrackedPicture,
    /// Looking for matters like a report, on every page of it: it may cost some milliseconds of a core.
    Compare,
    /// Looking for words: a frequent one is found in many matters.
    Search,
}

/// One limiter for each.
#[derive(Debug)]
pub struct Throttle {
    guessing: Guesses<Key>,
    guessed_at: Guesses<Key>,
    sign_in: Limiter,
    coming_back: Limiter,
    track: Limiter,
    report: Limiter,
    support: Limiter,
    objection: Limiter,
    picture: Limiter,
    tracked_picture: Limiter,
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
            // An office that begins its day behind one address is still reckoned with while passwords are compared.
            guessing: Guesses::per_minute(10, 20),
            // More than one address may guess: nobody keeps somebody out of their account from one alone.
            guessed_at: Guesses::per_minute(20, 40),
            // Each costs a hash, also where it fits.
            sign_in: per_minute(60, 120),
            coming_back: per_minute(20, 20),
            track: per_minute(20, 20),
            report: per_minute(20, 40),
            support: per_minute(20, 40),
            objection: per_minute(5, 10),
            picture: per_minute(30, 40),
            // A long story shows some forty, small and whole.
            tracked_picture: per_minute(60, 120),
            compare: per_minute(60, 120),
            search: per_minute(60, 120),
        }
    }
}

impl Throttle {
    /// Whether this address may do it now in this community.
    pub fn allows(&self, limited: Limited, community: i64, address: IpAddr) -> bool {
        self.counts(limited, (community, Counted::Address(subscriber(address))))
    }

    /// Whether whoever holds this secret may do it now in this community, from wherever they come.
    pub fn allows_holder(&self, limited: Limited, community: i64, secret: &str) -> bool {
        let mut hasher = DefaultHasher::new();
        normal_code(secret).hash(&mut hasher);
        self.counts(limited, (community, Counted::Secret(hasher.finish())))
    }

    /// Whether this account may be tried now in this community, from whatever address.
    pub fn allows_account(&self, community: i64, login: &str) -> bool {
        self.guessed_at.takes(account(community, login))
    }

    /// What this address tried last fitted, and so it was no guess: it counts neither against the address nor against
    /// the account, where one was tried.
    pub fn fitted(&self, community: i64, address: IpAddr, login: Option<&str>) {
        self.guessing.gives_back((community, Counted::Address(subscriber(address))));
        if let Some(login) = login {
            self.guessed_at.gives_back(account(community, login));
        }
    }

    fn counts(&self, limited: Limited, key: Key) -> bool {
        let limiter = match limited {
            Limited::SignIn if !self.guessing.takes(key) => return false,
            Limited::SignIn => &self.sign_in,
            Limited::ComingBack => &self.coming_back,
            Limited::Track => &self.track,
            Limited::Report => &self.report,
            Limited::Support => &self.support,
            Limited::Objection => &self.objection,
            Limited::Picture => &self.picture,
            Limited::TrackedPicture => &self.tracked_picture,
            Limited::Compare => &self.compare,
            Limited::Search => &self.search,
        };
        if limiter.len() > KEYS_KEPT {
            limiter.retain_recent();
        }
        limiter.check_key(&key).is_ok()
    }
}

/// An account, by its login: its case does not count.
fn account(community: i64, login: &str) -> Key {
    let mut hasher = DefaultHasher::new();
    login.trim().to_lowercase().hash(&mut hasher);
    (community, Counted::Login(hasher.finish()))
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
    let forwarded = forwarded.and_then(|list| address_of(list.rsplit(',').next()?));
    forwarded.or(direct).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}

/// The address of an entry as proxies write it: bare, with a port, an IPv6 address in brackets or with a zone, in
/// quotation marks. None for `unknown` and other names that stand for nobody.
fn address_of(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim().trim_matches('"').trim();
    if let Ok(address) = entry.parse::<IpAddr>() {
        return Some(address);
    }
    let host = match entry.strip_prefix('[') {
        Some(rest) => {
            let (host, port) = rest.split_once(']')?;
            is_port(port).then_some(host)?
        }
        // An IPv6 address without brackets has more colons than the one before a port.
        None => entry
            .rsplit_once(':')
            .filter(|(host, port)| !host.contains(':') && is_number(port))
            .map_or(entry, |it| it.0),
    };
    host.split('%').next()?.parse().ok()
}

/// `:443`, or nothing.
fn is_port(text: &str) -> bool {
    text.is_empty() || text.strip_prefix(':').is_some_and(is_number)
}

fn is_number(text: &str) -> bool {
    text.parse::<u16>().is_ok()
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
    fn only_sign_ins_that_do_not_fit_count() {
        let throttle = Throttle::default();
        let office = address("203.0.113.7");
        for _ in 0..50 {
            assert!(throttle.allows(Limited::SignIn, 1, office) && throttle.allows_account(1, "li"));
            throttle.fitted(1, office, Some("li"));
        }
        assert!((10..50).contains(&allowed(&throttle, 1, "203.0.113.7")), "who guesses is still stopped");
    }

    #[test]
    fn one_account_is_guessed_at_slowly_from_many_addresses_and_not_kept_shut_from_one() {
        let throttle = Throttle::default();
        let from_one = (0..100).filter(|_| throttle.allows(Limited::SignIn, 1, address("203.0.113.7"))).count();
        let from_many = (0..1000).filter(|_| throttle.allows_account(1, " LI")).count();
        assert!((from_one + 1..100).contains(&from_many), "{from_one} {from_many}");
        assert!(!throttle.allows_account(1, "li"));
        assert!(throttle.allows_account(1, "wang") && throttle.allows_account(2, "li"));
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

    #[test]
    fn an_address_is_read_however_a_proxy_writes_it() {
        let direct = address("10.0.0.1");
        let table = [
            ("203.0.113.7:47011", "203.0.113.7"),
            ("198.51.100.1:1, 203.0.113.7:2", "203.0.113.7"),
            ("[2001:db8::7]", "2001:db8::7"),
            ("[2001:db8::7]:443", "2001:db8::7"),
            ("\"[2001:db8::7]:443\"", "2001:db8::7"),
            ("\"203.0.113.7:80\"", "203.0.113.7"),
            ("2001:db8::7", "2001:db8::7"),
            ("fe80::7%eth0", "fe80::7"),
            ("[fe80::7%25eth0]:80", "fe80::7"),
            (" 203.0.113.7 ", "203.0.113.7"),
        ];
        for (forwarded, expected) in table {
            assert_eq!(client_address(Some(direct), Some(forwarded)), address(expected), "{forwarded}");
        }
        for nobody in ["unknown", "_hidden", "", ",", "203.0.113.7:", "203.0.113.7:99999", "[2001:db8::7", "[::1]x"] {
            assert_eq!(client_address(Some(direct), Some(nobody)), direct, "{nobody}");
        }
    }

    #[test]
    fn whoever_holds_a_secret_is_counted_wherever_they_are() {
        let throttle = Throttle::default();
        let shown = |code: &str| (0..1000).filter(|_| throttle.allows_holder(Limited::TrackedPicture, 1, code)).count();
        assert!((100..200).contains(&shown("K7QM-2XAB-9TRC")));
        assert_eq!(shown("k7qm 2xab 9trc"), 0, "the same code, typed in another way");
        assert!(shown("K7QM-2XAB-9TRD") > 0, "another matter has its own");
    }
}
