//! Votes of people in a room (or of their homes): a residents' meeting, representatives, village representatives, a
//! council or committee, party members, homes (一事一议).
//!
//! Three numbers are apart: those *due* (应到), those *present* (实到), those who *voted*. A rule names the one of which a
//! share must agree; a result shows all three. In a vote of homes, a head is a home.

use crate::amount::{Heads, Measure};
use crate::cast::{Cast, Choice};
use crate::fault::{Fault, FaultKind, Whole};
use crate::outcome::{Outcome, Test, TestName};
use crate::threshold::Threshold;

/// Of whom a share must agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Base {
    /// Of those present, and those who sent a proxy where these count.
    Present,
    /// Of all who belong there, present or not (全体).
    Due,
}

/// What a decision needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AssemblyRule {
    /// The share of those due that must be there, where there is such a test.
    pub attendance: Option<Threshold>,
    /// The share that must agree,
    pub agree: Threshold,
    /// and of whom.
    pub base: Base,
}

/// Whether those count who are not there and sent somebody with a written proxy. Charters differ; the result shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Proxies {
    /// They count as present, and their votes are among those cast.
    Count,
    /// They do not count, and no vote is cast for them.
    #[default]
    DoNotCount,
}

/// What was counted at one item of a meeting; `None` is unknown, never nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Sitting {
    /// 应到: all who belong there and may vote.
    pub due: Option<Heads>,
    /// 实到: those there in person. Guests are not counted anywhere.
    pub present: Option<Heads>,
    /// 委托: those who are not there and sent a proxy.
    pub proxies: Option<Heads>,
    /// Those who voted, by hand or paper, whatever they said.
    pub voted: Option<Heads>,
    /// What they said. Nobody follows the majority here: that number is unknown or nought.
    pub cast: Cast<Heads>,
}

/// A decision, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Whether proxies were counted.
    pub proxies: Proxies,
    /// Those due.
    pub due: Option<Heads>,
    /// Those present, with proxies where they count.
    pub present: Option<Heads>,
    /// Those who voted, as given or as the sum of what they said.
    pub voted: Option<Heads>,
    /// Attendance if the rule asks for it, then agreement.
    pub tests: Vec<Test>,
    /// What follows from them.
    pub outcome: Outcome,
}

/// What people at a meeting can say.
const CHOICES: &[Choice] = &[Choice::Agree, Choice::Oppose, Choice::Abstain, Choice::Void, Choice::Blank];

/// Counts a decision.
///
/// # Errors
/// Every [`Fault`] that [`Sitting::check`] finds: numbers that cannot be true have no result.
pub fn count(rule: AssemblyRule, sitting: &Sitting, proxies: Proxies) -> Result<Counted, Vec<Fault>> {
    sitting.check(proxies)?;
    let (due, present, voted) = (sitting.due, sitting.counted_present(proxies), sitting.counted_voted());
    let whole = match rule.base {
        Base::Present => present,
        Base::Due => due,
    };
    let attendance = rule.attendance.map(|need| Test::of(TestName::Attendance, present, due, need));
    let agree = Test::of(TestName::Agree, sitting.cast.agree, whole, rule.agree);
    let tests: Vec<Test> = attendance.into_iter().chain([agree]).collect();
    Ok(Counted { proxies, due, present, voted, outcome: Outcome::of(&tests), tests })
}

impl Sitting {
    /// Whether the numbers can be true together: those present, with proxies where they count, are among those due;
    /// those who voted among those present; what they said, alone and together, among those who voted, and as much as
    /// these where all of it is known.
    ///
    /// # Errors
    /// Every [`Fault`] that was found, at least one.
    pub fn check(&self, proxies: Proxies) -> Result<(), Vec<Fault>> {
        let mut faults = Whole::of("due", self.due).faults::<Heads>(&self.there(proxies));
        let (present, voted) = (self.room(proxies), self.voted.map_or(0, Heads::count));
        faults.extend(present.too_large::<Heads>(&[("voted", voted)]));
        faults.extend(self.faults_of_cast(present));
        if self.cast.with_majority.is_some_and(|number| number.count() > 0) {
            faults.push(Fault::new::<Heads>(Choice::WithMajority.field(), FaultKind::NotOffered));
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What of the votes contradicts the number of those who voted or, where that is unknown, could vote.
    fn faults_of_cast(&self, present: Whole) -> Vec<Fault> {
        match (self.voted, self.cast_together()) {
            (Some(voted), Some(expected)) if voted == expected => Vec::new(),
            (Some(_), Some(expected)) => {
                let kind = FaultKind::Contradicts { expected: expected.amount() };
                vec![Fault::new::<Heads>("voted", kind)]
            }
            (Some(_), None) => Whole::of("voted", self.voted).faults::<Heads>(&self.cast.parts(CHOICES)),
            (None, _) => present.faults::<Heads>(&self.cast.parts(CHOICES)),
        }
    }

    /// Who could vote: those present, or at most those due.
    fn room(&self, proxies: Proxies) -> Whole {
        match self.counted_present(proxies) {
            Some(present) => Whole::of("present", Some(present)),
            None => Whole::of("due", self.due),
        }
    }

    /// Those who count as present, by kind.
    fn there(&self, proxies: Proxies) -> Vec<(&'static str, u64)> {
        let present = ("present", self.present.map_or(0, Heads::count));
        match proxies {
            Proxies::Count => vec![present, ("proxies", self.proxies.map_or(0, Heads::count))],
            Proxies::DoNotCount => vec![present],
        }
    }

    fn counted_present(&self, proxies: Proxies) -> Option<Heads> {
        match proxies {
            Proxies::Count => Heads::new(self.present?.count() + self.proxies?.count()).ok(),
            Proxies::DoNotCount => self.present,
        }
    }

    fn counted_voted(&self) -> Option<Heads> {
        self.voted.or_else(|| self.cast_together())
    }

    /// All that was said, where all of it is known.
    fn cast_together(&self) -> Option<Heads> {
        self.cast.total(CHOICES).and_then(|together| Heads::new(together).ok())
    }
}
