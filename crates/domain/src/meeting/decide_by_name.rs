//! A motion is decided by calling names: each voice stands beside who gave it.

use super::count::{Said, count, figures};
use super::decide_by_hands::{self, Hands};
use super::decision::{NamedVoice, Proxy};
use super::electors::{Given, electors};
use super::event::Event;
use super::gathering::Gathering;
use super::keys::{Says, VotedBy};
use super::numbers::MotionId;
use crate::context::Context;
use crate::ids::PersonId;
use crate::refusal::{Code, Refusal};
use std::collections::BTreeSet;

/// What the tellers wrote down.
#[derive(Debug, Clone)]
pub(super) struct Names {
    pub(super) motion: MotionId,
    pub(super) voices: Vec<NamedVoice>,
    pub(super) counted_by: [PersonId; 2],
    pub(super) proxies: Vec<Proxy>,
}

/// Decides it.
///
/// # Errors
/// As by a show of hands; nobody is marked; somebody is named twice, or has no voice here: they are not there, are
/// guests, or do not decide on this; nobody keeps a roll to call from.
pub(super) fn decide_by_name(it: &Gathering<'_>, names: Names, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    let Names { motion, voices, counted_by, proxies } = names;
    let item = it.voted_item(it.next_motion(motion, cx)?.item, cx)?;
    if it.is_without_roll(cx.now.date()) {
        return Err(cx.refuse(Code::NoRoll));
    }
    let given = Given { counted_by: &counted_by, proxies: &proxies, entered: None, source: None };
    let electors = electors(it, item, given, cx)?;
    let mut called = BTreeSet::new();
    for NamedVoice { person, .. } in &voices {
        if !electors.named.contains(person) {
            return Err(cx.refuse(Code::NoVote).with(person));
        }
        if !called.insert(person) {
            return Err(cx.refuse(Code::NamedTwice).with(person));
        }
    }
    let said = |says| u32::try_from(voices.iter().filter(|voice| voice.says == says).count()).unwrap_or(u32::MAX);
    let said = Said { agree: said(Says::Agree), oppose: said(Says::Oppose), abstain: said(Says::Abstain) };
    let counted = count(it, &electors, said, cx)?;
    Ok(vec![Event::Decided {
        motion,
        item: item.id,
        voted_by: VotedBy::Names,
        rule: counted.rule,
        figures: figures(&electors, said),
        tests: counted.tests,
        verdict: counted.verdict,
        counted_by,
        voices,
        proxies,
        recused: item.recused.iter().map(|recusal| recusal.person.clone()).collect(),
        source: None,
    }])
}

/// The motion that is decided next, two tellers who are there, and one who abstains.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<Names> {
    let Hands { motion, counted_by, proxies, .. } = decide_by_hands::sample(it, cx)?;
    let item = it.meeting.item(it.meeting.motion(motion)?.item)?;
    let is_recused = |person: &PersonId| item.recused.iter().any(|recusal| recusal.person == *person);
    let person = it.voting(cx.now.date()).find(|person| !is_recused(person))?.clone();
    Some(Names { motion, voices: vec![NamedVoice { person, says: Says::Abstain }], counted_by, proxies })
}
