//! When it starts 生效条件: so many of those that are asked consent, and so much of the money is pledged by them. Exact
//! fractions, compared crosswise.

use super::deed::Deed;
use super::event::Event;
use super::state::Version;

/// What was answered to a version so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Parties that consent.
    pub heads: u32,
    /// What these pay, in fen.
    pub money: i64,
    /// Parties that decline.
    pub declined: u32,
}

/// Whether a condition is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// Enough parties consent.
    pub heads: bool,
    /// Enough money is pledged. Where it costs none, none is missing.
    pub money: bool,
}

impl Reached {
    /// Both are.
    pub fn both(self) -> bool {
        self.heads && self.money
    }
}

/// How far the condition of a version is reached.
pub fn reached(deed: &Deed, asked: u32, tally: Tally) -> Reached {
    let units = |money: i64| u64::try_from(money).unwrap_or_default();
    let heads = deed.starts.heads.0.holds_units(tally.heads.into(), asked.into());
    let money = deed.total == 0 || deed.starts.money.0.holds_units(units(tally.money), units(deed.total));
    Reached { heads, money }
}

/// What follows from an answer that was recorded: the version starts, where its condition is reached now.
pub fn start(version: &Version, tally: Tally) -> Option<Event> {
    let is_open = version.put.is_some() && version.started.is_none();
    let starts = is_open && reached(&version.deed, version.size.asked, tally).both();
    starts.then_some(Event::Started { version: version.no, heads: tally.heads, money: tally.money })
}
