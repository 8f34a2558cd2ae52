//! Clocks: what has to happen until when, and the colour everybody sees.

use serde::{Deserialize, Serialize};

use super::Millis;

keyed! {
    /// What a clock of a matter waits for (时限), in the order in which a matter meets them.
    ClockKind {
        /// 受理: that staff accept or decline what was received.
        Accept = "accept",
        /// 首次答复: the first public reply.
        FirstReply = "first_reply",
        /// 办结: that the one who was given it has done it.
        Finish = "finish",
        /// 核实: that somebody else has checked it.
        Verify = "verify",
        /// 结案: that what was checked is closed, so that its raiser can judge it.
        Close = "close",
        /// 复查: that the desk looks again at what was closed without being solved.
        Review = "review",
    }
}

/// A running clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Deadline {
    /// What it waits for.
    pub kind: ClockKind,
    /// When it began to run.
    pub start: Millis,
    /// The last moment that is in time.
    pub due: Millis,
}

keyed! {
    /// How a clock stands. Shown with words beside it, never as colour alone.
    Colour {
        /// In time.
        Green = "green",
        /// In time, but most of it is used.
        Amber = "amber",
        /// Too late: red, and nothing else is red.
        Overdue = "overdue",
    }
}

impl Deadline {
    /// The moment at which `amber_permille` thousandths of the time are used, to the millisecond below; more than 1000
    /// thousandths are taken as 1000, and a deadline before its start is amber from its due moment.
    pub fn amber_at(&self, amber_permille: u16) -> Millis {
        let (start, due) = (i128::from(self.start.0), i128::from(self.due.0));
        let used = (due - start) * i128::from(amber_permille.min(1000)) / 1000;
        let amber = if due < start { due } else { start + used };
        // Between start and due, and both are i64: the fallback is never taken.
        i64::try_from(amber).map_or(self.due, Millis)
    }

    /// The colour at `now`. Exactly at `due` is still in time.
    pub fn colour(&self, now: Millis, amber_permille: u16) -> Colour {
        if now > self.due {
            Colour::Overdue
        } else if now >= self.amber_at(amber_permille) {
            Colour::Amber
        } else {
            Colour::Green
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const THREE_QUARTERS: u16 = 750;

    fn deadline(start: i64, due: i64) -> Deadline {
        Deadline { kind: ClockKind::Finish, start: Millis(start), due: Millis(due) }
    }

    #[test]
    fn the_colours_of_48_hours() {
        let hour = 3_600_000;
        let clock = deadline(0, 48 * hour);
        assert_eq!(clock.amber_at(THREE_QUARTERS), Millis(36 * hour));
        let colours = [
            (-1, Colour::Green),
            (0, Colour::Green),
            (36 * hour - 1, Colour::Green),
            (36 * hour, Colour::Amber),
            (48 * hour, Colour::Amber),
            (48 * hour + 1, Colour::Overdue),
        ];
        for (now, colour) in colours {
            assert_eq!(clock.colour(Millis(now), THREE_QUARTERS), colour, "at {now}");
        }
    }

    #[test]
    fn the_moment_of_amber_is_whole_milliseconds() {
        assert_eq!(deadline(10, 13).amber_at(THREE_QUARTERS), Millis(12));
        assert_eq!(deadline(10, 13).amber_at(0), Millis(10));
        assert_eq!(deadline(10, 13).amber_at(u16::MAX), Millis(13));
    }

    #[test]
    fn impossible_deadlines_are_answered() {
        assert_eq!(deadline(10, 5).amber_at(THREE_QUARTERS), Millis(5));
        assert_eq!(deadline(10, 5).colour(Millis(4), THREE_QUARTERS), Colour::Green);
        assert_eq!(deadline(10, 5).colour(Millis(7), THREE_QUARTERS), Colour::Overdue);
        assert_eq!(deadline(i64::MIN, i64::MAX).amber_at(1000), Millis(i64::MAX));
        assert_eq!(deadline(i64::MIN, i64::MAX).amber_at(500), Millis(-1));
    }

    #[test]
    fn keys_are_what_events_say() {
        for kind in ClockKind::ALL {
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.key()));
        }
        let clock = deadline(1, 2);
        let json = serde_json::to_string(&clock).unwrap();
        assert_eq!(json, r#"{"kind":"finish","start":1,"due":2}"#);
        assert_eq!(serde_json::from_str::<Deadline>(&json).unwrap(), clock);
    }

    proptest! {
        #[test]
        fn amber_lies_between_start_and_due(start: i64, due: i64, permille: u16) {
            let clock = deadline(start, due);
            let amber = clock.amber_at(permille).0;
            prop_assert!(amber >= start.min(due) && amber <= due.max(start));
        }

        #[test]
        fn a_clock_never_turns_back(start: i64, due: i64, permille: u16, a: i64, b: i64) {
            let clock = deadline(start, due);
            let (early, late) = (Millis(a.min(b)), Millis(a.max(b)));
            prop_assert!(clock.colour(early, permille) <= clock.colour(late, permille));
        }
    }
}
