//! What was counted of one measure, from the roll down to each choice, and what follows from it.
//!
//! The states of a ballot are apart (未送达, 已送达未回收, and of those that came back 废票, 未选 and the choices): those
//! due, those who took part and those who chose are different numbers, and each of them is the base of some published
//! share.

use crate::amount::Measure;
use crate::cast::{Cast, Choice};
use crate::fault::{Fault, FaultKind, Whole};

/// Whether void ballots are counted among those who took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Void {
    /// Whoever returned a ballot took part, whatever it says.
    #[default]
    TakesPart,
    /// A void ballot is as if it had not come back.
    SetAside,
}

impl Void {
    /// The choices of those who took part.
    pub fn taking_part(self) -> &'static [Choice] {
        const BUT_VOID: &[Choice] =
            &[Choice::Agree, Choice::Oppose, Choice::Abstain, Choice::Blank, Choice::WithMajority];
        match self {
            Void::TakesPart => Choice::ALL,
            Void::SetAside => BUT_VOID,
        }
    }
}

/// What was counted of one measure; `None` is unknown, never nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Tally<M> {
    /// 总数: all who may vote.
    pub electorate: Option<M>,
    /// What the ballots say.
    pub cast: Cast<M>,
    /// 参与, 回收: those whose ballots came back. With [`Void::SetAside`] it may be given with or without void ballots.
    pub took_part: Option<M>,
    /// 已送达未回收: those who were given a ballot and did not return it.
    pub not_returned: Option<M>,
    /// 未送达: those who were never given a ballot.
    pub not_delivered: Option<M>,
}

impl<M: Measure> Tally<M> {
    /// Whether the numbers can be true together: every part within its whole, alone and with the others, and those who
    /// took part as many as what they cast, where all of that is known. What passes can be counted.
    ///
    /// # Errors
    /// Every [`Fault`] that was found, at least one.
    pub fn check(&self, void: Void) -> Result<(), Vec<Fault>> {
        let mut faults = self.took_part.map_or_else(Vec::new, |took_part| self.faults_within(took_part, void));
        let electorate = Whole::of("electorate", self.electorate);
        faults.extend(electorate.too_large::<M>(&self.parts_of_electorate()));
        if faults.is_empty() {
            faults.extend(electorate.too_small::<M>(self.electorate_at_least()));
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What of the ballots contradicts those who took part.
    fn faults_within(&self, took_part: M, void: Void) -> Vec<Fault> {
        let (all, taking_part) = (self.cast.total(Choice::ALL), self.cast.total(void.taking_part()));
        let expected = taking_part.and_then(|units| M::of_units(units).ok());
        match (all, expected) {
            // Set aside, void ballots may be in the number that was given, or taken out of it already.
            (Some(all), Some(expected)) if took_part == expected || took_part.units() == all => Vec::new(),
            (Some(_), Some(expected)) => {
                let kind = FaultKind::Contradicts { expected: expected.amount() };
                vec![Fault::new::<M>("took_part", kind)]
            }
            _ => Whole::of("took_part", Some(took_part)).faults::<M>(&self.cast.parts(void.taking_part())),
        }
    }

    fn parts_of_electorate(&self) -> Vec<(&'static str, u64)> {
        let mut parts = match self.took_part {
            Some(took_part) => vec![("took_part", took_part.units())],
            None => self.cast.parts(Choice::ALL),
        };
        parts.push(("not_returned", units(self.not_returned)));
        parts.push(("not_delivered", units(self.not_delivered)));
        parts
    }

    /// All who are known to stand on the roll. A void ballot came back, whether it counts or not.
    fn electorate_at_least(&self) -> u64 {
        let returned = units(self.took_part).max(self.cast.known(Choice::ALL));
        returned + units(self.not_returned) + units(self.not_delivered)
    }

    /// Those who took part, as the setting understands it; `None` where the numbers leave it open.
    pub fn taking_part(&self, void: Void) -> Option<M> {
        told(self.taking_part_between(void))
    }

    /// The least and the most who took part, as the setting understands it. They follow from the ballots when every
    /// choice that takes part is known; otherwise they are what was given, with or without the void ballots that are
    /// set aside, as far as it cannot be told.
    pub(crate) fn taking_part_between(&self, void: Void) -> Option<Between> {
        if let Some(units) = self.cast.total(void.taking_part()) {
            return Some((units, units));
        }
        let took_part = self.took_part?.units();
        if void == Void::TakesPart {
            return Some((took_part, took_part));
        }
        let (valid, all) = (self.cast.known(void.taking_part()), self.cast.known(Choice::ALL));
        Some(match self.cast.void.map(M::units) {
            None => (valid.min(took_part), took_part),
            Some(_) if all > took_part => (took_part, took_part),
            Some(voided) if all == took_part => (took_part.saturating_sub(voided), took_part.saturating_sub(voided)),
            Some(voided) => (took_part.saturating_sub(voided).max(valid), took_part),
        })
    }

    /// Those who were given a ballot and did not return it; `None` where the numbers leave it open.
    pub fn silent(&self, void: Void) -> Option<M> {
        told(self.silent_between(void))
    }

    /// The least and the most who were given a ballot and did not return it: as counted, or what is left of the
    /// electorate. Who was never given one is not among them, and where that is not known it may be all who are left.
    pub(crate) fn silent_between(&self, void: Void) -> Option<Between> {
        if let Some(silent) = self.not_returned {
            return Some((silent.units(), silent.units()));
        }
        let electorate = self.electorate?.units();
        let (least, most) = self.returned_between(void, electorate);
        let (fewest, most_left) = (electorate.checked_sub(most)?, electorate.checked_sub(least)?);
        Some(match self.not_delivered.map(M::units) {
            Some(missed) => (fewest.saturating_sub(missed), most_left.checked_sub(missed)?),
            None => (0, most_left),
        })
    }

    /// The least and the most whose ballots came back, void ones among them.
    fn returned_between(&self, void: Void, electorate: u64) -> Between {
        if let Some(all) = self.cast.total(Choice::ALL) {
            return (all, all);
        }
        let known = self.cast.known(Choice::ALL);
        match (self.took_part.map(M::units), void) {
            (Some(took_part), Void::TakesPart) => (took_part, took_part),
            // It may have been given with or without the void ballots.
            (Some(took_part), Void::SetAside) => {
                let voided = self.cast.void.map_or(electorate, M::units);
                (took_part.max(known), took_part.saturating_add(voided).clamp(known, electorate.max(known)))
            }
            (None, _) => (known, electorate.max(known)),
        }
    }

    /// The most of the ballots of those who took part that are not known to say anything; `None` when it is not known
    /// how many these are.
    pub(crate) fn unaccounted(&self, void: Void) -> Option<u64> {
        let (_, most) = self.taking_part_between(void)?;
        Some(most.saturating_sub(self.cast.known(void.taking_part())))
    }
}

/// The least and the most of a number, both included.
pub(crate) type Between = (u64, u64);

/// The number, where only one is possible.
fn told<M: Measure>(between: Option<Between>) -> Option<M> {
    between.filter(|(least, most)| least == most).and_then(|(units, _)| M::of_units(units).ok())
}

fn units<M: Measure>(number: Option<M>) -> u64 {
    number.map_or(0, M::units)
}
