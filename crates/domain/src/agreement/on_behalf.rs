//! A party says it, another writes it down, a third was there 代录同意: no answer before the third confirms it, signed in
//! as themself, and never over one that the party gave or signed.

use super::answers::Answers;
use super::case::Case;
use super::event::Event;
use super::keys::Answer;
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits::AGREEMENT_ANSWERS_MAX;
use crate::refusal::{Code, Refusal};

/// It is written down.
///
/// # Errors
/// The version is another, or its day passed; there is no such party, or it is not asked; whoever writes is no witness;
/// the party answered themself.
pub(super) fn say(
    it: &Case<'_>,
    (no, answer, digest): (u32, Answer, String),
    witness: PersonId,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (_, answers) = it.asked(no, &digest, cx)?;
    came_not(answers, cx)?;
    if cx.actor.person.as_ref().is_none_or(|person| *person == witness) {
        return Err(cx.refuse(Code::WitnessIsAnother));
    }
    if answers.events >= AGREEMENT_ANSWERS_MAX {
        return Err(cx.refuse(Code::PartyAnswersTooOften).with(AGREEMENT_ANSWERS_MAX));
    }
    Ok(vec![Event::SaidOnBehalf { answer, digest, witness }])
}

/// The witness confirms it.
///
/// # Errors
/// Nothing of this number waits; whoever acts is not the witness; what was asked when it was written down holds no
/// longer.
pub(super) fn confirm(
    it: &Case<'_>,
    (no, digest): (u32, &str),
    nth: u32,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (_, answers) = it.asked(no, digest, cx)?;
    let waiting = answers.waiting().filter(|(number, _)| *number == nth);
    let (_, told) = waiting.ok_or_else(|| cx.refuse(Code::NothingToConfirm))?;
    let person = cx.actor.person.as_ref();
    if person != Some(&told.witness) || person == told.by.as_ref() {
        return Err(cx.refuse(Code::NotTheAnswerWitness));
    }
    came_not(answers, cx)?;
    Ok(vec![Event::OnBehalfConfirmed { nth }])
}

fn came_not(answers: &Answers, cx: &Context<'_>) -> Result<(), Refusal> {
    if answers.came_of_them() || answers.came_on_paper() {
        return Err(cx.refuse(Code::PartyAnswered));
    }
    Ok(())
}
