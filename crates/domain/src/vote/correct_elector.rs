//! The electorate is put right 更正名册: with a reason that is kept, and never silently. A vote is counted by the roll
//! that it began with and by these corrections, whatever becomes of the roll meanwhile. With a home goes who may speak
//! for it.

use super::around::Around;
use super::correction::Correction;
use super::elector::{Elector, area, hides_voters, next_voice};
use super::electorate::Electorate;
use super::event::Event;
use super::guard;
use super::keys::StageKind;
use super::state::Vote;
use crate::context::Context;
use crate::ids::{HomeNo, PersonId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use std::collections::BTreeSet;

/// # Errors
/// A secret vote is open, or a weight in it would name its voter; there is no such elector; nothing changes; the home
/// stands there already; its number, its area or its voice is none; the elector has voted, and is to be struck or to be
/// another voice.
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
            can_stand(vote, &around.electors, elector, cx)?;
            Some(around.on_roll.clone().unwrap_or_default())
        }
        Correction::Changed(elector) => {
            can_stand(vote, &around.electors, elector, cx)?;
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

/// A home stands there once, with a number and an area as on a roll, and with a voice of its own or, where heads are
/// owners, that of another elector (R03, R04).
fn can_stand(vote: &Vote, electors: &[Elector], elector: &Elector, cx: &Context<'_>) -> Result<(), Refusal> {
    if HomeNo::parse(elector.home.as_str()).as_ref() != Some(&elector.home) {
        return Err(cx.refuse(Code::HomeNumber));
    }
    let others = || electors.iter().filter(|other| other.no != elector.no);
    if others().any(|other| other.home == elector.home) {
        return Err(cx.refuse(Code::HomeTwice).with(&elector.home));
    }
    has_area(elector, cx)?;
    let new = next_voice(electors);
    let is_shared = others().any(|other| other.voice == elector.voice);
    let is_own = || electors.iter().any(|before| before.no == elector.no && before.voice == elector.voice);
    match if is_shared { vote.decides.is_owners() } else { elector.voice == new || is_own() } {
        true => Ok(()),
        false => Err(cx.refuse(Code::NoSuchVoice).with(new)),
    }
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

/// An area is known or not; it is never nought nor below.
pub(super) fn has_area(elector: &Elector, cx: &Context<'_>) -> Result<(), Refusal> {
    match elector.area {
        Some(units) if units == 0 || area(units).is_none() => Err(cx.refuse(Code::NoArea).with(elector.no)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::motion::DecidedBy;
    use crate::refusal::{Code, Refusal};
    use crate::vote::tests::story::*;
    use crate::vote::{Command, Correction, Elector, Mark};
    use std::collections::BTreeSet;

    fn code(result: Result<(), Refusal>) -> Code {
        result.expect_err("refused").code
    }

    fn open() -> Story {
        Story::open(calling(homes(4, Some(1_000_000))))
    }

    #[test]
    fn a_correction_puts_no_home_there_twice_and_no_voice_that_is_none() {
        let mut story = open();
        let correct = |correction| Command::CorrectElector { correction, reason: "r".into() };
        let added = |home: &str, voice, area| {
            correct(Correction::Added(Elector { no: 5, home: home.into(), voice, area: Some(area) }))
        };
        assert_eq!(code(story.on(5, staff(), added("1-1-1", 5, 10))), Code::HomeTwice);
        let moved = Elector { home: "1-1-4".into(), ..elector(3, 3, Some(1_000_000)) };
        assert_eq!(code(story.on(3, staff(), correct(Correction::Changed(moved)))), Code::HomeTwice);
        assert_eq!(code(story.on(5, staff(), added("no home", 5, 10))), Code::HomeNumber);
        assert_eq!(code(story.on(5, staff(), added("1-1-5", 5, 0))), Code::NoArea);
        let refused = story.on(5, staff(), added("1-1-5", 99, 10)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::NoSuchVoice, Some("5")));
        story.on(5, staff(), added("1-1-5", 1, 10)).expect("the owner of another part");
        let mut homes = Story::open(calling_of(DecidedBy::ResidentsMeeting, 4));
        let of_home = |voice| correct(Correction::Added(elector(5, voice, None)));
        assert_eq!(code(homes.on(5, staff(), of_home(1))), Code::NoSuchVoice, "each home is a voice");
        homes.on(5, staff(), of_home(5)).unwrap();
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
