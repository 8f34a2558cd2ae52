//! What several acts ask before they go on.

use super::around::Around;
use super::ballot::Ballot;
use super::elector::Elector;
use super::keys::Way;
use super::paper::{Misfit, Paper};
use super::state::{Proxy, Vote};
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits;
use crate::notice::begins_today;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rules::RuleId;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The elector whom the command is about, and their ballot.
pub(super) fn subject<'a>(around: &'a Around, cx: &Context<'_>) -> Result<(&'a Elector, &'a Ballot), Refusal> {
    let found = around.elector.as_ref().map(|(elector, ballot)| (elector, ballot));
    found.ok_or_else(|| cx.refuse(Code::NoSuchElector))
}

/// Whoever acts was named to count.
pub(super) fn teller(vote: &Vote, cx: &Context<'_>) -> Result<(), Refusal> {
    if vote.is_teller(cx.actor.person.as_ref()) { Ok(()) } else { Err(cx.refuse(Code::NotATeller)) }
}

/// Whoever acts goes from door to door here: the building lead or grid worker of the place, the desk, or who counts.
pub(super) fn walks(vote: &Vote, cx: &Context<'_>) -> Result<(), Refusal> {
    match cx.actor.role {
        Role::BuildingLead | Role::GridWorker | Role::Staff | Role::Secretary => Ok(()),
        _ => teller(vote, cx),
    }
}

/// Whoever acts and another, both named to count.
pub(super) fn two_tellers(vote: &Vote, counted_by: &[PersonId; 2], cx: &Context<'_>) -> Result<(), Refusal> {
    teller(vote, cx)?;
    let [one, other] = counted_by;
    let are_tellers = [one, other].into_iter().all(|person| vote.tellers.contains(person));
    let acts = cx.actor.person.as_ref().is_some_and(|person| counted_by.contains(person));
    if one != other && are_tellers && acts { Ok(()) } else { Err(cx.refuse(Code::TwoTellersCount)) }
}

/// Enough people count, none of them twice, none who stands for election, and none who acts for a unit: its contract or
/// work may be what is asked.
pub(super) fn tellers(
    tellers: &[PersonId],
    candidates: &[PersonId],
    of_units: &BTreeSet<PersonId>,
    cx: &Context<'_>,
) -> Result<(), Refusal> {
    let fewest = usize::try_from(cx.integer(RuleId::MeetingTellersMin)?).unwrap_or(usize::MAX);
    let different: BTreeSet<&PersonId> = tellers.iter().collect();
    if different.len() != tellers.len() || !(fewest..=limits::MEETING_TELLERS_MAX).contains(&tellers.len()) {
        return Err(cx.refuse(Code::TellerCount).with(fewest));
    }
    if let Some(teller) = tellers.iter().find(|teller| candidates.contains(teller)) {
        return Err(cx.refuse(Code::TellerIsCandidate).with(teller));
    }
    match tellers.iter().find(|teller| of_units.contains(teller)) {
        Some(teller) => Err(cx.refuse(Code::TellerOfUnit).with(teller)),
        None => Ok(()),
    }
}

/// The notice begins today or later, where there is one.
pub(super) fn told_today(told_from: Option<Date>, cx: &Context<'_>) -> Result<(), Refusal> {
    told_from.map_or(Ok(()), |from| begins_today(from, cx))
}

/// Nobody who counts gives the voice of another.
pub(super) fn holds_none(tellers: &[PersonId], proxies: &[Proxy], cx: &Context<'_>) -> Result<(), Refusal> {
    match proxies.iter().find(|proxy| tellers.contains(&proxy.holder)) {
        Some(proxy) => Err(cx.refuse(Code::HolderCounts).with(&proxy.holder)),
        None => Ok(()),
    }
}

/// Papers of this vote are known by whose they are.
pub(super) fn not_secret(vote: &Vote, cx: &Context<'_>) -> Result<(), Refusal> {
    if vote.is_secret() { Err(cx.refuse(Code::BallotIsSecret)) } else { Ok(()) }
}

/// One of these ways is allowed.
pub(super) fn allowed(vote: &Vote, ways: &[Way], cx: &Context<'_>) -> Result<(), Refusal> {
    if ways.iter().any(|way| vote.allows(*way)) { Ok(()) } else { Err(cx.refuse(Code::WayNotAllowed)) }
}

/// A ballot cannot say what is not on it.
pub(super) fn misfit(misfit: Misfit, cx: &Context<'_>) -> Refusal {
    cx.refuse(match misfit {
        Misfit::Form | Misfit::NotOffered => Code::NotOnTheBallot,
        Misfit::TooMany => Code::TooManyTicked,
    })
}

/// An owner of several parts says the same for each of them (R04).
pub(super) fn one_voice(vote: &Vote, around: &Around, paper: &Paper, cx: &Context<'_>) -> Result<(), Refusal> {
    match around.beside.iter().any(|other| paper.contradicts(other, &vote.question)) {
        true => Err(cx.refuse(Code::VoiceDiffers)),
        false => Ok(()),
    }
}

/// Somebody was named in writing who gives the voice of this elector; where `holder` is given, they.
pub(super) fn named_proxy(around: &Around, holder: Option<&PersonId>, cx: &Context<'_>) -> Result<(), Refusal> {
    let (elector, _) = subject(around, cx)?;
    let named = around.proxies.iter().find(|proxy| proxy.elector == elector.no);
    let is_theirs = named.is_some_and(|proxy| holder.is_none_or(|holder| *holder == proxy.holder));
    if is_theirs { Ok(()) } else { Err(cx.refuse(Code::NoSuchProxy)) }
}
