//! What is known to be out for a while 停水停电: everybody who would report it is told so, until it is over.

use crate::ids::PlaceId;
use crate::limits::REASON_CHARS_MAX;
use crate::register::Register;
use crate::rules::{MissingRule, RuleBook, RuleId};
use crate::time::Millis;

keyed! {
    /// What is out.
    IncidentKind {
        /// 停水: water.
        Water = "water",
        /// 停电: power.
        Power = "power",
        /// 停气: gas.
        Gas = "gas",
        /// 电梯停运: lifts.
        Lift = "lift",
        /// 其他: anything else that many would report.
        Other = "other",
    }
}

/// Places of one incident: the courtyards of a community.
pub const INCIDENT_PLACES_MAX: usize = 100;
/// Incidents of one community that are not over.
pub const INCIDENTS_MAX: usize = 50;
/// Characters of what is said of one.
pub const INCIDENT_CHARS_MAX: usize = REASON_CHARS_MAX;

/// Why an incident cannot be announced like this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotThen {
    /// It is over before it begins, or by now.
    Over,
    /// It lasts longer than the rule allows.
    TooLong,
}

/// Checks when an incident begins and ends: it is still to end, and lasts no longer than the rule says.
///
/// # Errors
/// Why not; the rule is missing from the book.
pub fn lasts(begins: Millis, ends: Millis, now: Millis, rules: &RuleBook) -> Result<Result<(), NotThen>, MissingRule> {
    let days = rules.integer(RuleId::TellingIncidentLongestDays, now)?;
    let hours = u32::try_from(days.saturating_mul(24)).unwrap_or(u32::MAX);
    if ends <= begins || ends <= now {
        return Ok(Err(NotThen::Over));
    }
    let latest = begins.max(now).saturating_add_hours(hours);
    Ok(if ends <= latest { Ok(()) } else { Err(NotThen::TooLong) })
}

/// Whether an incident at these places is one at a place: there, or in what that lies in.
pub fn reaches(register: &Register, places: &[PlaceId], place: &PlaceId) -> bool {
    register.outwards(place).any(|around| places.contains(&around.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_out_is_out_for_some_days_at_most() {
        let (now, rules) = (Millis(1_623_115_800_000), RuleBook::defaults());
        let in_hours = |hours| now.saturating_add_hours(hours);
        let lasts = |begins, ends| lasts(begins, ends, now, rules).unwrap();
        assert_eq!(lasts(now, in_hours(8)), Ok(()));
        assert_eq!(lasts(in_hours(48), in_hours(56)), Ok(()));
        assert_eq!(lasts(in_hours(8), in_hours(8)), Err(NotThen::Over));
        assert_eq!(lasts(Millis(0), now), Err(NotThen::Over));
        assert_eq!(lasts(now, in_hours(7 * 24)), Ok(()));
        assert_eq!(lasts(now, in_hours(7 * 24 + 1)), Err(NotThen::TooLong));
    }
}
