//! Votes of people in a room (or of their homes): a residents' meeting, representatives, village representatives, a
//! council or committee, party members, homes (一事一议).
//!
//! Three numbers are apart: those *due* (应到), those *present* (实到), those who *voted*. A rule names the one of which a
//! share must agree; a result shows all three. In a vote of homes, a head is a home.

use crate::amount::{Heads, Measure};
use crate::cast::{Cast, Choice};
use crate::fault::{Fault, FaultKind, Whole};
use crate::outcome::{Outcome, Test, TestName};
use crate::tally::Void;
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

/// What a charter settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Setting {
    /// Whether proxies count.
    pub proxies: Proxies,
    /// What becomes of void papers: set aside, whoever gave one is not among those of whom a share must agree. They are
    /// there all the same.
    pub void: Void,
}

/// Void papers take part, as they mostly do.
impl From<Proxies> for Setting {
    fn from(proxies: Proxies) -> Setting {
        Setting { proxies, ..Setting::default() }
    }
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
/// Every [`Fault`] that [`Sitting::check`] finds, and votes of those whose proxies do not count, unless there was no
/// quorum: numbers that cannot be true have no result.
pub fn count(rule: AssemblyRule, sitting: &Sitting, setting: Setting) -> Result<Counted, Vec<Fault>> {
    let Setting { proxies, void } = setting;
    sitting.check(setting)?;
    let (due, present, voted) = (sitting.due, sitting.counted_present(proxies), sitting.counted_voted(void));
    let attendance = rule.attendance.map(|need| Test::of(TestName::Attendance, present, due, need));
    let wholes = match (rule.base, void, sitting.check_votes(setting)) {
        // Where too few were there, nothing was decided; of whom the votes are a share, nobody can tell.
        (_, _, Err(_)) if attendance.is_some_and(|test| test.holds == Some(false)) => [None, None],
        (_, _, Err(faults)) => return Err(faults),
        (Base::Present, Void::TakesPart, Ok(())) => [present.map(Heads::count); 2],
        (Base::Present, Void::SetAside, Ok(())) => sitting.but_void(present),
        (Base::Due, _, Ok(())) => [due.map(Heads::count); 2],
    };
    let agree = wholes.map(|whole| (sitting.cast.agree.map(Heads::count), whole));
    let agree = Test::of_cases::<Heads>(TestName::Agree, &agree, rule.agree);
    let tests: Vec<Test> = attendance.into_iter().chain([agree]).collect();
    Ok(Counted { proxies, due, present, voted, outcome: Outcome::of(&tests), tests })
}

impl Sitting {
    /// Whether the numbers can be true together: those present and those who sent a proxy are among those due; those
    /// who voted among these; what they said, alone and together, among those who voted, and as much as these where all
    /// of it is known.
    ///
    /// # Errors
    /// Every [`Fault`] that was found, at least one.
    pub fn check(&self, setting: Setting) -> Result<(), Vec<Fault>> {
        let mut faults = Whole::of("due", self.due).faults::<Heads>(&self.there());
        let voted = self.voted.map_or(0, Heads::count);
        // Whoever sent a proxy may have been voted for, even where it does not count.
        let room = self.room(if self.proxies.is_some() { Proxies::Count } else { setting.proxies });
        faults.extend(room.faults::<Heads>(&[("voted", voted)]));
        faults.extend(self.faults_of_cast(setting.void, room));
        if self.cast.with_majority.is_some_and(|number| number.count() > 0) {
            faults.push(Fault::new::<Heads>(Choice::WithMajority.field(), FaultKind::NotOffered));
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// Whether no vote was cast for somebody whose proxy does not count.
    fn check_votes(&self, setting: Setting) -> Result<(), Vec<Fault>> {
        let faults = self.room(setting.proxies).faults::<Heads>(&self.cast.parts(CHOICES));
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What of the votes contradicts the number of those who voted or, where that is unknown, could vote.
    fn faults_of_cast(&self, void: Void, room: Whole) -> Vec<Fault> {
        let Some(voted) = self.voted else { return room.faults::<Heads>(&self.cast.parts(CHOICES)) };
        // Set aside, void papers may be in the number that was given, or taken out of it already.
        let sums = [self.cast_together(Void::TakesPart), self.cast_together(void)];
        match sums {
            [Some(all), Some(valid)] if voted == all || voted == valid => Vec::new(),
            [_, Some(expected)] => {
                let kind = FaultKind::Contradicts { expected: expected.amount() };
                vec![Fault::new::<Heads>("voted", kind)]
            }
            _ => Whole::of("voted", self.voted).faults::<Heads>(&self.cast.parts(valid_choices(void))),
        }
    }

    /// Who could vote: those present, with those who sent a proxy where these count, or at most those due.
    fn room(&self, proxies: Proxies) -> Whole {
        match (self.present, proxies, self.proxies) {
            (Some(present), Proxies::Count, Some(sent)) => {
                Whole { field: "present", units: present.count() + sent.count() }
            }
            (Some(present), Proxies::DoNotCount, _) => Whole::of("present", Some(present)),
            (None, ..) | (_, Proxies::Count, None) => Whole::of("due", self.due),
        }
    }

    /// Those who are there or sent somebody, by kind. Whoever sends a proxy is not there.
    fn there(&self) -> [(&'static str, u64); 2] {
        [("present", self.present), ("proxies", self.proxies)]
            .map(|(name, heads)| (name, heads.map_or(0, Heads::count)))
    }

    /// The least and the most who are there and gave no void paper. Where these were not counted, they are at most what
    /// no other vote accounts for.
    fn but_void(&self, present: Option<Heads>) -> [Option<u64>; 2] {
        let Some(present) = present.map(Heads::count) else { return [None, None] };
        let valid = self.cast.known(valid_choices(Void::SetAside)).min(present);
        match self.cast.void {
            Some(void) => [present.checked_sub(void.count()); 2],
            None => [Some(valid), Some(present)],
        }
    }

    fn counted_present(&self, proxies: Proxies) -> Option<Heads> {
        match proxies {
            Proxies::Count => Heads::new(self.present?.count() + self.proxies?.count()).ok(),
            Proxies::DoNotCount => self.present,
        }
    }

    fn counted_voted(&self, void: Void) -> Option<Heads> {
        self.voted.or_else(|| self.cast_together(void))
    }

    /// All that was said and takes part, where all of it is known.
    fn cast_together(&self, void: Void) -> Option<Heads> {
        self.cast.total(valid_choices(void)).and_then(|together| Heads::new(together).ok())
    }
}

/// The choices of those who take part.
fn valid_choices(void: Void) -> &'static [Choice] {
    match void {
        Void::TakesPart => CHOICES,
        Void::SetAside => &[Choice::Agree, Choice::Oppose, Choice::Abstain, Choice::Blank],
    }
}
