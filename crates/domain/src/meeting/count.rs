//! A decision is counted by the rules of its day: who decides here, and whether enough of them are there.

use super::electors::Electors;
use super::figures::{Figures, WrittenTest};
use super::gathering::{Gathering, decided_by};
use super::keys::{TestKind, Verdict};
use super::reckon::{Reckoned, no_quorum, reckon};
use crate::context::Context;
use crate::motion::{DecidedBy, RulesOf};
use crate::refusal::{Code, Refusal};
use crate::rules::{Requirement, RuleId};
use mingtong_methods::Heads;

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
/// Nobody said anything; too few are there; more hands than people; a rule is missing.
pub(super) fn count(it: &Gathering<'_>, electors: &Electors, said: Said, cx: &Context<'_>) -> Result<Counted, Refusal> {
    let (rule, rules) = rules_of(it, cx)?;
    if (said.agree, said.oppose, said.abstain) == (0, 0, 0) {
        return Err(cx.refuse(Code::NobodyVoted));
    }
    let Reckoned { tests, verdict } = reckon(rules, figures(electors, said), electors.counting, cx)?;
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
/// in no meeting, or its rules ask for no attendance. Of a meeting that is over: how many were there, by the rules of
/// its day.
pub fn quorum(it: &Gathering<'_>, cx: &Context<'_>) -> Option<WrittenTest> {
    let cx = &Context { now: it.meeting.ended.unwrap_or(cx.now), ..*cx };
    let on = cx.now.date();
    if it.is_without_roll(on) {
        return None;
    }
    let rules = decided_by(it.body.registered.kind)?.rules()?;
    let asks = cx.requirement(rules.attendance).ok()?;
    let (have, of) = (it.attending(on), it.due(on).len());
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
