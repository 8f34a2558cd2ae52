//! A decision is counted by the rules of its day: the rule book says what is asked, `methods` whether it is met.

use super::electors::Electors;
use super::figures::{Figures, WrittenTest};
use super::gathering::{Gathering, decided_by};
use super::keys::{TestKind, Verdict};
use crate::context::Context;
use crate::motion::{DecidedBy, RulesOf};
use crate::refusal::{Code, Refusal};
use crate::rules::{Requirement, RuleId, Whole};
use mingtong_methods::assembly::{self, AssemblyRule, Base, Sitting};
use mingtong_methods::{Amount, Cast, Heads, Outcome, Test, TestName};

/// A decision, counted.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    pub(super) rule: DecidedBy,
    pub(super) tests: Vec<WrittenTest>,
    pub(super) verdict: Verdict,
}

/// What people said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) agree: u32,
    pub(super) oppose: u32,
    pub(super) abstain: u32,
}

/// What was counted, all in one.
pub(super) fn figures(electors: &Electors, said: Said) -> Figures {
    let Electors { due, present, proxies, .. } = *electors;
    let Said { agree, oppose, abstain } = said;
    Figures { due, present, proxies, agree, oppose, abstain }
}

/// Counts it. Where too few are there nothing is decided and nothing recorded: the refusal says how many there are and
/// how many it takes.
///
/// # Errors
/// Too few are there; more hands than people; a rule is missing.
pub(super) fn count(it: &Gathering<'_>, electors: &Electors, said: Said, cx: &Context<'_>) -> Result<Counted, Refusal> {
    let (rule, rules) = rules_of(it, cx)?;
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
    let too_many = || cx.refuse(Code::MoreHandsThanPeople).with(more_hands(electors, said));
    let counted = assembly::count(asked, &sitting(electors, said, cx)?, electors.counting.into());
    let counted = counted.map_err(|_| too_many())?;
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
    Ok(Counted { rule, tests, verdict })
}

/// The test of attendance alone; none where the rules ask for none.
///
/// # Errors
/// Too few are there; a rule is missing.
pub(super) fn attendance(
    it: &Gathering<'_>,
    electors: &Electors,
    cx: &Context<'_>,
) -> Result<Option<WrittenTest>, Refusal> {
    let (_, rules) = rules_of(it, cx)?;
    let asks = cx.requirement(rules.attendance)?;
    // Nobody elects for somebody else: papers are cast in person.
    match attended(rules.attendance, asks, electors.present, electors.due) {
        Some(test) if !test.holds() => Err(no_quorum(Some(&test), cx)),
        test => Ok(test),
    }
}

/// How many are there now and how many it takes, for whoever looks on; none where nobody keeps a roll, the body decides
/// in no meeting, or its rules ask for no attendance.
pub fn quorum(it: &Gathering<'_>, cx: &Context<'_>) -> Option<WrittenTest> {
    let on = cx.now.date();
    if it.is_without_roll(on) {
        return None;
    }
    let rules = decided_by(it.body.registered.kind)?.rules()?;
    let asks = cx.requirement(rules.attendance).ok()?;
    let (have, of) = (it.voting(on).count(), it.body.voting(on).count());
    attended(rules.attendance, asks, u32::try_from(have).ok()?, u32::try_from(of).ok()?)
}

/// The test of attendance; none where nothing is asked.
fn attended(rule: RuleId, asks: Requirement, have: u32, of: u32) -> Option<WrittenTest> {
    let needed = asks.threshold()?.needed(Heads::new(of.into()).ok()?);
    // Of nobody nobody is enough.
    let need = needed.map_or(Some(1), |need| u32::try_from(need.count()).ok())?;
    Some(WrittenTest { test: TestKind::Attendance, rule, have, of, asks, need })
}

fn rules_of(it: &Gathering<'_>, cx: &Context<'_>) -> Result<(DecidedBy, RulesOf), Refusal> {
    let rule = decided_by(it.body.registered.kind);
    let rules = rule.and_then(|rule| Some((rule, rule.rules()?)));
    rules.ok_or_else(|| cx.refuse(Code::OwnersArePolled))
}

fn sitting(electors: &Electors, said: Said, cx: &Context<'_>) -> Result<Sitting, Refusal> {
    let number = |number| heads(number, cx).map(Some);
    let hands = |hands: u32| {
        let too_many = || cx.refuse(Code::MoreHandsThanPeople).with(more_hands(electors, said));
        Heads::new(hands.into()).map(Some).map_err(|_| too_many())
    };
    let none = number(0)?;
    Ok(Sitting {
        due: number(electors.due)?,
        present: number(electors.present)?,
        proxies: number(electors.proxies)?,
        voted: None,
        cast: Cast {
            agree: hands(said.agree)?,
            oppose: hands(said.oppose)?,
            abstain: hands(said.abstain)?,
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

fn no_quorum(test: Option<&WrittenTest>, cx: &Context<'_>) -> Refusal {
    let said = test.map(|test| format!("{}/{} < {}", test.have, test.of, test.need)).unwrap_or_default();
    cx.refuse(Code::NoQuorum).with(said)
}

fn more_hands(electors: &Electors, said: Said) -> String {
    let all = u64::from(said.agree) + u64::from(said.oppose) + u64::from(said.abstain);
    format!("{all} > {}", u64::from(electors.present) + u64::from(electors.proxies))
}
