//! It is declared void 宣布无效, for a reason that everybody reads. Its ballots stay, and what was public of it stays
//! readable. Once its result is public it takes two: one asks, another agrees or lets it stand.

use super::event::Event;
use super::state::Vote;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn void(reason: TextRef) -> Vec<Event> {
    vec![Event::Voided { reason }]
}

/// # Errors
/// Somebody asks for it already.
pub(super) fn ask(vote: &Vote, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match vote.void_asked {
        Some(_) => Err(cx.refuse(Code::VoidAskedAlready)),
        None => Ok(vec![Event::VoidAsked { reason }]),
    }
}

/// # Errors
/// Nobody asks for it; whoever acts does.
pub(super) fn confirm(vote: &Vote, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let asked = vote.void_asked.as_ref().ok_or_else(|| cx.refuse(Code::VoidNotAsked))?;
    let person = cx.actor.person.as_ref();
    match person.is_none() || asked.by.as_ref() == person {
        true => Err(cx.refuse(Code::AnotherConfirmsVoid)),
        false => Ok(void(asked.reason.clone())),
    }
}

/// Whoever asked takes it back, or another lets the vote stand.
///
/// # Errors
/// Nobody asks for it.
pub(super) fn decline(vote: &Vote, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    vote.void_asked.as_ref().ok_or_else(|| cx.refuse(Code::VoidNotAsked))?;
    Ok(vec![Event::VoidDeclined {}])
}
