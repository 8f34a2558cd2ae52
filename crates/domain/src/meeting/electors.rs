//! Who decides: those due, those there, and whose voice another gives, at this moment.

use super::decision::Proxy;
use super::figures::Entered;
use super::gathering::Gathering;
use super::state::Item;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use mingtong_methods::assembly::Proxies;
use std::collections::{BTreeMap, BTreeSet};

/// Who decides on an item now.
#[derive(Debug, Clone)]
pub(super) struct Electors {
    /// Who belongs there and may vote.
    pub(super) due: u32,
    /// Who is there and decides on this.
    pub(super) present: u32,
    /// Whose voice another gives.
    pub(super) proxies: u32,
    /// Whether such voices count.
    pub(super) counting: Proxies,
    /// Who may say something, by name; empty where nobody keeps a roll.
    pub(super) named: BTreeSet<PersonId>,
}

/// What is asked of those who decide beside who is there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'a> {
    /// The two who count.
    pub(super) counted_by: &'a [PersonId; 2],
    /// Voices given for others.
    pub(super) proxies: &'a [Proxy],
    /// The numbers, where nobody keeps a roll.
    pub(super) entered: Option<Entered>,
    /// From where they are known.
    pub(super) source: Option<&'a TextRef>,
}

/// Who decides on an item at this moment.
///
/// # Errors
/// Not two who were named to count, or one of them is not there; voices for others where they do not count, or that
/// nobody may give; numbers entered where there is a roll, or missing where there is none.
pub(super) fn electors(
    it: &Gathering<'_>,
    item: &Item,
    given: Given<'_>,
    cx: &Context<'_>,
) -> Result<Electors, Refusal> {
    is_chaired(it, cx)?;
    are_tellers(it, item, given.counted_by, cx)?;
    if it.is_without_roll(cx.now.date()) { entered(it, given, cx) } else { by_roll(it, item, given, cx) }
}

/// Nothing is decided while whoever leads is out.
fn is_chaired(it: &Gathering<'_>, cx: &Context<'_>) -> Result<(), Refusal> {
    match &it.meeting.officers {
        Some(officers) if !it.presence.is_there(&officers.chair) => {
            Err(cx.refuse(Code::ChairAway).with(&officers.chair))
        }
        _ => Ok(()),
    }
}

fn are_tellers(it: &Gathering<'_>, item: &Item, counted_by: &[PersonId; 2], cx: &Context<'_>) -> Result<(), Refusal> {
    let [first, second] = counted_by;
    let tellers = it.meeting.officers.as_ref().map_or(&[][..], |officers| officers.tellers.as_slice());
    if first == second || !tellers.contains(first) || !tellers.contains(second) {
        return Err(cx.refuse(Code::TwoTellersCount));
    }
    if let Some(touched) = counted_by.iter().find(|teller| item.recused.iter().any(|it| it.person == **teller)) {
        return Err(cx.refuse(Code::TellerRecused).with(touched));
    }
    match counted_by.iter().find(|teller| !it.presence.is_there(teller)) {
        Some(away) => Err(cx.refuse(Code::TellerNotThere).with(away)),
        None => Ok(()),
    }
}

fn entered(it: &Gathering<'_>, given: Given<'_>, cx: &Context<'_>) -> Result<Electors, Refusal> {
    let numbers = given.entered.ok_or_else(|| cx.refuse(Code::NumbersMissing))?;
    if given.source.is_none() {
        return Err(cx.refuse(Code::NumbersMissing));
    }
    if !given.proxies.is_empty() {
        return Err(cx.refuse(Code::NoRoll));
    }
    let counting = counting(numbers.proxies, RuleId::MeetingProxiesAssembly, cx)?;
    let together = numbers.present.checked_add(numbers.proxies);
    if numbers.due == 0 || together.is_none_or(|there| there > numbers.due) {
        let there = u64::from(numbers.present) + u64::from(numbers.proxies);
        return Err(cx.refuse(Code::MoreThanDue).with(format!("{there}/{}", numbers.due)));
    }
    // Who is due changes from one vote to the next for nobody.
    let decided = it.meeting.decisions.iter().map(|decision| decision.figures.due);
    let elected = it.meeting.elections.iter().map(|election| election.figures.due);
    if let Some(before) = decided.chain(elected).next().filter(|before| *before != numbers.due) {
        return Err(cx.refuse(Code::DueChanged).with(before));
    }
    let Entered { due, present, proxies } = numbers;
    Ok(Electors { due, present, proxies, counting, named: BTreeSet::new() })
}

fn by_roll(it: &Gathering<'_>, item: &Item, given: Given<'_>, cx: &Context<'_>) -> Result<Electors, Refusal> {
    if given.entered.is_some() || given.source.is_some() {
        return Err(cx.refuse(Code::RollKnows));
    }
    let on = cx.now.date();
    let is_recused = |person: &PersonId| item.recused.iter().any(|recusal| recusal.person == *person);
    let there: BTreeSet<PersonId> = it.voting(on).filter(|person| !is_recused(person)).cloned().collect();
    let givers = givers(it, &there, given.proxies, is_recused, cx)?;
    let number = |count: usize| u32::try_from(count).map_err(|_| cx.refuse(Code::MoreThanDue));
    let proxies = number(givers.len())?;
    Ok(Electors {
        due: number(it.due(on).len())?,
        present: number(there.len())?,
        proxies,
        counting: counting(proxies, RuleId::MeetingProxies, cx)?,
        named: there.into_iter().chain(givers).collect(),
    })
}

/// Voices for others count where the rule book says so: 1, or not: 0.
fn counting(proxies: u32, rule: RuleId, cx: &Context<'_>) -> Result<Proxies, Refusal> {
    match (cx.integer(rule)?, proxies) {
        (0, 0) => Ok(Proxies::DoNotCount),
        (0, _) => Err(cx.refuse(Code::NoProxies)),
        _ => Ok(Proxies::Count),
    }
}

/// Whose voices are given by others: each sits in the body, is not there and gives one; each is given by somebody who
/// is there with a voice of their own, so that no voice is handed on.
fn givers(
    it: &Gathering<'_>,
    there: &BTreeSet<PersonId>,
    proxies: &[Proxy],
    is_recused: impl Fn(&PersonId) -> bool,
    cx: &Context<'_>,
) -> Result<BTreeSet<PersonId>, Refusal> {
    let mut givers = BTreeSet::new();
    let mut held: BTreeMap<&PersonId, i64> = BTreeMap::new();
    for Proxy { giver, holder } in proxies {
        if it.presence.is_there(giver) {
            return Err(cx.refuse(Code::ProxyGiverThere).with(giver));
        }
        if !it.has_seat(giver, cx.now.date()) || is_recused(giver) {
            return Err(cx.refuse(Code::NoVote).with(giver));
        }
        if !there.contains(holder) {
            return Err(cx.refuse(Code::ProxyHolderAway).with(holder));
        }
        if !givers.insert(giver.clone()) {
            return Err(cx.refuse(Code::NamedTwice).with(giver));
        }
        *held.entry(holder).or_default() += 1;
    }
    let most = cx.integer(RuleId::MeetingProxiesEach)?;
    match held.iter().find(|(_, held)| **held > most) {
        Some((holder, _)) => Err(cx.refuse(Code::TooManyProxies).with(*holder)),
        None => Ok(givers),
    }
}
