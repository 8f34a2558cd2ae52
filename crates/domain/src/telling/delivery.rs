//! How far a message is, and what follows from handing it over.

use super::pace::Pace;
use crate::time::Millis;

keyed! {
    /// How far a message is.
    Delivery {
        /// 待发: it waits for its moment.
        Waiting = "waiting",
        /// 正在发: one sender has it, until its lease ends.
        Sending = "sending",
        /// 已发: the other side has taken it.
        Sent = "sent",
        /// 未送达: it was refused, or tried as often as it may be.
        Dead = "dead",
        /// 不确定: the other side may have it; a person decides.
        Unsure = "unsure",
        /// 已放弃: a person gave it up, or nobody is left to be told.
        GivenUp = "given_up",
    }
}

/// What came of handing a message over once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// It was taken.
    Taken,
    /// It was not taken, and may be later.
    Later,
    /// It will never be taken.
    Refused,
    /// It broke off where it may have been taken.
    Unsure,
}

/// How far a message is after its `tries`-th try; where it waits again, until when.
pub fn delivered(handed: Handed, tries: i64, now: Millis, pace: &Pace) -> (Delivery, Millis) {
    match handed {
        Handed::Taken => (Delivery::Sent, now),
        Handed::Refused => (Delivery::Dead, now),
        Handed::Unsure => (Delivery::Unsure, now),
        Handed::Later if tries >= pace.tries_max => (Delivery::Dead, now),
        Handed::Later => (Delivery::Waiting, pace.next_try(tries, now)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RuleBook;

    #[test]
    fn each_try_waits_twice_as_long_and_the_last_ends() {
        let now = Millis(1_623_115_800_000);
        let pace = Pace::of(RuleBook::defaults(), now).unwrap();
        let waits = |tries| match delivered(Handed::Later, tries, now, &pace) {
            (Delivery::Waiting, until) => Some((until.0 - now.0) / 60_000),
            _ => None,
        };
        let all: Vec<Option<i64>> = (1..=12).map(waits).collect();
        let minutes = [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440];
        assert_eq!(all[..11], minutes.map(Some));
        assert_eq!(all[11], None);
        assert_eq!(delivered(Handed::Later, 12, now, &pace).0, Delivery::Dead);
        assert_eq!(delivered(Handed::Refused, 1, now, &pace).0, Delivery::Dead);
        assert_eq!(delivered(Handed::Unsure, 1, now, &pace).0, Delivery::Unsure);
    }
}
