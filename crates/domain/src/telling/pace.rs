//! When people are told: what of one day is put into one message, in which hours nobody is disturbed, how often it is
//! tried.

use crate::rules::{MissingRule, RuleBook, RuleId};
use crate::time::Millis;

const MINUTE_MS: i64 = 60_000;
const DAY_MINUTES: i64 = 24 * 60;
/// A day: whoever was away for a night is asked again by the next.
const LONGEST_WAIT_MINUTES: i64 = DAY_MINUTES;
/// Doublings of the first wait; more would only overflow.
const DOUBLINGS_MAX: u32 = 12;

/// The numbers of the rule book on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Minutes for which news of one person are gathered.
    pub digest_minutes: u32,
    /// From which minute of the day on nobody is disturbed.
    pub quiet_from: i64,
    /// Until which; the same where nobody minds.
    pub quiet_to: i64,
    /// Minutes until what was not taken is tried again the first time.
    pub retry_minutes: i64,
    /// Tries of one message.
    pub tries_max: i64,
    /// Minutes until somebody who did not answer is called again.
    pub call_again_minutes: u32,
    /// Calls that nobody answered, after which they end.
    pub calls_max: i64,
    /// Minutes for which news for a program or a robot are gathered.
    pub robot_minutes: u32,
}

impl Pace {
    /// The numbers that hold at a moment.
    ///
    /// # Errors
    /// A rule is missing from the book.
    pub fn of(rules: &RuleBook, now: Millis) -> Result<Self, MissingRule> {
        let number = |id| rules.integer(id, now);
        let minutes = |id| rules.integer(id, now).map(|minutes| u32::try_from(minutes).unwrap_or(0));
        Ok(Self {
            digest_minutes: minutes(RuleId::TellingDigestMinutes)?,
            quiet_from: number(RuleId::TellingQuietFromMinutes)?,
            quiet_to: number(RuleId::TellingQuietToMinutes)?,
            retry_minutes: number(RuleId::TellingRetryMinutes)?,
            tries_max: number(RuleId::TellingTriesMax)?,
            call_again_minutes: minutes(RuleId::TellingCallAgainMinutes)?,
            calls_max: number(RuleId::TellingCallsMax)?,
            robot_minutes: minutes(RuleId::TellingRobotMinutes)?,
        })
    }

    /// The latest moment at which the first news of a message was queued, so that it is made now: what came since then
    /// is gathered a little longer.
    pub fn gathered_since(&self, now: Millis) -> Millis {
        Millis(now.0 - i64::from(self.digest_minutes) * MINUTE_MS)
    }

    /// Whether nobody is disturbed at a moment. Hours may run over midnight.
    pub fn is_quiet(&self, now: Millis) -> bool {
        let minute = (now.0 - Millis::from_date(now.date()).0) / MINUTE_MS;
        match self.quiet_from <= self.quiet_to {
            true => (self.quiet_from..self.quiet_to).contains(&minute),
            false => minute >= self.quiet_from || minute < self.quiet_to,
        }
    }

    /// When a message is tried again after its `tries`-th try: each time after twice as long, a day at the most.
    pub fn next_try(&self, tries: i64, now: Millis) -> Millis {
        let doublings = u32::try_from(tries - 1).unwrap_or(0).min(DOUBLINGS_MAX);
        let minutes = (self.retry_minutes << doublings).min(LONGEST_WAIT_MINUTES);
        Millis(now.0.saturating_add(minutes * MINUTE_MS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn pace() -> Pace {
        Pace::of(RuleBook::defaults(), at(12, 0)).unwrap()
    }

    fn at(hour: i8, minute: i8) -> Millis {
        Millis::from_civil(date(2021, 6, 8).at(hour, minute, 0, 0))
    }

    #[test]
    fn nights_are_quiet_over_midnight() {
        let quiet: Vec<bool> =
            [(0, 0), (7, 59), (8, 0), (20, 59), (21, 0), (23, 59)].map(|(h, m)| pace().is_quiet(at(h, m))).to_vec();
        assert_eq!(quiet, [true, true, false, false, true, true]);
        let noon = Pace { quiet_from: 12 * 60, quiet_to: 14 * 60, ..pace() };
        assert_eq!([(11, 59), (12, 0), (14, 0)].map(|(h, m)| noon.is_quiet(at(h, m))), [false, true, false]);
        let never = Pace { quiet_from: 600, quiet_to: 600, ..pace() };
        assert!(!never.is_quiet(at(10, 0)));
    }

    #[test]
    fn half_an_hour_is_one_message() {
        assert_eq!(pace().gathered_since(at(9, 30)), at(9, 0));
    }
}
