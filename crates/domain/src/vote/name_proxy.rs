//! Somebody gives the voice of another by a written proxy 委托: not for too many, not handed on, and not by whoever
//! writes it down for themself.

use super::around::Around;
use super::event::Event;
use super::guard;
use super::state::{Proxy, Vote};
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use std::collections::BTreeSet;

/// # Errors
/// Voices for others do not count here; there is no sheet; the giver voted, or has named somebody; the voice would be
/// handed on; the holder speaks for too many; whoever acts names themself.
pub(super) fn name_proxy(vote: &Vote, around: &Around, proxy: Proxy, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if !vote.conduct.proxies_count {
        return Err(cx.refuse(Code::NoProxies));
    }
    let (elector, ballot) = guard::subject(around, cx)?;
    let Proxy { giver, holder, pictures, .. } = proxy;
    if pictures.is_empty() || pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::ProxySheet).with(limits::PICTURES_MAX));
    }
    if cx.actor.person.as_ref() == Some(&holder) {
        return Err(cx.refuse(Code::ProxyForOneself));
    }
    let is_chain = |other: &Proxy| other.giver == holder || other.holder == giver;
    if giver == holder || around.proxies.iter().any(is_chain) {
        return Err(cx.refuse(Code::ProxyChain));
    }
    if around.proxies.iter().any(|other| other.elector == elector.no) {
        return Err(cx.refuse(Code::ProxyNamedAlready));
    }
    if ballot.has_own(&vote.question) {
        return Err(cx.refuse(Code::GiverVoted));
    }
    let of_holder = around.proxies.iter().filter(|other| other.holder == holder).map(|other| &other.giver);
    let givers: BTreeSet<&PersonId> = of_holder.chain([&giver]).collect();
    let most = cx.integer(RuleId::VoteProxiesEach)?;
    if i64::try_from(givers.len()).map_or(true, |givers| givers > most) {
        return Err(cx.refuse(Code::TooManyProxies).with(&holder));
    }
    Ok(vec![Event::ProxyNamed { elector: elector.no, giver, holder, pictures }])
}
