//! By what lists of matters are narrowed that go by the rule book: when a clock is amber, how often is too often, and
//! from when on something stands still.

use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::rules::RuleId;
use mingtong_domain::time::DAY_MS;

/// The rules of a moment, as lists go by them. Where there is no rule, nothing is found by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measures {
    /// Thousandths of its time after which a clock has little left.
    pub(super) amber_permille: u16,
    /// Times that a matter was returned from which on it is in dispute.
    pub(super) returns: i64,
    /// What has had no step since then stands still.
    pub(super) still_since: Millis,
}

impl Measures {
    /// Those of a community now.
    pub(super) fn of(hall: &Hall, now: Millis) -> Self {
        let rule = |id| hall.register.rules.integer(id, now).ok();
        let still = rule(RuleId::MatterStillDays).map(|days| now.0.saturating_sub(days.saturating_mul(DAY_MS)));
        Self {
            amber_permille: amber_permille(hall, now),
            // What was never returned is in no dispute, whatever the rule says.
            returns: rule(RuleId::ReturnCap).map_or(i64::MAX, |cap| cap.max(1)),
            still_since: Millis(still.unwrap_or(i64::MIN)),
        }
    }
}

/// Thousandths of its time after which a clock is amber.
pub(super) fn amber_permille(hall: &Hall, now: Millis) -> u16 {
    let permille = hall.register.rules.integer(RuleId::ClockAmberPermille, now).ok();
    permille.and_then(|permille| u16::try_from(permille).ok()).unwrap_or(u16::MAX)
}
