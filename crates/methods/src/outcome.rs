//! The tests that a vote has to stand, and what follows from them.

use crate::amount::{Amount, Measure};
use crate::threshold::Threshold;

/// What a test asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TestName {
    /// Do enough owners take part (参与人数)?
    ParticipationHeads,
    /// Do owners of enough area take part (参与面积)?
    ParticipationArea,
    /// Do enough owners agree (同意人数)?
    AgreeHeads,
    /// Do owners of enough area agree (同意面积)?
    AgreeArea,
    /// Are enough members there (到会)?
    Attendance,
    /// Do enough members agree (同意)?
    Agree,
}

impl TestName {
    /// The key in texts and in the API.
    pub const fn key(self) -> &'static str {
        match self {
            TestName::ParticipationHeads => "participation_heads",
            TestName::ParticipationArea => "participation_area",
            TestName::AgreeHeads => "agree_heads",
            TestName::AgreeArea => "agree_area",
            TestName::Attendance => "attendance",
            TestName::Agree => "agree",
        }
    }

    /// Whether without it nothing could be decided at all.
    pub const fn is_of_quorum(self) -> bool {
        matches!(self, TestName::ParticipationHeads | TestName::ParticipationArea | TestName::Attendance)
    }
}

/// One share that had to be reached, with the numbers that were compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Test {
    /// What was asked.
    pub name: TestName,
    /// The part; `None` when it is not known.
    pub part: Option<Amount>,
    /// The whole, of the same measure; `None` when it is not known.
    pub whole: Option<Amount>,
    /// The share that the part must be of the whole.
    pub need: Threshold,
    /// Whether it is; `None` when a number that is not known decides. A part that is not known exactly may still be
    /// known well enough.
    pub holds: Option<bool>,
}

impl Test {
    /// Compares a part that is known exactly with a whole that is.
    pub(crate) fn of<M: Measure>(name: TestName, part: Option<M>, whole: Option<M>, need: Threshold) -> Test {
        Test::of_cases::<M>(name, &[(part.map(M::units), whole.map(M::units))], need)
    }

    /// Compares part and whole, in the smallest unit, in each case that the numbers leave open; `None` is unknown. A
    /// share only grows or only falls with each of the numbers it is made of, so that the cases are enough in which
    /// each of them is at its least or at its most.
    pub(crate) fn of_cases<M: Measure>(name: TestName, cases: &[(Option<u64>, Option<u64>)], need: Threshold) -> Test {
        let units = |number: Option<u64>| Some(M::of_units(number?).ok()?.amount());
        let part = same(cases.iter().map(|(part, _)| *part)).and_then(units);
        let whole = same(cases.iter().map(|(_, whole)| *whole)).and_then(units);
        let holds = same(cases.iter().map(|(part, whole)| Some(need.holds_units((*part)?, (*whole)?)))).flatten();
        Test { name, part, whole, need, holds }
    }
}

/// What all of them are; `None` where they differ.
fn same<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|one| one == first).then_some(first)
}

/// What a vote came to. That something was not carried does not mean that its opposite was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// 通过: every test holds.
    Carried,
    /// 未通过: some test fails, whatever is not known.
    NotCarried,
    /// 未达法定人数: too few took part or were there; nothing was decided.
    NoQuorum,
    /// 无法判定: no test fails, but one hangs on a number that is not known.
    Undetermined,
}

impl Outcome {
    /// The key in texts and in the API.
    pub const fn key(self) -> &'static str {
        match self {
            Outcome::Carried => "carried",
            Outcome::NotCarried => "not_carried",
            Outcome::NoQuorum => "no_quorum",
            Outcome::Undetermined => "undetermined",
        }
    }

    /// What follows from all tests of a vote.
    pub(crate) fn of(tests: &[Test]) -> Outcome {
        let fails = |test: &&Test| test.holds == Some(false);
        if tests.iter().filter(fails).any(|test| test.name.is_of_quorum()) {
            Outcome::NoQuorum
        } else if tests.iter().any(|test| test.holds == Some(false)) {
            Outcome::NotCarried
        } else if tests.iter().any(|test| test.holds.is_none()) {
            Outcome::Undetermined
        } else {
            Outcome::Carried
        }
    }
}
