//! Whether a body is made up as its rules ask: read on any day, and shown with what it rests on.

use super::{Body, Office};
use crate::rules::{MissingRule, RuleBook, RuleId};
use crate::time::Millis;

keyed! {
    /// What the composition of a body is judged by.
    Check {
        /// At least so many members.
        Seats = "seats",
        /// More than half of its seats are held; else there is a new election.
        Vacancy = "vacancy",
        /// One convenor.
        Convenor = "convenor",
        /// A teller who is not the convenor.
        Teller = "teller",
    }
}

/// A check with what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// Which.
    pub check: Check,
    /// How many there are.
    pub have: usize,
    /// How many there should be at least.
    pub need: usize,
}

impl Checked {
    /// Whether it holds.
    pub fn holds(&self) -> bool {
        self.have >= self.need
    }
}

/// Every check of a body on the day of `now`.
///
/// # Errors
/// The rule book has no number of seats for that day.
pub fn composition(body: &Body, rules: &RuleBook, now: Millis) -> Result<Vec<Checked>, MissingRule> {
    let on = now.date();
    let members = body.voting(on).count();
    let holding = |office| body.voting(on).filter(|seat| seat.office == office).count();
    let least = usize::try_from(rules.integer(RuleId::BodySeatsMin, now)?).unwrap_or(0);
    let mut checks = vec![Checked { check: Check::Seats, have: members, need: least }];
    if let Some(size) = body.size {
        // "Under half" calls for a new election (R20): half is enough.
        checks.push(Checked { check: Check::Vacancy, have: members, need: (size as usize).div_ceil(2) });
    }
    checks.push(Checked { check: Check::Convenor, have: holding(Office::Convenor), need: 1 });
    checks.push(Checked { check: Check::Teller, have: holding(Office::Teller), need: 1 });
    Ok(checks)
}
