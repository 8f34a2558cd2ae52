//! The arithmetic of a decision by people: the rule book says what is asked, `methods` whether it is met. Meetings and
//! procedures are counted by it.

use super::figures::{Figures, WrittenTest};
use super::keys::{TestKind, Verdict};
use crate::context::Context;
use crate::motion::RulesOf;
use crate::refusal::{Code, Refusal};
use crate::rules::{Requirement, RuleId, Whole};
use mingtong_methods::assembly::{self, AssemblyRule, Base, Proxies, Sitting};
use mingtong_methods::{Amount, Cast, Heads, Outcome, Test, TestName};

/// What follows from the figures of a decision.
#[derive(Debug, Clone)]
pub(crate) struct Reckoned {
    pub(crate) tests: Vec<WrittenTest>,
    pub(crate) verdict: Verdict,
}

/// Reckons a decision by the rules that hold at the moment of the context. Where too few are there nothing is decided:
/// the refusal says how many there are and how many it takes.
///
/// # Errors
/// Too few are there; more hands than people; a rule is missing.
pub(crate) fn reckon(
    rules: RulesOf,
    figures: Figures,
    proxies: Proxies,
    cx: &Context<'_>,
) -> Result<Reckoned, Refusal> {
    let attendance = cx.requirement(rules.attendance)?;
    let agree = cx.requirement(rules.agree)?;
    let asked = AssemblyRule {
        attendance: attendance.threshold(),
        agree: agree.threshold().ok_or_else(|| cx.refuse(Code::NoSuchRule))?,
        base: match agree.of() {
            Whole::All => Base::Due,
            Whole::Present => Base::Present,
        },
    };
    let too_many = || cx.refuse(Code::MoreHandsThanPeople).with(more_hands(figures));
    let counted = assembly::count(asked, &sitting(figures, cx)?, proxies.into()).map_err(|_| too_many())?;
    let written = |test: &Test| match test.name {
        TestName::Attendance => written(TestKind::Attendance, rules.attendance, attendance, test),
        _ => written(TestKind::Agree, rules.agree, agree, test),
    };
    let tests: Vec<WrittenTest> = counted.tests.iter().filter_map(written).collect();
    let verdict = match counted.outcome {
        Outcome::Carried => Verdict::Carried,
        Outcome::NotCarried => Verdict::NotCarried,
        Outcome::NoQuorum => return Err(no_quorum(tests.first(), cx)),
        // Every number is known: it cannot be.
        Outcome::Undetermined => return Err(too_many()),
    };
    Ok(Reckoned { tests, verdict })
}

fn sitting(figures: Figures, cx: &Context<'_>) -> Result<Sitting, Refusal> {
    let number = |number| heads(number, cx).map(Some);
    let hands = |hands: u32| {
        let too_many = || cx.refuse(Code::MoreHandsThanPeople).with(more_hands(figures));
        Heads::new(hands.into()).map(Some).map_err(|_| too_many())
    };
    let none = number(0)?;
    Ok(Sitting {
        due: number(figures.due)?,
        present: number(figures.present)?,
        proxies: number(figures.proxies)?,
        voted: None,
        cast: Cast {
            agree: hands(figures.agree)?,
            oppose: hands(figures.oppose)?,
            abstain: hands(figures.abstain)?,
            void: none,
            blank: none,
            with_majority: None,
        },
    })
}

fn written(test: TestKind, rule: RuleId, asks: Requirement, counted: &Test) -> Option<WrittenTest> {
    let (Some(Amount::Heads(have)), Some(Amount::Heads(of))) = (counted.part, counted.whole) else { return None };
    let number = |heads: Heads| u32::try_from(heads.count()).ok();
    let need = counted.need.needed(of).map_or(Some(1), number)?;
    Some(WrittenTest { test, rule, have: number(have)?, of: number(of)?, asks, need })
}

fn heads(number: u32, cx: &Context<'_>) -> Result<Heads, Refusal> {
    Heads::new(number.into()).map_err(|_| cx.refuse(Code::MoreThanDue).with(number))
}

/// Too few are there.
pub(super) fn no_quorum(test: Option<&WrittenTest>, cx: &Context<'_>) -> Refusal {
    let said = test.map(|test| format!("{}/{} < {}", test.have, test.of, test.need)).unwrap_or_default();
    cx.refuse(Code::NoQuorum).with(said)
}

fn more_hands(figures: Figures) -> String {
    let sum = |numbers: &[u32]| numbers.iter().copied().map(u64::from).sum::<u64>();
    let hands = sum(&[figures.agree, figures.oppose, figures.abstain]);
    format!("{hands} > {}", sum(&[figures.present, figures.proxies]))
}
