//! Whoever stands for a party answers on a page 本人表态, or whoever holds its slip 凭码表态: to the version that they read,
//! and to no other.

use super::case::{Case, stands_for};
use super::event::Event;
use super::keys::{Answer, AnswerWay};
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits::AGREEMENT_ANSWERS_MAX;
use crate::refusal::{Code, Refusal};

/// It agrees, or does not.
///
/// # Errors
/// The version is another, or its day passed; there is no such party, or it is not asked; whoever acts does not stand
/// for it; it says so already, or changed its mind too often.
pub(super) fn answer(
    it: &Case<'_>,
    (no, answer, digest): (u32, Answer, String),
    reason: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (party, answers) = it.asked(no, &digest, cx)?;
    let way = if it.around.by_slip { AnswerWay::Slip } else { AnswerWay::Online };
    match way {
        AnswerWay::Slip if party.may_have_slip() => {}
        _ => stands_for(party, &it.around.owners, cx)?,
    }
    let holds = answers.holds().map(|given| (given.answer, given.way));
    if holds == Some((answer, way)) {
        return Err(cx.refuse(Code::AlreadySo));
    }
    if answers.events >= AGREEMENT_ANSWERS_MAX {
        return Err(cx.refuse(Code::PartyAnswersTooOften).with(AGREEMENT_ANSWERS_MAX));
    }
    Ok(vec![match way {
        AnswerWay::Slip => Event::AnsweredBySlip { answer, digest, reason },
        _ => Event::Answered { answer, digest, reason },
    }])
}
