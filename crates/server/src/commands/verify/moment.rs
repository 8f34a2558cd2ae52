//! At which moment things are reckoned that hang on one: what is overdue, which notices are over, the numbers of this
//! year. The pages are made by the clock of their server, so what they are compared with is reckoned by that, too: a
//! clock that is wrong is no falsehood. How far it is from the clock here is said, and a moment that cannot be.

use mingtong_app::Clock;
use mingtong_domain::Millis;

/// Clocks that are set by the network differ by less than a second, and those that nobody sets by a few minutes in a
/// year: more is a clock that is wrong, or a moment that somebody made up. No deadline is shorter than a day, so less
/// hides nothing for long.
const APART_MS_MAX: i64 = 5 * 60 * 1_000;
/// The header says whole seconds, and an answer takes a while: so far both clocks are the same.
const SAME_MS: i64 = 2_000;

/// The clock by which what follows from the log is reckoned.
#[derive(Debug, Clone)]
pub(super) struct Reckoned {
    clock: Clock,
    /// How far that of the server is ahead of the one here.
    ahead_ms: i64,
}

/// What is wrong with the moment of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongClock {
    /// It is far from the clock here: one of them is wrong.
    Apart {
        /// The moment here.
        ours: Millis,
        /// The moment of the server.
        theirs: Millis,
    },
    /// It is before the newest entry of the log was recorded.
    BeforeNewest {
        /// When that was.
        newest: Millis,
        /// The moment of the server.
        theirs: Millis,
    },
}

impl WrongClock {
    /// What is wrong with a moment, if anything, beside the one here and that of the newest entry.
    pub(super) fn of(theirs: Millis, ours: Millis, newest: Option<Millis>) -> Option<Self> {
        let before = Self::before(theirs, newest);
        let is_apart = theirs.0.abs_diff(ours.0) > APART_MS_MAX.unsigned_abs();
        before.or_else(|| is_apart.then_some(Self::Apart { ours, theirs }))
    }

    /// The same, beside that of the newest entry alone.
    pub(super) fn before(theirs: Millis, newest: Option<Millis>) -> Option<Self> {
        let newest = newest.filter(|newest| newest.0.saturating_sub(theirs.0) > APART_MS_MAX)?;
        Some(Self::BeforeNewest { newest, theirs })
    }
}

impl Reckoned {
    /// By the moment that a server said between two moments here; by the clock here where it said none.
    pub(super) fn by(said: Option<Millis>, between: (Millis, Millis)) -> Self {
        let here = between.0.0 + (between.1.0 - between.0.0) / 2;
        let ahead_ms = said.map_or(0, |said| said.0 - here);
        let ahead_ms = if ahead_ms.abs() <= SAME_MS { 0 } else { ahead_ms };
        let reckoned = Self { clock: Clock::set_to(here), ahead_ms };
        reckoned.go_on();
        reckoned
    }

    /// A clock that says what was the moment when it went on last.
    pub(super) fn clock(&self) -> Clock {
        self.clock.clone()
    }

    /// Goes on to the moment that it is.
    pub(super) fn go_on(&self) {
        self.clock.set(here().0.saturating_add(self.ahead_ms));
    }

    /// The moment.
    pub(super) fn now(&self) -> Millis {
        Millis(self.clock.now_ms())
    }

    /// What is wrong with it, if anything.
    pub(super) fn wrong(&self, newest: Option<Millis>) -> Option<WrongClock> {
        WrongClock::of(self.now(), here(), newest)
    }
}

/// The moment by the clock here.
pub(super) fn here() -> Millis {
    Millis(Clock::System.now_ms())
}

/// The moment that the header of an answer says (RFC 9110, 5.6.7).
pub(super) fn said(header: &str) -> Option<Millis> {
    let parser = jiff::fmt::rfc2822::DateTimeParser::new();
    parser.parse_timestamp(header).ok().map(|at| Millis(at.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY_MS: i64 = 86_400_000;

    #[test]
    fn the_header_of_an_answer_is_read() {
        assert_eq!(said("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Millis(784_111_777_000)));
        assert_eq!(said("yesterday"), None);
    }

    #[test]
    fn it_is_reckoned_by_the_clock_of_the_server() {
        let now = here();
        for (said_ms, days) in [(-3 * DAY_MS, -3), (0, 0), (900, 0), (3 * DAY_MS, 3)] {
            let reckoned = Reckoned::by(Some(Millis(now.0 + said_ms)), (now, now));
            assert_eq!(reckoned.ahead_ms / DAY_MS, days, "{said_ms}");
            assert_eq!(reckoned.ahead_ms == 0, days == 0, "{said_ms}");
            assert_eq!(reckoned.wrong(None).is_some(), days != 0, "{said_ms}");
        }
        assert_eq!(Reckoned::by(None, (now, now)).ahead_ms, 0);
    }

    #[test]
    fn a_moment_before_the_newest_entry_is_named() {
        let (now, newest) = (Millis(10 * DAY_MS), Millis(12 * DAY_MS));
        let wrong = WrongClock::of(now, now, Some(newest));
        assert_eq!(wrong, Some(WrongClock::BeforeNewest { newest, theirs: now }));
        assert_eq!(WrongClock::of(now, now, Some(now)), None);
        let far = WrongClock::of(now, Millis(13 * DAY_MS), None);
        assert!(matches!(far, Some(WrongClock::Apart { .. })), "{far:?}");
    }
}
