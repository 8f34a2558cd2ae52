//! Attempts that may be guesses, each of which fades with time. One that fitted is given back, so that only wrong ones
//! count: many who sign in behind one address do not hold one another up.

use governor::clock::{Clock, DefaultClock, Reference};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Of how many attempts are counted at most, so that a scan does not fill the memory.
const KEYS_KEPT: usize = 10_000;

/// How often each of many may guess.
#[derive(Debug)]
pub(crate) struct Guesses<K> {
    began: <DefaultClock as Clock>::Instant,
    clock: DefaultClock,
    /// How long one attempt weighs.
    each: Duration,
    /// How long all weigh together that may come at once.
    most: Duration,
    /// Until when the attempts of each weigh, reckoned from the beginning.
    until: Mutex<HashMap<K, Duration>>,
}

impl<K: Copy + Eq + Hash> Guesses<K> {
    /// So many a minute, and so many at once.
    pub(crate) fn per_minute(times: u32, at_once: u32) -> Self {
        let clock = DefaultClock::default();
        let each = Duration::from_secs(60) / times.max(1);
        Self { began: clock.now(), clock, each, most: each * at_once, until: Mutex::default() }
    }

    /// Counts an attempt where there is still one.
    pub(crate) fn takes(&self, key: K) -> bool {
        self.takes_at(key, self.clock.now().duration_since(self.began).into())
    }

    fn takes_at(&self, key: K, now: Duration) -> bool {
        let mut until = self.until.lock().unwrap_or_else(PoisonError::into_inner);
        make_room(&mut until, key, now);
        let next = until.get(&key).copied().unwrap_or_default().max(now) + self.each;
        let is_left = next <= now + self.most;
        if is_left {
            until.insert(key, next);
        }
        is_left
    }

    /// An attempt was no guess.
    pub(crate) fn gives_back(&self, key: K) {
        let mut until = self.until.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(until) = until.get_mut(&key) {
            *until = until.saturating_sub(self.each);
        }
    }
}

/// Lets go of those whose attempts have faded; where all still weigh, of whoever tried least.
fn make_room<K: Copy + Eq + Hash>(until: &mut HashMap<K, Duration>, key: K, now: Duration) {
    if until.len() < KEYS_KEPT || until.contains_key(&key) {
        return;
    }
    until.retain(|_, until| *until > now);
    if until.len() < KEYS_KEPT {
        return;
    }
    let least = until.iter().min_by_key(|(_, until)| **until).map(|(key, _)| *key);
    if let Some(least) = least {
        until.remove(&least);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Duration = Duration::ZERO;

    #[test]
    fn only_what_was_not_given_back_counts() {
        let guesses = Guesses::per_minute(10, 20);
        for _ in 0..100 {
            assert!(guesses.takes_at("office", START));
            guesses.gives_back("office");
        }
        assert_eq!((0..100).filter(|_| guesses.takes_at("office", START)).count(), 20);
        assert!(guesses.takes_at("neighbour", START));
        guesses.gives_back("stranger");
        guesses.gives_back("office");
        assert!(guesses.takes_at("office", START) && !guesses.takes_at("office", START), "one back, one more");
        let minute = Duration::from_secs(60);
        assert_eq!((0..100).filter(|_| guesses.takes_at("office", minute)).count(), 10, "they fade with time");
    }

    #[test]
    fn a_scan_fills_no_memory_and_frees_nobody_who_guessed() {
        let guesses = Guesses::per_minute(10, 20);
        while guesses.takes_at(usize::MAX, START) {}
        for key in 0..KEYS_KEPT + 100 {
            assert!(guesses.takes_at(key, START + Duration::from_nanos(1)));
        }
        assert_eq!(guesses.until.lock().unwrap().len(), KEYS_KEPT);
        assert!(!guesses.takes_at(usize::MAX, START));
    }
}
