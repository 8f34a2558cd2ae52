//! The electorate is put right 更正名册: with a reason that is kept, and never silently. A vote is counted by the roll
//! that it began with and by these corrections, whatever becomes of the roll meanwhile.

use super::around::Around;
use super::correction::Correction;
use super::elector::{Elector, area, hides_voters};
use super::electorate::Electorate;
use super::event::Event;
use super::guard;
use super::keys::StageKind;
use super::state::Vote;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

/// # Errors
/// A secret vote is open, or a weight in it would name its voter; there is no such elector; nothing changes; the area is none; the elector has voted, and is
/// to be struck or to be another voice.
pub(super) fn correct_elector(
    vote: &Vote,
    around: &Around,
    correction: Correction,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if vote.is_secret() && vote.stage_at(cx.now) == StageKind::Open {
        return Err(cx.refuse(Code::SecretIsFrozen));
    }
    match &correction {
        Correction::Added(elector) => {
            if elector.no != around.last_elector.saturating_add(1) {
                return Err(cx.refuse(Code::NoSuchElector));
            }
            has_area(elector, cx)?;
        }
        Correction::Changed(elector) => {
            let (before, ballot) = guard::subject(around, cx)?;
            has_area(elector, cx)?;
            if before == elector {
                return Err(cx.refuse(Code::NothingCorrected));
            }
            if before.voice != elector.voice && !ballot.given.is_empty() {
                return Err(cx.refuse(Code::ElectorVoted));
            }
        }
        Correction::Struck(_) => {
            let (_, ballot) = guard::subject(around, cx)?;
            if !ballot.given.is_empty() || ballot.returned.is_some() {
                return Err(cx.refuse(Code::ElectorVoted));
            }
        }
    }
    if vote.is_secret() {
        still_hides_voters(vote, &around.electors, &correction, cx)?;
    }
    Ok(vec![Event::ElectorCorrected { correction, reason }])
}

/// A correction does not make a weight of a secret vote rare.
fn still_hides_voters(
    vote: &Vote,
    electors: &[Elector],
    correction: &Correction,
    cx: &Context<'_>,
) -> Result<(), Refusal> {
    let fewest = cx.integer(RuleId::VoteSecretWeightMin)?;
    let mut after = Electorate { electors: electors.to_vec(), ..Electorate::default() };
    after.correct(correction);
    match hides_voters(&after.electors, vote.decides.is_owners(), fewest) {
        true => Ok(()),
        false => Err(cx.refuse(Code::CorrectionNamesVoter).with(fewest)),
    }
}

/// An area is known or not; it is never below nought.
pub(super) fn has_area(elector: &Elector, cx: &Context<'_>) -> Result<(), Refusal> {
    match elector.area {
        Some(units) if area(units).is_none() => Err(cx.refuse(Code::NoArea).with(elector.no)),
        _ => Ok(()),
    }
}
