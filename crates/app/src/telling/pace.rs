//! The pace that holds now in a community.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::rules::MissingRule;
use mingtong_domain::telling::Pace;

/// The numbers of the rule book; every rule has a default, so that one that is missing is a fault of the program.
pub(super) fn pace_of(hall: &Hall, now: Millis) -> Result<Pace, Fail> {
    Pace::of(&hall.register.rules, now).map_err(missing)
}

/// A rule that is missing.
pub(super) fn missing(rule: MissingRule) -> Fail {
    Fail::Fault(rule.to_string())
}
