//! The electorate is put right 更正名册: with a reason that is kept, and never silently. A vote is counted by the roll
//! that it began with and by these corrections, whatever becomes of the roll meanwhile. With a home goes who may speak
//! for it.

use super::around::Around;
use super::correction::Correction;
use super::elector::{Elector, area, hides_voters};
use super::electorate::Electorate;
use super::event::Event;
use super::guard;
use super::keys::StageKind;
use super::state::Vote;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use std::collections::BTreeSet;

/// # Errors
/// A secret vote is open, or a weight in it would name its voter; there is no such elector; nothing changes; the area
/// is none; the elector has voted, and is to be struck or to be another voice.
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
    let owners = match &correction {
        Correction::Added(elector) => {
            if elector.no != around.last_elector.saturating_add(1) {
                return Err(cx.refuse(Code::NoSuchElector));
            }
            has_area(elector, cx)?;
            Some(around.on_roll.clone().unwrap_or_default())
        }
        Correction::Changed(elector) => {
            has_area(elector, cx)?;
            changed(around, elector, cx)?
        }
        Correction::Struck(_) => {
            let (_, ballot) = guard::subject(around, cx)?;
            if !ballot.given.is_empty() || ballot.returned.is_some() {
                return Err(cx.refuse(Code::ElectorVoted));
            }
            Some(BTreeSet::new())
        }
    };
    if vote.is_secret() {
        still_hides_voters(vote, &around.electors, &correction, cx)?;
    }
    let owners = owners.map(|owners| owners.into_iter().collect());
    Ok(vec![Event::ElectorCorrected { correction, reason, owners }])
}

/// Who may speak for an elector who stood there wrongly, where that changes: those whom the roll names today. A voice
/// that was given stays that of whoever gave it.
fn changed(around: &Around, elector: &Elector, cx: &Context<'_>) -> Result<Option<BTreeSet<PersonId>>, Refusal> {
    let (before, ballot) = guard::subject(around, cx)?;
    let has_voted = !ballot.given.is_empty();
    let others = around.on_roll.as_ref().filter(|owners| **owners != around.owners);
    if has_voted && (before.voice != elector.voice || (before == elector && others.is_some())) {
        return Err(cx.refuse(Code::ElectorVoted));
    }
    if before == elector && others.is_none() {
        return Err(cx.refuse(Code::NothingCorrected));
    }
    Ok(others.filter(|_| !has_voted).cloned())
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

#[cfg(test)]
mod tests {
    use crate::refusal::{Code, Refusal};
    use crate::vote::story::*;
    use crate::vote::{Command, Correction, Mark};
    use std::collections::BTreeSet;

    fn code(result: Result<(), Refusal>) -> Code {
        result.expect_err("refused").code
    }

    fn open() -> Story {
        Story::open(calling(homes(4, Some(1_000_000))))
    }

    #[test]
    fn who_speaks_for_a_home_follows_its_correction() {
        let mut story = open();
        let correct = |no: u32| Command::CorrectElector {
            correction: Correction::Changed(elector(no, no, Some(1_000_000))),
            reason: "sold in May".into(),
        };
        story.proxy(1, "old", "h").unwrap();
        assert_eq!(code(story.on(1, staff(), correct(1))), Code::NothingCorrected);
        story.around.on_roll = Some(BTreeSet::from([person("new")]));
        story.on(1, staff(), correct(1)).unwrap();
        assert!(story.roll().proxies.is_empty(), "nobody gives away the voice of a home that is no longer theirs");
        story.web(2, Mark::Agree).unwrap();
        assert_eq!(code(story.on(2, staff(), correct(2))), Code::ElectorVoted, "what was given was theirs");
    }
}
